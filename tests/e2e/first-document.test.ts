import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { keep, lookAt } from './looking/lookAt';
import { NEWS } from './office';
import { paste, saved } from './reviewing/screens';

let panel: Panel;
let page: Page;

beforeAll(async () => {
  panel = await startPanel();
  page = await logIn(panel, 'nyj_liaison');
}, 180_000);
afterEach(() => expect(panel.complaints()).toEqual([]));
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

const served = async (): Promise<number> => {
  const answer = (await (await fetch(`${panel.address}/api/news-releases`)).json()) as { meta: { pagination: { total: number } } };
  return answer.meta.pagination.total;
};

describe('a clerk who writes in the panel', () => {
  it('should see the form in Chinese, without English labels', async () => {
    await openNew();
    const labels = await page.locator('label').allInnerTexts();
    await lookAt(page, 'news-new');
    expect(labels.length).toBeGreaterThan(8);
    expect(labels.filter((label) => /^[A-Za-z][A-Za-z ]+$/.test(label.trim()))).toEqual([]);
  }, 60_000);

  it('should keep a table pasted from Word, clean, in the draft of the own unit', async () => {
    await openNew();
    await page.fill('input[name=title]', '全县冬种进度通报');
    await page.locator('.ProseMirror').first().click();
    await paste(page, WORD);
    await saved(page);
    await page.waitForURL((url) => !url.pathname.endsWith('/create'), { timeout: 20_000 });
    const editor = page.locator('.ProseMirror').first();
    await editor.locator('table').waitFor();
    const html = await editor.innerHTML();
    await lookAt(page, 'news-saved');
    expect(html).toContain('沙湾镇');
    expect(html).toContain('colspan="2"');
    expect(html).not.toMatch(/mso|Mso|o:p/);
  }, 60_000);

  it('should refuse to publish past the review, in Chinese, and serve nothing', async () => {
    const publish = page.getByRole('button', { name: '发布', exact: true });
    if ((await publish.count()) > 0 && (await publish.first().isEnabled())) {
      await publish.first().click();
      await page.getByText(/三级审核/).first().waitFor({ timeout: 20_000 });
      await lookAt(page, 'publish-refused');
    }
    expect(await served()).toBe(0);
  }, 60_000);

  it('should refuse a classified marking at save and keep what was typed', async () => {
    await openNew();
    await page.fill('input[name=title]', '机密★1年 关于做好值班工作的通知');
    await page.locator('.ProseMirror').first().click();
    await page.keyboard.type('请各单位做好值班。');
    await saved(page);
    await page.getByText(/密级标志/).first().waitFor({ timeout: 20_000 });
    // The notice is the server's own sentence, Chinese first and English second.
    await keep(page, 'marking-refused-zh');
    // The browser itself writes the refused save (400) into its console.
    expect(panel.complaints().filter((told) => !told.includes('400'))).toEqual([]);
    expect(await page.inputValue('input[name=title]')).toBe('机密★1年 关于做好值班工作的通知');
    expect(await page.locator('.ProseMirror').first().innerText()).toContain('请各单位做好值班');
  }, 60_000);
});
