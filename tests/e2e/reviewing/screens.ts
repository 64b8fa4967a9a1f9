import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Panel } from '../../support/panel';

export const NEWS = 'api::news-release.news-release';
const shots = path.resolve(__dirname, '../screenshots');

export const reviewAddress = (panel: Panel, documentId: string): string => `${panel.address}/admin/plugins/disclosure-review/review/${NEWS}/${documentId}`;
export const formAddress = (panel: Panel, documentId: string): string => `${panel.address}/admin/content-manager/collection-types/${NEWS}/${documentId}`;

/** Keeps the screen as an office monitor shows it, and as a wide one does. */
export async function keep(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[1280, 900], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(shots, `${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const OURS = '/plugins/disclosure-review/';

/** What a browser complains about on our own screens from now on: errors in the console, requests that fail, requests that leave the machine. */
export function complaints(page: Page): readonly string[] {
  const told: string[] = [];
  const tell = (said: string): void => {
    if (page.url().includes(OURS)) told.push(said);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') tell(message.text());
  });
  page.on('pageerror', (error) => tell(error.message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1') tell(`leaves the machine: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) tell(`${response.status()} ${response.url()}`);
  });
  return told;
}

/** Opens the reviewing screen of a document. */
export async function openReview(panel: Panel, page: Page, documentId: string): Promise<void> {
  await page.goto(reviewAddress(panel, documentId));
  await page.locator('article .title').waitFor({ timeout: 60_000 });
}

export const all = (within: Page | Locator): Locator => within.getByRole('checkbox', { name: '以上各项均已核对' });
export const pressed = (within: Page | Locator, name: string): Promise<void> => within.locator('form').getByRole('button', { name, exact: true }).click();
export const done = (page: Page, verb: string): Promise<void> => page.getByText(`已办理：${verb}`).waitFor({ timeout: 60_000 });

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
