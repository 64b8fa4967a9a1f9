import type { Locator, Page } from 'playwright-core';
import type { Panel } from '../../support/panel';
import type { DocumentRef } from '../office';

export const OURS = '/admin/plugins/disclosure-review';
export const formAddress = (panel: Panel, { uid, documentId }: DocumentRef): string => `${panel.address}/admin/content-manager/collection-types/${uid}/${documentId}`;

/** Opens the reviewing screen of a document. */
export async function openReview(panel: Panel, page: Page, { uid, documentId }: DocumentRef): Promise<void> {
  await page.goto(`${panel.address}${OURS}/review/${uid}/${documentId}`);
  await page.locator('article .title').waitFor({ timeout: 60_000 });
}

/** Opens the form of a document, with what the panel beside it says. */
export async function openForm(panel: Panel, page: Page, document: DocumentRef): Promise<void> {
  await page.goto(formAddress(panel, document));
  await page.getByRole('link', { name: '预览' }).waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
}

export const all = (within: Page | Locator): Locator => within.getByRole('checkbox', { name: '以上各项均已核对' });
export const pressed = (within: Page | Locator, name: string): Promise<void> => within.locator('form').getByRole('button', { name, exact: true }).click();
export const done = (page: Page, verb: string): Promise<void> => page.getByText(`已办理：${verb}`).waitFor({ timeout: 60_000 });
export const saved = (page: Page): Promise<void> => page.getByRole('button', { name: '保存', exact: true }).click();

/** What Word puts on the clipboard, pasted into the first text of the form. */
export const paste = (page: Page, html: string): Promise<void> =>
  page.locator('.ProseMirror').first().evaluate((editor, pasted) => {
    const clipboard = new DataTransfer();
    clipboard.setData('text/html', pasted);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  }, html);

/** Selects words of the page as a mouse does. */
export const select = (page: Page, words: string): Promise<void> =>
  page.locator('article').evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      return;
    }
    throw new Error(`“${wanted}” is not on the page`);
  }, words);

/** 保密审查 with nothing found. */
export async function assess(page: Page): Promise<void> {
  await page.getByRole('button', { name: '五项均不涉及' }).click();
  await page.getByRole('radio', { name: '可以公开', exact: true }).click();
  await pressed(page, '签署审查意见');
  await done(page, '保密审查');
}
