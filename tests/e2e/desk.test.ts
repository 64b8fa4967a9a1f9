import type { BrowserContext, Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { englishOn, isChinese } from '../support/panel-watch';
import { fillDesk, speak } from './desk-documents';
import { lookAt, photograph } from './looking/lookAt';
import { OURS } from './reviewing/screens';

let panel: Panel;
const loggedIn = new Map<string, BrowserContext>();

beforeAll(async () => {
  panel = await startPanel();
  await fillDesk(panel);
}, 240_000);
afterEach(() => expect(panel.complaints()).toEqual([]));
afterAll(async () => {
  await panel.stop();
}, 30_000);

const inbox = (query = ''): string => `${panel.address}${OURS}${query}`;
const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle', { timeout: 20_000 });
  await page.getByText('正在读取').first().waitFor({ state: 'detached', timeout: 20_000 });
};

/** Strapi takes five logins of a person in five minutes; later pages open in the browser that is logged in. */
async function open(account: string): Promise<Page> {
  const context = loggedIn.get(account);
  if (context === undefined) {
    const first = await logIn(panel, account);
    loggedIn.set(account, first.context());
    return first;
  }
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${panel.address}/admin`);
  await page.locator('main h1').waitFor({ timeout: 30_000 });
  return page;
}

const TITLES = ['待我办理', '逾期', '被退回的', '我的草稿', '最近的办理结果'];
const POSTS = ['nyj_liaison', 'nyj_secrecy', 'nyj_office', 'govoffice_1', 'county_leader', 'site_operator', 'auditor', 'admin'];

describe('the home page', () => {
  it.each(POSTS)('should greet %s in Chinese with what is to be done', async (account) => {
    const page = await open(account);
    await settled(page);
    expect(await page.locator('section h2').allInnerTexts()).toEqual(expect.arrayContaining(TITLES));
    expect(await page.title()).toBe('主页 | 浔川县');
    await lookAt(page, `home-${account}`);
    await page.close();
  }, 120_000);

  it('should show the figures of the day to posts of the county, and to no unit', async () => {
    const titles = async (account: string): Promise<readonly string[]> => {
      const page = await open(account);
      await settled(page);
      const found = await page.locator('section h2').allInnerTexts();
      await page.close();
      return found;
    };
    expect(await titles('govoffice_1')).toContain('今日情况');
    expect(await titles('nyj_office')).not.toContain('今日情况');
  }, 90_000);

  it('should ask for the content of all widgets once', async () => {
    const asked: string[] = [];
    // A page that is listened to from its first request on: another one's visit may still be asking.
    const page = await (await open('nyj_liaison')).context().newPage();
    page.on('request', (request) => request.url().endsWith('/disclosure-review/home') && asked.push(request.url()));
    await page.goto(`${panel.address}/admin`);
    await page.locator('section h2').getByText('待我办理').waitFor({ timeout: 30_000 });
    await settled(page);
    await page.close();
    expect(asked).toHaveLength(1);
  }, 60_000);
});

describe('the inbox', () => {
  it.each(['nyj_liaison', 'nyj_secrecy', 'nyj_office', 'govoffice_1'])('should show %s every queue with its count, in Chinese', async (account) => {
    const page = await open(account);
    for (const queue of ['todo', 'mine', 'returned', 'done', 'overdue']) {
      await page.goto(inbox(`?queue=${queue}`));
      await settled(page);
      await (queue === 'todo' ? lookAt : photograph)(page, `inbox-${queue}-${account}`);
    }
    const tabs = await page.getByRole('tab').allInnerTexts();
    await page.close();
    expect(tabs.map((tab) => tab.replace(/（\d+）/u, ''))).toEqual(['待我审', '我提交的', '被退回', '已办', '逾期']);
    expect(tabs.every((tab) => /（\d+）$/u.test(tab))).toBe(true);
  }, 120_000);

  it('should keep filter, sort and queue in the address, so that going back works', async () => {
    const page = await open('nyj_liaison');
    await page.goto(inbox('?queue=mine'));
    await settled(page);
    const lines = page.locator('tbody tr');
    const all = await lines.count();
    await page.locator('input[name=q]').fill('冬种');
    await page.keyboard.press('Enter');
    await page.getByText('共 1 篇').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('冬种');
    await page.getByRole('button', { name: /^标题/u }).click();
    await page.waitForURL(/sort=title/u);
    await page.goBack();
    await page.goBack();
    await page.getByText(`共 ${all} 篇`).waitFor();
    expect(new URL(page.url()).searchParams.get('queue')).toBe('mine');
    await page.close();
  }, 60_000);

  it('should approve several of one tier at once and say of each what became of it', async () => {
    const page = await open('govoffice_1');
    await page.goto(inbox());
    await settled(page);
    await page.getByRole('checkbox', { name: /选择《稻渔/u }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: /选择《高素质/u }).click();
    await lookAt(page, 'inbox-ticked');
    await page.getByRole('button', { name: '批量审核通过（2）' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '以上各项均已核对' }).click();
    await dialog.getByRole('radio', { name: '只通过，暂不发布' }).click();
    await lookAt(page, 'inbox-batch');
    await dialog.getByRole('button', { name: '通过 2 篇' }).click();
    await dialog.getByText('共 2 篇，通过 2 篇，未通过 0 篇。').waitFor({ timeout: 30_000 });
    expect(await dialog.getByText('现在：审核通过').count()).toBe(2);
    await lookAt(page, 'inbox-batch-result');
    await page.close();
  }, 90_000);

  it('should speak English to whoever has chosen it', async () => {
    await speak(panel, 'nyj_secrecy', 'en');
    const page = await open('nyj_secrecy');
    await page.waitForLoadState('networkidle');
    const headings = await page.locator('section h2').allInnerTexts();
    await page.goto(inbox());
    await page.locator('tbody tr').first().waitFor();
    const words = [...headings, ...(await page.getByRole('tab').allInnerTexts()), ...(await page.locator('thead th').allInnerTexts())];
    await page.close();
    await speak(panel, 'nyj_secrecy', 'zh-Hans');
    expect(words.filter(isChinese)).toEqual([]);
  }, 90_000);
});

describe('the screens of a day', () => {
  const SCREENS = ['content-manager/collection-types/api::news-release.news-release', ...['news-release', 'policy-document', 'interpretation', 'open-day-event'].map((type) => `content-manager/collection-types/api::${type}.${type}/create`), 'plugins/upload', 'me'];

  it.each(['nyj_liaison', 'govoffice_1', 'admin'])('should give %s no English', async (account) => {
    const english: string[] = [];
    const page = await open(account);
    for (const screen of SCREENS) {
      await page.goto(`${panel.address}/admin/${screen}`);
      await page.waitForLoadState('networkidle', { timeout: 20_000 });
      await page.getByText(/Loading|正在载入/u).first().waitFor({ state: 'detached', timeout: 20_000 });
      await page.waitForTimeout(500);
      english.push(...(await englishOn(page)).map((line) => `${screen}: ${line}`));
    }
    await page.close();
    expect(english).toEqual([]);
  }, 180_000);
});
