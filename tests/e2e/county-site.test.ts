import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { step } from '../support/county';
import { startPublicCounty, type PublicCounty } from '../support/public-county';

const root = path.resolve(__dirname, '../..');
const shots = path.resolve(__dirname, 'screenshots');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [375, 1280, 1920];

let county: PublicCounty;
let site: ChildProcess;
let address: string;
let browser: Browser;
let page: Page;
const trouble: string[] = [];

/** The example as anybody starts it; resolves with the address that it says. */
const startSite = (): Promise<string> =>
  new Promise((resolve, reject) => {
    site = spawn(process.execPath, ['examples/county-site/server.mjs', '--api', county.address, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    site.once('error', reject);
    site.once('exit', (code) => reject(new Error(`the site ended with ${code}`)));
    site.stdout?.once('data', (said: Buffer) => resolve(said.toString('utf8').trim()));
  });

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  county = await startPublicCounty();
  address = await startSite();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--lang=zh-CN'] });
  page = await (await browser.newContext({ locale: 'zh-CN', bypassCSP: true })).newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('410') && !message.text().includes('404')) trouble.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) trouble.push(request.url());
  });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  site?.kill('SIGTERM');
  await county?.stop();
}, 30_000);

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

async function seriousOn(shown: Page): Promise<readonly string[]> {
  await shown.evaluate(AXE);
  const found = await shown.evaluate(async () => (await (window as unknown as { readonly axe: { readonly run: () => Promise<{ readonly violations: readonly Violation[] }> } }).axe.run()).violations);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Looks at a page as on a phone, an office monitor and a large one: nothing serious, nothing beyond the edge. */
async function lookAt(name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 375 ? 812 : 900 });
    await page.screenshot({ path: path.join(shots, `county-site-${name}-${width}.png`), fullPage: true });
    expect([name, width, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([name, width, 0]);
  }
  expect(await seriousOn(page)).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.locator('main h1').count()).toBe(1);
  expect(trouble).toEqual([]);
}

const metaOf = async (name: string): Promise<string | null> => page.locator(`meta[name="${name}"]`).getAttribute('content');

describe('the county site', () => {
  it('should show the newest of each kind on its first page', async () => {
    await page.goto(address);
    for (const text of ['田间地头办起培训班', '关于做好农村供水管护第12号工作的通知', '《农村供水管护通知》解读', '走进农机站政府开放日公告']) await page.getByRole('link', { name: text }).first().waitFor();
    expect(await metaOf('SiteIDCode')).toMatch(/^\d{10}$/u);
    await lookAt('home');
  }, 60_000);

  it('should show a column with its feed', async () => {
    await page.goto(`${address}/columns/gzdt`);
    expect(await metaOf('ColumnName')).toBe('工作动态');
    expect(await page.locator('.lines a').allInnerTexts()).toEqual(['田间地头办起培训班', 'Harvest & <b>markets</b> "2026"', '晚稻收割进度过半', '春季田间管理技术指导']);
    const feed = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
    expect((await (await fetch(`${address}${feed ?? ''}`)).text()).match(/<item>/gu)?.length).toBe(4);
    await lookAt('column');
  }, 60_000);

  it('should show a document with page tags, marking, files that open, and its neighbours', async () => {
    await page.goto(address);
    await page.getByRole('link', { name: '春季田间管理技术指导' }).first().click();
    expect(await metaOf('ArticleTitle')).toBe('春季田间管理技术指导');
    expect(await metaOf('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u);
    expect(await page.locator('main').innerText()).toContain('主动公开');
    const file = await page.getByRole('link', { name: '田间管理要点' }).getAttribute('href');
    expect(await (await fetch(`${address}${file ?? ''}`)).text()).toBe('小麦返青期要看苗情施肥。');
    await lookAt('document');
    await page.getByRole('navigation', { name: '上一篇和下一篇' }).getByRole('link').first().click();
    expect(await metaOf('ArticleTitle')).toBe('晚稻收割进度过半');
  }, 60_000);

  it('should show what an editor wrote as text, never as markup', async () => {
    await page.goto(`${address}/columns/gzdt`);
    await page.getByRole('link', { name: 'Harvest' }).click();
    expect(await page.locator('main h1').innerText()).toBe('Harvest & <b>markets</b> "2026"');
    expect(await metaOf('ArticleTitle')).toBe('Harvest & <b>markets</b> "2026"');
    expect(await page.title()).toContain('<b>markets</b>');
  }, 60_000);

  it('should label a reprint', async () => {
    await page.goto(`${address}/columns/gzdt`);
    await page.getByRole('link', { name: '田间地头办起培训班' }).click();
    expect(await page.locator('.labels').innerText()).toMatch(/转载来源：新华网\s+原文链接：.*\s+转载时间：2026-11-20 09:05/u);
    expect(await metaOf('ContentSource')).toBe('新华网');
    await lookAt('reprint');
  }, 60_000);

  it('should lead from a policy document to its interpretation and back', async () => {
    await page.goto(`${address}/columns/zcwj`);
    await page.getByRole('link', { name: '第11号' }).click();
    expect(await page.locator('dl.facts').first().innerText()).toContain('浔川水字〔2026〕11号');
    await lookAt('policy');
    await page.getByRole('link', { name: '《农村供水管护通知》解读' }).first().click();
    expect(await page.locator('main').innerText()).toContain('解决管护责任不清的问题。');
    await lookAt('interpretation');
    await page.getByRole('link', { name: '第11号' }).first().click();
    expect(await metaOf('ArticleTitle')).toBe('关于做好农村供水管护第11号工作的通知');
  }, 60_000);

  it('should find words, mark them, and narrow down', async () => {
    await page.goto(address);
    await page.getByRole('searchbox', { name: '站内搜索' }).fill('田间管理');
    await page.keyboard.press('Enter');
    await page.locator('.results em').first().waitFor();
    expect(await page.locator('.results h2').first().innerText()).toBe('春季田间管理技术指导');
    await lookAt('search');
    await page.goto(`${address}/search?q=${encodeURIComponent('供水')}`);
    const before = await page.locator('.results > li').count();
    await page.getByRole('navigation', { name: '类型' }).getByRole('link', { name: /^政策解读/u }).click();
    expect(before).toBeGreaterThan(1);
    expect(await page.locator('.results > li').count()).toBe(1);
    await page.goto(`${address}/search?q=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(await page.locator('main script').count()).toBe(0);
  }, 60_000);

  it('should say how far each open day has come', async () => {
    await page.goto(`${address}/open-days`);
    expect(await page.locator('.lines .state').allInnerTexts()).toEqual(['报名中', '已公布反馈']);
    await lookAt('open-days');
    await page.getByRole('link', { name: '走进水稻试验田' }).click();
    expect(await page.locator('main').innerText()).toContain('二十位市民到场。');
    await lookAt('open-day');
  }, 60_000);

  it('should answer 410 with the notice as soon as a document is withdrawn', async () => {
    const [, second] = county.news;
    if (second === undefined) throw new Error('no second document');
    await page.goto(`${address}/columns/gzdt`);
    await page.getByRole('link', { name: '晚稻收割进度过半' }).click();
    const here = page.url();
    for (const [verb, as] of [['ask-withdrawal', 'nyj_liaison'], ['withdraw', 'site_operator']] as const) expect((await step({ county, document: second, verb, as })).status).toBe(200);
    const answer = await page.goto(here);
    expect(answer?.status()).toBe(410);
    expect(await page.locator('.note').innerText()).toContain('撤下时间');
    await lookAt('withdrawn');
    expect((await (await fetch(`${address}/columns/gzdt`)).text())).not.toContain('晚稻收割进度过半');
    expect((await fetch(`${address}/news-releases/nothing`)).status).toBe(404);
  }, 60_000);

  it('should be usable by keyboard: the first stop leads to the text', async () => {
    await page.goto(address);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  }, 60_000);

  it('should list in its site map every address that it answers', async () => {
    const index = await (await fetch(`${address}/sitemap.xml`)).text();
    expect(index).toContain('<sitemapindex');
    const part = await (await fetch(`${address}/sitemaps/1.xml`)).text();
    const paths = [...part.matchAll(/<loc>https:\/\/[^/]+([^<]+)<\/loc>/gu)].map(([, found]) => found ?? '');
    expect(paths.length).toBeGreaterThan(5);
    for (const found of paths) expect([found, (await fetch(`${address}${found}`)).status]).toEqual([found, 200]);
  }, 60_000);

  it('should ask again with the tag that it holds', async () => {
    const statuses: (number | undefined)[] = [];
    const { http } = county;
    const watch = (request: { readonly headers: Readonly<Record<string, unknown>>; readonly url?: string }, response: { readonly statusCode: number; on: (name: string, told: () => void) => unknown }): void => void response.on('finish', () => request.url === '/api/site' && statuses.push(response.statusCode));
    http.prependListener('request', watch);
    await (await fetch(address)).text();
    await (await fetch(address)).text();
    http.removeListener('request', watch);
    expect(statuses.at(-1)).toBe(304);
  }, 60_000);
});
