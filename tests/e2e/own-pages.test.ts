import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { isChinese } from '../support/panel-watch';
import { fillDesk, speak } from './desk-documents';
import { lookAt } from './looking/lookAt';
import { OURS } from './reviewing/screens';

/** Each of our own pages, and somebody whose page it is. */
const PAGES: readonly (readonly [name: string, account: string, address: string])[] = [
  ['inbox', 'govoffice_1', OURS],
  ['rulebook', 'govoffice_1', `${OURS}/rulebook`],
  ['posts', 'site_operator', `${OURS}/posts`],
  ['audit', 'auditor', `${OURS}/audit`],
  ['notices', 'nyj_liaison', `${OURS}/notices`],
  ['account', 'nyj_liaison', `${OURS}/account`],
  ['people', 'site_operator', `${OURS}/people`],
  ['sources', 'govoffice_1', `${OURS}/sources`],
  ['calendar', 'govoffice_1', `${OURS}/calendar`],
  ['settings', 'govoffice_1', `${OURS}/settings`],
];

let panel: Panel;
const pages = new Map<string, Page>();

beforeAll(async () => {
  panel = await startPanel();
  await fillDesk(panel);
}, 240_000);
afterEach(() => expect(panel.complaints()).toEqual([]));
afterAll(async () => {
  await panel.stop();
}, 30_000);

/** One login a person: Strapi takes five in five minutes. */
async function pageOf(account: string): Promise<Page> {
  const known = pages.get(account);
  if (known !== undefined) return known;
  const page = await logIn(panel, account);
  pages.set(account, page);
  return page;
}

async function visit(account: string, address: string): Promise<Page> {
  const page = await pageOf(account);
  await page.goto(`${panel.address}${address}`);
  await page.locator('main h1').first().waitFor({ timeout: 30_000 });
  await page.waitForLoadState('networkidle', { timeout: 20_000 });
  return page;
}

describe.each(PAGES)('our page %s', (name, account, address) => {
  it('should be in Chinese, without an error, and open to everybody', async () => {
    await lookAt(await visit(account, address), `own-${name}`);
  }, 90_000);
});

describe('an English panel', () => {
  it('should show our pages in English', async () => {
    await speak(panel, 'govoffice_2', 'en');
    const seen: string[] = [];
    for (const [, , address] of PAGES.filter(([, account]) => account === 'govoffice_1')) {
      const page = await visit('govoffice_2', address);
      seen.push(...(await page.locator('main h1, main label, main thead th, main [role=tab]').allInnerTexts()));
    }
    expect(seen.filter(isChinese)).toEqual([]);
  }, 180_000);
});
