import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { lookAt } from './looking/lookAt';
import { OURS } from './reviewing/screens';

let panel: Panel;
let office: Page;

const go = (page: Page, place: string): Promise<unknown> => page.goto(`${panel.address}${OURS}/${place}`);

/** Opens what is folded and lets it come to rest: a button that still moves may be under the pointer when it is pressed and gone when it is let go. */
async function unfold(page: Page, name: string): Promise<void> {
  const fold = page.getByRole('button', { name });
  await fold.click();
  const opened = page.locator(`[id="${await fold.getAttribute('aria-controls')}"]`);
  await opened.evaluate((element) => Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished)));
}

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
写错的来源,http://wrong-host.example.cn,仅限所列主机,县级,新闻媒体
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
    expect(await office.getByRole('row', { name: /第 2 版/ }).count()).toBe(0);
  }, 120_000);

  it('should take the mended file as a new edition, and show what it changed', async () => {
    await office.getByRole('button', { name: '从文件导入' }).click();
    const mended = SOURCES.replace('http://wrong-host.example.cn', 'fixed.xunchuan.example.cn').replace('写错的来源', '浔川日报');
    await office.locator('input[type=file]').setInputFiles({ name: '来源.csv', mimeType: 'text/csv', buffer: Buffer.from(mended) });
    await office.getByText('新增 2，修改 0，删去 0').waitFor();
    await lookAt(office, 'sources-import-checked');
    await office.getByRole('button', { name: '确认导入' }).click();
    await office.getByRole('dialog').waitFor({ state: 'detached', timeout: 30_000 });
    await office.getByRole('row', { name: /第 2 版/ }).waitFor();
    await lookAt(office, 'sources-editions');
    await office.getByRole('button', { name: '查看变化：第 2 版' }).click();
    await office.getByRole('dialog').getByText(/浔川日报/).waitFor();
    await lookAt(office, 'sources-changes');
    await office.keyboard.press('Escape');
    await office.getByRole('tab', { name: '现行名单' }).click();
    await office.getByPlaceholder(/名称或域名/).fill('浔川日报');
    await office.getByRole('row', { name: /fixed\.xunchuan/ }).waitFor();
  }, 120_000);

  it('should warn of a year that is missing and take it from pasted text', async () => {
    await go(office, 'calendar');
    await office.getByText(/2027 年还没有录入/).waitFor();
    await office.getByRole('combobox', { name: '年份' }).click();
    await office.getByRole('option', { name: '2027 年（未录入）' }).click();
    await unfold(office, '从文件或文本填入');
    await office.getByLabel('或粘贴文本').fill(JSON.stringify(NEXT_YEAR));
    await office.getByRole('button', { name: '填入下表' }).click();
    await office.getByText('已填入，请核对后保存。').waitFor();
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

describe('who holds what in the panel', () => {
  let operator: Page;
  beforeAll(async () => {
    operator = await logIn(panel, 'site_operator');
  }, 60_000);
  const openFor = async (person: string, act: string): Promise<void> => {
    await operator.getByPlaceholder(/姓名、账号/).fill(person);
    await operator.getByRole('button', { name: /^办理：/ }).first().click();
    await operator.getByRole('menuitem', { name: act }).click();
    await operator.getByRole('dialog').waitFor();
    await operator.waitForLoadState('networkidle');
  };
  const close = async (): Promise<void> => {
    await operator.keyboard.press('Escape');
    await operator.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('should appoint somebody to a post for a term', async () => {
    await go(operator, 'posts');
    await operator.getByRole('button', { name: '任命', exact: true }).click();
    const window = operator.getByRole('dialog');
    for (const [field, typed] of [['人员', 'rmt_office'], ['单位', '市场监督'], ['岗位', '投稿人']] as const) {
      await window.getByRole('combobox', { name: field }).click();
      await operator.keyboard.type(typed);
      await operator.getByRole('option', { name: new RegExp(typed) }).first().click();
    }
    await window.getByLabel('职务名称').fill('宣传干事');
    await window.getByLabel(/结束/).fill('2099-12-31T18:00');
    await lookAt(operator, 'posts-appoint');
    await window.getByRole('button', { name: '任命岗位' }).click();
    await operator.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 });
    await operator.getByPlaceholder('姓名、单位或岗位').fill('投稿人');
    await operator.getByRole('row', { name: /投稿人.*2099-12-31 18:00/ }).waitFor({ timeout: 30_000 });
  }, 120_000);

  it('should say what the end of a post leaves open', async () => {
    await operator.getByPlaceholder('姓名、单位或岗位').fill('保密审查员');
    await operator.getByRole('button', { name: '结束' }).first().click();
    await operator.getByText('此后该岗位无人担任，稿件会停在这里，请尽快任命。').waitFor();
    await lookAt(operator, 'posts-end');
    await close();
  }, 60_000);

  it('should say of a leaver what is left behind, and close the account', async () => {
    await go(operator, 'people');
    for (const [act, name] of [['登录情况', 'people-logins'], ['强制下线', 'people-end-sessions'], ['离岗停用', 'people-leave']] as const) {
      await openFor('zjj_office', act);
      await lookAt(operator, name);
      if (act !== '离岗停用') await close();
    }
    await operator.getByRole('button', { name: '停用账号' }).click();
    await operator.getByRole('dialog').waitFor({ state: 'detached', timeout: 30_000 });
    await operator.getByRole('checkbox', { name: '含停用的' }).click();
    await operator.getByText('停用', { exact: true }).first().waitFor();
    await lookAt(operator, 'people-left');
    await operator.getByRole('tab', { name: '登录记录' }).click();
    await operator.waitForLoadState('networkidle');
    await lookAt(operator, 'people-login-record');
  }, 120_000);
});
