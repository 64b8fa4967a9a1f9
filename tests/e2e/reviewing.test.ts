import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { lookAt } from './looking/lookAt';
import { NEWS, officeOf, type DocumentRef, type Office } from './office';
import { all, assess, done, formAddress, openReview, OURS, pressed, saved, select } from './reviewing/screens';

let panel: Panel;
let liaison: Page;
let secrecy: Page;
let head: Page;
let county: Page;
let office: Office;

beforeAll(async () => {
  panel = await startPanel();
  liaison = await logIn(panel, 'nyj_liaison');
  secrecy = await logIn(panel, 'nyj_secrecy');
  head = await logIn(panel, 'nyj_office');
  county = await logIn(panel, 'govoffice_1');
  office = officeOf(panel);
}, 400_000);
afterEach(() => expect(panel.complaints()).toEqual([]));
afterAll(async () => {
  await panel.stop();
}, 30_000);

describe('a news release on its way through the screens', () => {
  let document: DocumentRef = { uid: NEWS, documentId: '' };

  it('should be written and submitted beside the form', async () => {
    await liaison.goto(`${panel.address}/admin/content-manager/collection-types/${NEWS}/create`);
    await liaison.fill('input[name=title]', '全县冬种进度过半');
    await liaison.locator('.ProseMirror').first().click();
    await liaison.keyboard.type('截至本周，全县冬种面积三万亩，进度过半。');
    await liaison.getByRole('combobox', { name: '栏目' }).first().click();
    await liaison.keyboard.type('部门动态');
    await liaison.getByRole('option', { name: /部门动态/ }).first().click();
    for (const field of [/稿件来源/, /公开属性/]) {
      await liaison.getByRole('combobox', { name: field }).click();
      await liaison.getByRole('option').first().click();
    }
    await saved(liaison);
    await liaison.waitForURL((url) => !url.pathname.endsWith('/create'), { timeout: 60_000 });
    document = { uid: NEWS, documentId: new URL(liaison.url()).pathname.split('/').at(-1) ?? '' };
    await liaison.getByRole('button', { name: '提交审核' }).click({ timeout: 60_000 });
    const window = liaison.getByRole('dialog');
    await all(window).click();
    await lookAt(liaison, 'submit');
    await pressed(window, '提交审核');
    await window.waitFor({ state: 'hidden', timeout: 60_000 });
    await liaison.getByText('保密审查', { exact: true }).first().waitFor();
  }, 180_000);

  it('should be read as the public will see it, and pass the confidentiality review', async () => {
    await openReview(panel, secrecy, document);
    const page = secrecy.locator('article');
    expect(await page.locator('.title').innerText()).toBe('全县冬种进度过半');
    expect(await page.innerText()).toContain('部门动态');
    expect(await page.innerText()).toContain('来源：');
    await lookAt(secrecy, 'review-assess');
    await assess(secrecy);
    await lookAt(secrecy, 'review-assessed');
  }, 120_000);

  it('should be approved by the unit, then approved and released by the government office', async () => {
    await openReview(panel, head, document);
    await all(head).click();
    await lookAt(head, 'review-tier-2');
    await pressed(head, '审核通过');
    await done(head, '审核通过');
    await openReview(panel, county, document);
    await all(county).click();
    await lookAt(county, 'review-tier-3');
    await pressed(county, '审核通过');
    await done(county, '审核通过');
    await county.getByText('现在的状态：已发布').waitFor();
    await lookAt(county, 'review-released');
  }, 180_000);

  it('should then be what the public is served', async () => {
    const answer = await fetch(`${panel.address}/api/news-releases/${document.documentId}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('进度过半');
  });
});

describe('a document that is returned', () => {
  let document: DocumentRef = { uid: NEWS, documentId: '' };
  const [before, after] = ['全县春播面积五万亩，超过去年。', '全县春播面积五万二千亩，超过去年。'];

  it('should take along the marks made in the text', async () => {
    document = await office.news('春播工作启动', { body: `<p>${before}</p>` });
    await office.carry(document, 'assessing');
    await openReview(panel, secrecy, document);
    await select(secrecy, '五万亩');
    await secrecy.getByRole('button', { name: '批注', exact: true }).click();
    await secrecy.getByLabel('批注内容').fill('与统计局数据不一致');
    await lookAt(secrecy, 'review-marking');
    await secrecy.getByRole('button', { name: '退回时指出' }).click();
    await secrecy.getByRole('tab', { name: /退回/ }).click();
    await secrecy.getByRole('combobox', { name: /选用常用退回原因/ }).click();
    await secrecy.getByRole('option').first().click();
    await lookAt(secrecy, 'review-return');
    await pressed(secrecy, '退回');
    await done(secrecy, '退回');
  }, 120_000);

  it('should show the mark to the unit, be corrected and submitted anew', async () => {
    await openReview(panel, liaison, document);
    await liaison.getByText('与统计局数据不一致').first().waitFor();
    await lookAt(liaison, 'review-returned');
    await liaison.goto(formAddress(panel, document));
    const editor = liaison.locator('.ProseMirror').first();
    await editor.waitFor();
    await editor.click();
    await liaison.keyboard.press('Control+A');
    await liaison.keyboard.type(after);
    await saved(liaison);
    await liaison.getByRole('button', { name: '提交审核' }).click({ timeout: 60_000 });
    await all(liaison.getByRole('dialog')).click();
    await pressed(liaison.getByRole('dialog'), '提交审核');
    await liaison.getByRole('dialog').waitFor({ state: 'hidden', timeout: 60_000 });
  }, 120_000);

  it('should show in the second round what changed since the return', async () => {
    await openReview(panel, secrecy, document);
    await secrecy.getByRole('tab', { name: '与上次的差别' }).click();
    await secrecy.locator('ins').first().waitFor();
    expect(await secrecy.locator('ins').allInnerTexts()).toContain('二千');
    await lookAt(secrecy, 'review-differences');
    await secrecy.getByRole('tab', { name: '成稿' }).click();
    await assess(secrecy);
  }, 120_000);
});

describe('a document that others change while it is reviewed', () => {
  it('should say who did what, and keep what the reviewer wrote', async () => {
    const document = await office.news('农机检修完成', { body: '<p>全县农机检修完成八成。</p>' });
    await office.carry(document, 'assessing');
    await openReview(panel, secrecy, document);
    await secrecy.getByLabel('审查依据和说明').fill('已逐项对照，写到一半');
    await office.step({ as: 'nyj_liaison', document, verb: 'recall' });
    await office.edit(document, { body: '<p>全县农机检修完成九成。</p>' });
    await office.carry(document, 'assessing');
    await secrecy.evaluate(() => window.dispatchEvent(new Event('focus')));
    await secrecy.getByText(/稿件内容已修改。已由.+办理：提交审核/).waitFor({ timeout: 30_000 });
    expect(await secrecy.locator('article').innerText()).toContain('八成');
    await lookAt(secrecy, 'review-stale');
    await secrecy.getByRole('button', { name: '载入最新稿件' }).click();
    await secrecy.locator('article').getByText('九成').waitFor({ timeout: 30_000 });
    expect(await secrecy.getByLabel('审查依据和说明').inputValue()).toBe('已逐项对照，写到一半');
    await assess(secrecy);
  }, 180_000);

  it('should be previewed alone', async () => {
    const { uid, documentId } = await office.news('只在本单位看到的草稿', { body: '<p>草稿内容。</p>' });
    await liaison.goto(`${panel.address}${OURS}/preview/${uid}/${documentId}`);
    await liaison.locator('article .title').waitFor({ timeout: 60_000 });
    await lookAt(liaison, 'preview');
    expect(await liaison.locator('form').count()).toBe(0);
  }, 60_000);
});
