import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { lookAt } from './looking/lookAt';
import { connected, officeOf, POLICY, type DocumentRef, type Office } from './office';
import { all, assess, done, openForm, openReview, pressed, saved } from './reviewing/screens';

/** The beginning of every file of the old Word: nothing here reads on. */
const OLD_WORD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);

let panel: Panel;
let office: Office;
let liaison: Page;
let secrecy: Page;
let head: Page;
let county: Page;

beforeAll(async () => {
  panel = await startPanel();
  office = officeOf(panel);
  liaison = await logIn(panel, 'nyj_liaison');
  secrecy = await logIn(panel, 'nyj_secrecy');
  head = await logIn(panel, 'nyj_office');
  county = await logIn(panel, 'govoffice_1');
}, 300_000);
afterEach(() => expect(panel.complaints()).toEqual([]));
afterAll(async () => {
  await panel.stop();
}, 30_000);

/** Opens one of the steps that are offered beside the form, looks at its window and closes it. */
async function lookAtWindow(page: Page, verb: string, name: string): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click({ timeout: 60_000 });
  await page.getByRole('dialog').waitFor();
  await lookAt(page, name);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A document whose pictures and old files somebody has to look at. */
async function withFiles(): Promise<DocumentRef> {
  const picture = (colour: string): Promise<Buffer> => sharp({ create: { width: 900, height: 600, channels: 3, background: colour } }).png().toBuffer();
  const files = [
    { name: '冬种现场.png', bytes: await picture('#3a7d44'), type: 'image/png' },
    { name: '农机检修.png', bytes: await picture('#b58a3c'), type: 'image/png' },
    { name: '冬种面积统计表.doc', bytes: OLD_WORD, type: 'application/msword' },
    { name: '技术服务安排.doc', bytes: Buffer.concat([OLD_WORD, Buffer.from('2')]), type: 'application/msword' },
  ];
  const attachments = [];
  for (const file of files) attachments.push({ file: await office.upload(file), title: file.name.replace(/\.\w+$/, '') });
  return office.news('冬种技术服务进村入户', { attachments });
}

describe('a confidentiality review of files', () => {
  it('should not be signed before the pictures and each unreadable file were looked at', async () => {
    const document = await withFiles();
    await office.carry(document, 'assessing');
    await openReview(panel, secrecy, document);
    await secrecy.getByRole('button', { name: '五项均不涉及' }).click();
    await secrecy.getByRole('radio', { name: '可以公开', exact: true }).click();
    await secrecy.getByText('请查看图片和无法读取的文件，并逐一确认。').waitFor();
    await secrecy.getByRole('checkbox', { name: '以上 2 张图片均已看过，可以公开' }).click();
    await secrecy.getByRole('checkbox', { name: '已审查：冬种面积统计表.doc' }).click();
    await secrecy.getByRole('button', { name: '签署审查意见' }).scrollIntoViewIfNeeded();
    await lookAt(secrecy, 'step-assess-files');
    expect(await secrecy.getByRole('button', { name: '签署审查意见' }).isDisabled()).toBe(true);
    await secrecy.getByRole('tab', { name: /附件内容/ }).click();
    await lookAt(secrecy, 'step-assess-read-files');
    await secrecy.getByRole('checkbox', { name: '已审查：技术服务安排.doc' }).click();
    await pressed(secrecy, '签署审查意见');
    await done(secrecy, '保密审查');
  }, 180_000);

  it('should lead to an authority where the unit cannot judge, and go on with its answer', async () => {
    const document = await office.news('界河清淤工程征地范围公告');
    await office.carry(document, 'assessing');
    await office.step({ as: 'nyj_secrecy', document, verb: 'assess', words: { conclusion: 'cannot-determine' } });
    await openReview(panel, secrecy, document);
    await secrecy.getByRole('radio', { name: '可以公开', exact: true }).click();
    await secrecy.getByLabel('作出确定的机关').fill('浔川县国家保密局');
    await secrecy.getByLabel('文号').fill('浔保审〔2026〕1号');
    await secrecy.getByLabel('日期').fill('2026-11-20');
    await lookAt(secrecy, 'step-determine');
    await pressed(secrecy, '登记确定结果');
    await done(secrecy, '登记确定结果');
    await lookAt(secrecy, 'step-determined');
    await assess(secrecy);
  }, 180_000);
});

describe('the approval of the unit', () => {
  it('should ask for the sign-offs of both leaders and a reason for what is let pass', async () => {
    const unit = connected(await office.find('organisations', 'filters[code][$eq]=nyj'));
    const document = await office.create({ as: 'nyj_liaison', uid: POLICY, attributes: {
      title: '浔川县农业农村局关于做好冬季农机安全检查的通知',
      body: '<p>浔川农发〔2026〕22号</p><p>各乡镇农业农村办公室：</p><p>请于12月底前完成农机安全检查。联系人：李某，13812345678。</p><p>浔川县农业农村局</p><p>2026年11月19日</p>',
      origin: 'original', disclosureAttribute: 'active', organisation: unit, column: connected(await office.find('columns', 'filters[slug][$eq]=zcwj')),
      documentNumber: '浔川农发〔2026〕22号', issuingOrgan: '浔川县农业农村局', draftingOrganisation: unit, subject: ['农业、林业、水利', '农业、畜牧业、渔业'],
      genre: '通知', formedOn: '2026-11-19', issuedOn: '2026-11-20', effectiveFrom: '2026-11-20', validity: 'in-force', needsInterpretation: false, statutoryCategory: '20-1',
    } });
    await office.carry(document, 'tier-2');
    await openReview(panel, head, document);
    await all(head).click();
    expect(await head.getByText('请登记分管领导签批。').count()).toBe(1);
    for (const [at, name] of ['周某', '吴某'].entries()) {
      await head.getByLabel('姓名').nth(at).fill(name);
      await head.getByLabel('签批日期').nth(at).fill('2026-11-20');
      await head.getByLabel('签批单号').nth(at).fill(`签〔2026〕${at + 8}号`);
    }
    await head.getByText('请对每个提示说明放行理由，或退回修改。').scrollIntoViewIfNeeded();
    await lookAt(head, 'step-approve-sign-offs');
    await head.getByLabel(/放行理由/).first().fill('对外公布的办公电话');
    await pressed(head, '审核通过');
    await done(head, '审核通过');
  }, 180_000);
});

describe('a document that others are asked about', () => {
  it('should wait at tier 3 for the unit that it involves and for the county’s consent', async () => {
    const document = await office.news('全县安全生产大检查情况通报', { riskClass: 'major-event', involvedOrganisations: connected(await office.find('organisations', 'filters[code][$eq]=jtj')) });
    await office.carry(document, 'tier-3');
    await openReview(panel, county, document);
    await all(county).click();
    await lookAt(county, 'step-approve-held');
    await pressed(county, '审核通过');
    await done(county, '审核通过');
    const other = await logIn(panel, 'jtj_office');
    await openReview(panel, other, document);
    await other.getByRole('radio', { name: '同意公开' }).click();
    await other.getByRole('textbox', { name: '意见' }).fill('数据与我局一致，同意公开。');
    await lookAt(other, 'step-confirm');
    await pressed(other, '会签');
    await done(other, '会签');
    const leader = await logIn(panel, 'county_leader');
    await openReview(panel, leader, document);
    await leader.getByLabel('批示或签批单编号').fill('县政府办文单〔2026〕31号');
    await lookAt(leader, 'step-consent');
    await pressed(leader, '登记县政府同意');
    await done(leader, '登记县政府同意');
  }, 240_000);
});

describe('the steps beside the form', () => {
  it('should be asked for in windows of their own', async () => {
    const draft = await office.news('冬季大棚蔬菜管护要点');
    await openForm(panel, liaison, draft);
    await lookAt(liaison, 'form-draft');
    await lookAtWindow(liaison, '提交审核', 'window-submit');
    await office.carry(draft, 'assessing');
    await openForm(panel, liaison, draft);
    await lookAt(liaison, 'form-closed');
    await lookAtWindow(liaison, '撤稿', 'window-recall');
    const approved = await office.news('冬闲田轮作补贴申报指南');
    await office.carry(approved, 'approved');
    await openForm(panel, liaison, approved);
    await lookAtWindow(liaison, '发布', 'window-release');
    await lookAtWindow(liaison, '定时发布', 'window-schedule');
    await office.step({ as: 'nyj_liaison', document: approved, verb: 'release' });
    await openForm(panel, liaison, approved);
    await lookAtWindow(liaison, '申请撤回', 'window-ask-withdrawal');
    await openForm(panel, county, approved);
    await lookAtWindow(county, '撤回', 'window-withdraw');
    const later = await office.news('元旦春节农产品供应安排');
    await office.carry(later, 'approved');
    await office.step({ as: 'nyj_liaison', document: later, verb: 'schedule' });
    await openForm(panel, liaison, later);
    await liaison.getByText('发布，稿件已锁定；需要修改请先撤稿。').waitFor();
    await lookAt(liaison, 'form-closed-scheduled');
  }, 240_000);

  it('should look again at what is not wholly public when its term has come', async () => {
    const document = await office.news('种业企业补贴申请材料', { disclosureAttribute: 'on-request', attributeReason: '含企业经营信息，依申请公开。', withholdingGrounds: ['BUSINESS_SECRET', 'PRIVACY'] });
    await openForm(panel, liaison, document);
    await liaison.getByRole('button', { name: '移除“个人隐私”' }).click();
    expect(await liaison.evaluate(() => window.document.activeElement?.getAttribute('aria-label'))).toBe('移除“商业秘密”');
    await liaison.getByText('已选 1 项').waitFor();
    await Promise.all([liaison.waitForResponse((response) => response.request().method() === 'PUT' && response.ok()), saved(liaison)]);
    await office.carry(document, 'tier-3');
    await openReview(panel, county, document);
    await county.getByRole('radio', { name: '只通过，此件不上网' }).waitFor();
    expect(await county.getByRole('radio', { name: '立即发布' }).count()).toBe(0);
    await lookAt(county, 'tier-3-kept-back');
    await all(county).click();
    await pressed(county, '审核通过');
    await done(county, '审核通过');
    await openForm(panel, liaison, document);
    await liaison.getByText('此件依申请公开或不予公开，不上网，无须再办理', { exact: false }).waitFor();
    await lookAt(liaison, 'form-closed-filed');
    await liaison.getByRole('button', { name: '移除“商业秘密”' }).scrollIntoViewIfNeeded();
    expect(await liaison.getByRole('button', { name: '移除“个人隐私”' }).count()).toBe(0);
    await lookAt(liaison, 'form-closed-grounds');
    const now = new Date();
    await panel.setClock(new Date(now.getTime() + 400 * 86_400_000));
    try {
      await openForm(panel, secrecy, document);
      await secrecy.getByRole('button', { name: '定期评估' }).click({ timeout: 60_000 });
      await secrecy.getByRole('radio', { name: '仍然成立，公开属性不变' }).click();
      await secrecy.getByRole('dialog').getByLabel('依据').fill('企业经营信息仍未公开，公开会损害其竞争地位。');
      await lookAt(secrecy, 'window-reassess');
      await secrecy.getByRole('button', { name: '登记评估结果' }).click();
      await secrecy.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 });
      await openReview(panel, secrecy, document);
      await secrecy.getByText('定期评估', { exact: true }).first().waitFor();
      await lookAt(secrecy, 'reassessed');
    } finally {
      await panel.setClock(new Date());
    }
  }, 180_000);
});
