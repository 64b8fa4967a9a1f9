import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { lookAt } from './looking/lookAt';
import { OURS } from './reviewing/screens';

let panel: Panel;
let office: Page;

const go = (page: Page, place: string): Promise<unknown> => page.goto(`${panel.address}${OURS}/${place}`);

beforeAll(async () => {
  panel = await startPanel();
  office = await logIn(panel, 'govoffice_1');
}, 300_000);
afterEach(() => expect(panel.complaints()).toEqual([]));
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
    const page = await logIn(panel, 'auditor');
    await go(page, 'audit');
    await page.getByRole('combobox', { name: '操作' }).click();
    await page.getByRole('option', { name: '任命岗位' }).click();
    await page.getByRole('row', { name: /任命岗位/ }).first().waitFor();
    await lookAt(page, 'audit');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出表格' }).click()]);
    expect(file.suggestedFilename()).toBe('audit.csv');
  }, 120_000);

  it('should find a rule by its number', async () => {
    await go(office, 'rulebook');
    await office.getByPlaceholder(/规则号或文字/).fill('REL-6');
    await office.getByRole('row', { name: /REL-6/ }).first().waitFor();
    await lookAt(office, 'rulebook');
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
    await lookAt(office, 'sources-import');
    expect(told).toMatch(/第 3 行 写错的来源/);
    expect(await office.getByRole('button', { name: '请先改正文件' }).isDisabled()).toBe(true);
    await office.keyboard.press('Escape');
    await office.getByRole('tab', { name: '历次版本' }).click();
    await office.getByRole('row', { name: /第 1 版/ }).waitFor();
    await lookAt(office, 'sources-editions');
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
    await lookAt(office, 'calendar');
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
    await lookAt(office, 'settings');
    expect(sent.postDataJSON()).toEqual({ review: { overdueAfterWorkingDays: 3 } });
  }, 120_000);
});
