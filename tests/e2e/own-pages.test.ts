import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { englishOn, isChinese, troubleOn } from '../support/panel-watch';
import { fillDesk, speak } from './desk-documents';

const shots = path.resolve(__dirname, 'screenshots');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ROOT = '/admin/plugins/disclosure-review';
/** Each of our own pages, and somebody whose page it is. */
const PAGES: readonly (readonly [name: string, account: string, address: string])[] = [
  ['inbox', 'govoffice_1', ROOT],
  ['rulebook', 'govoffice_1', `${ROOT}/rulebook`],
  ['posts', 'site_operator', `${ROOT}/posts`],
  ['audit', 'auditor', `${ROOT}/audit`],
  ['notices', 'nyj_liaison', `${ROOT}/notices`],
  ['account', 'nyj_liaison', `${ROOT}/account`],
  ['people', 'site_operator', `${ROOT}/people`],
  ['sources', 'govoffice_1', `${ROOT}/sources`],
  ['calendar', 'govoffice_1', `${ROOT}/calendar`],
  ['settings', 'govoffice_1', `${ROOT}/settings`],
];

/** Where codes, rule numbers, hosts and the names of browsers stand as they are. */
const WITH_CODES = new Set(['audit', 'rulebook', 'sources', 'account']);

let panel: Panel;
const pages = new Map<string, Page>();
const trouble = new Map<string, readonly string[]>();

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  panel = await startPanel();
  await fillDesk(panel);
}, 240_000);
afterAll(async () => {
  await panel.stop();
}, 30_000);

/** One login a person: Strapi takes five in five minutes. */
async function pageOf(account: string): Promise<Page> {
  const known = pages.get(account);
  if (known !== undefined) return known;
  const page = await logIn(panel, account, { onPage: (opened) => trouble.set(account, troubleOn(opened, panel.address)) });
  pages.set(account, page);
  return page;
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Serious and critical violations of the page's own part; the menu beside it is Strapi's. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { readonly run: (root: Element) => Promise<{ readonly violations: readonly Violation[] }> } };
    const main = document.querySelector('main');
    return main === null ? [] : (await axe.run(main)).violations;
  });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
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
    const page = await visit(account, address);
    for (const width of [1920, 1280]) {
      await page.setViewportSize({ width, height: width === 1920 ? 1080 : 900 });
      await page.screenshot({ path: path.join(shots, `own-${name}-zh-${width}.png`) });
    }
    expect(await violations(page)).toEqual([]);
    expect(WITH_CODES.has(name) ? [] : await englishOn(page)).toEqual([]);
    expect(trouble.get(account)).toEqual([]);
  }, 90_000);
});

describe('an English panel', () => {
  it('should show our pages in English', async () => {
    await speak(panel, 'govoffice_2', 'en');
    const seen: string[] = [];
    for (const [name, , address] of PAGES.filter(([, account]) => account === 'govoffice_1')) {
      const page = await visit('govoffice_2', address);
      for (const width of [1920, 1280]) {
        await page.setViewportSize({ width, height: width === 1920 ? 1080 : 900 });
        await page.screenshot({ path: path.join(shots, `own-${name}-en-${width}.png`) });
      }
      seen.push(...(await page.locator('main h1').allInnerTexts()));
    }
    expect(seen.filter(isChinese)).toEqual([]);
  }, 180_000);
});
