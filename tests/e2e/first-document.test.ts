import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';

const NEWS = 'api::news-release.news-release';
const shots = path.resolve(__dirname, 'screenshots');
let panel: Panel;
let page: Page;

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  panel = await startPanel();
  page = await logIn(panel, 'nyj_liaison');
}, 180_000);
afterAll(async () => {
  await panel.stop();
}, 30_000);

const openNew = async (): Promise<void> => {
  await page.goto(`${panel.address}/admin/content-manager/collection-types/${NEWS}/create`);
  await page.locator('input[name=title]').waitFor();
  await page.locator('.ProseMirror').waitFor();
};

/** What Word puts on the clipboard: its own classes, a table with a merged cell, a full-width mark. */
const WORD = `<html><body><p class=MsoNormal style='mso-pagination:none'><b>各乡镇</b><o:p></o:p></p>
<table class=MsoTableGrid><tr><td colspan=2><p class=MsoNormal>冬种进度</p></td></tr><tr><td>沙湾镇</td><td>1200亩</td></tr></table></body></html>`;

const paste = (html: string): Promise<void> =>
  page.locator('.ProseMirror').first().evaluate((editor, pasted) => {
    const clipboard = new DataTransfer();
    clipboard.setData('text/html', pasted);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  }, html);

const save = (): Promise<void> => page.getByRole('button', { name: '保存', exact: true }).click();
const served = async (): Promise<number> => {
  const answer = (await (await fetch(`${panel.address}/api/news-releases`)).json()) as { meta: { pagination: { total: number } } };
  return answer.meta.pagination.total;
};

describe('a clerk who writes in the panel', () => {
  it('should see the form in Chinese, without English labels', async () => {
    await openNew();
    const labels = await page.locator('label').allInnerTexts();
    await page.screenshot({ path: path.join(shots, 'news-new-1280.png'), fullPage: true });
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter((label) => /^[A-Za-z][A-Za-z ]+$/.test(label.trim()))).toEqual([]);
  }, 60_000);

  it('should keep a table pasted from Word, clean, in the draft of the own unit', async () => {
    await openNew();
    await page.fill('input[name=title]', '全县冬种进度通报');
    await page.locator('.ProseMirror').first().click();
    await paste(WORD);
    await save();
    await page.waitForURL((url) => !url.pathname.endsWith('/create'), { timeout: 20_000 });
    const editor = page.locator('.ProseMirror').first();
    await editor.locator('table').waitFor();
    const html = await editor.innerHTML();
    await page.screenshot({ path: path.join(shots, 'news-saved-1280.png') });
    expect(html).toContain('沙湾镇');
    expect(html).toContain('colspan="2"');
    expect(html).not.toMatch(/mso|Mso|o:p/);
  }, 60_000);

  it('should refuse to publish past the review, in Chinese, and serve nothing', async () => {
    const publish = page.getByRole('button', { name: '发布', exact: true });
    if ((await publish.count()) > 0 && (await publish.first().isEnabled())) {
      await publish.first().click();
      await page.getByText(/三级审核/).first().waitFor({ timeout: 20_000 });
      await page.screenshot({ path: path.join(shots, 'publish-refused-1280.png') });
    }
    expect(await served()).toBe(0);
  }, 60_000);

  it('should refuse a classified marking at save and keep what was typed', async () => {
    await openNew();
    await page.fill('input[name=title]', '机密★1年 关于做好值班工作的通知');
    await page.locator('.ProseMirror').first().click();
    await page.keyboard.type('请各单位做好值班。');
    await save();
    await page.getByText(/密级标志/).first().waitFor({ timeout: 20_000 });
    await page.screenshot({ path: path.join(shots, 'marking-refused-1280.png') });
    expect(await page.inputValue('input[name=title]')).toBe('机密★1年 关于做好值班工作的通知');
    expect(await page.locator('.ProseMirror').first().innerText()).toContain('请各单位做好值班');
  }, 60_000);
});
