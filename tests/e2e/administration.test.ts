import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';

const shots = path.resolve(__dirname, 'screenshots');
const troubles: string[] = [];
let panel: Panel;
let office: Page;

async function opened(account: string): Promise<Page> {
  const page = await logIn(panel, account);
  page.setDefaultTimeout(30_000);
  page.on('console', (message) => message.type() === 'error' && troubles.push(`${account}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`${account}: ${error.message}`));
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && troubles.push(`${account}: ${request.url()}`));
  return page;
}
const go = (page: Page, place: string): Promise<unknown> => page.goto(`${panel.address}/admin/plugins/disclosure-review/${place}`);
const keep = (page: Page, name: string): Promise<unknown> => page.screenshot({ path: path.join(shots, `administration-${name}-1280.png`), fullPage: true });

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  panel = await startPanel();
  office = await opened('govoffice_1');
}, 300_000);
afterAll(async () => {
  await panel.stop();
}, 30_000);

const SOURCES = `名称,域名,匹配方式,级别,类型
浔川融媒,xunchuanrm.example.cn,仅限所列主机,县级,新闻媒体
写错的来源,http://wrong host,仅限所列主机,县级,新闻媒体
`;
const NEXT_YEAR = { source: '国务院办公厅关于2027年部分节假日安排的通知', off: [['2027-01-01', '2027-01-03']], makeup: ['2027-02-20'] };

describe('the administration in the panel', () => {
  it('should show the auditor the record by kind, and hand it out as a file', async () => {
    const page = await opened('auditor');
    await go(page, 'audit');
    await page.getByRole('combobox', { name: '操作' }).click();
    await page.getByRole('option', { name: '任命岗位' }).click();
    await page.getByRole('row', { name: /任命岗位/ }).first().waitFor();
    await keep(page, 'audit');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出表格' }).click()]);
    expect(file.suggestedFilename()).toBe('audit.csv');
  }, 120_000);

  it('should find a rule by its number', async () => {
    await go(office, 'rulebook');
    await office.getByPlaceholder(/规则号或文字/).fill('REL-6');
    await office.getByRole('row', { name: /REL-6/ }).first().waitFor();
    await keep(office, 'rulebook');
    expect(await office.getByText('SRC-3.4b', { exact: true }).count()).toBe(0);
  }, 120_000);

  it('should tell what a file would do to the sources before anything changes', async () => {
    await go(office, 'sources');
    await office.getByPlaceholder(/名称或域名/).fill('people.com.cn');
    await office.getByRole('row', { name: /人民网/ }).first().waitFor();
    await office.getByRole('button', { name: '从文件导入' }).click();
    await office.locator('input[type=file]').setInputFiles({ name: '来源.csv', mimeType: 'text/csv', buffer: Buffer.from(SOURCES) });
    await office.getByText('新增 1，修改 0，删去 0').waitFor();
    const told = await office.getByRole('dialog').innerText();
    await keep(office, 'sources-import');
    expect(told).toMatch(/第 3 行 写错的来源/);
    expect(await office.getByRole('button', { name: '请先改正文件' }).isDisabled()).toBe(true);
    await office.keyboard.press('Escape');
    await office.getByRole('tab', { name: '历次版本' }).click();
    await office.getByRole('row', { name: /第 1 版/ }).waitFor();
    await keep(office, 'sources-editions');
    expect(await office.getByRole('row', { name: /第 2 版/ }).count()).toBe(0);
  }, 120_000);

  it('should warn of a year that is missing and take it from pasted text', async () => {
    await go(office, 'calendar');
    await office.getByText(/2027 年还没有录入/).waitFor();
    await office.getByRole('combobox', { name: '年份' }).click();
    await office.getByRole('option', { name: '2027 年（未录入）' }).click();
    await office.getByRole('button', { name: '从文件或文本填入' }).click();
    await office.getByLabel('或粘贴文本').fill(JSON.stringify(NEXT_YEAR));
    await office.getByRole('button', { name: '填入下表' }).click();
    await keep(office, 'calendar');
    await office.getByRole('button', { name: '保存 2027 年' }).click();
    await office.getByText(/2027 年还没有录入/).waitFor({ state: 'hidden' });
    expect(await office.getByLabel('第 1 段 至').inputValue()).toBe('2027-01-03');
  }, 120_000);

  it('should send only the setting that was changed', async () => {
    await go(office, 'settings');
    await office.getByLabel(/几个工作日未办算逾期/).fill('3');
    const [sent] = await Promise.all([
      office.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/disclosure-review/settings')),
      office.getByRole('button', { name: '保存设置' }).click(),
    ]);
    await office.getByText('已保存。').first().waitFor();
    await keep(office, 'settings');
    expect(sent.postDataJSON()).toEqual({ review: { overdueAfterWorkingDays: 3 } });
  }, 120_000);

  it('should show the same pages in English without Chinese around the content', async () => {
    await office.evaluate(async () => {
      const token = /(?:^|; )jwtToken=([^;]+)/.exec(document.cookie)?.[1] ?? JSON.parse(localStorage.getItem('jwtToken') ?? '""');
      await fetch('/admin/users/me', { method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ preferedLanguage: 'en' }) });
      localStorage.setItem('strapi-admin-language', '"en"');
    });
    await go(office, 'calendar');
    await office.getByRole('button', { name: 'Save 2026' }).waitFor();
    await keep(office, 'calendar-en');
    for (const [place, heading] of [['settings', 'Settings'], ['sources', 'Sources']] as const) {
      await go(office, place);
      await office.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await office.waitForLoadState('networkidle');
      await keep(office, `${place}-en`);
    }
    expect(await office.getByRole('button', { name: 'Import' }).count()).toBe(1);
  }, 120_000);

  it('should leave no error in the console', () => {
    expect(troubles).toEqual([]);
  });
});
