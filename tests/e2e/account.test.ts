import type { Locator, Page } from 'playwright-core';
import { codeAt } from '../../src/plugins/disclosure-review/server/src/guards/second-factor/secrets';
import { enter, knock, logIn, startPanel, type Panel } from '../support/panel';
import { speakOn } from './looking/language';
import { keep, lookAt, photograph } from './looking/lookAt';
import { officeOf } from './office';
import { OURS } from './reviewing/screens';

let panel: Panel;
let liaison: Page;
/** The key that the telephone was given, and the codes copied down. */
let secret = '';
let recoveryCodes: readonly string[] = [];
const HALF_A_MINUTE = 30_000;
const code = (steps: number): string => codeAt({ secret, at: new Date(Date.now() + steps * HALF_A_MINUTE) });
const HELLO = { timeout: 30_000 };

/** A login that asks for a code is refused first (401), which the browser itself writes into its console. */
const otherThanAsked = (): readonly string[] => panel.complaints().filter((told) => !/401/.test(told));

/** The key on the screen, as the telephone takes it. */
const keyIn = async (window: Locator): Promise<string> => (await window.getByText(/^[A-Z2-7 ]{20,}$/).innerText()).replaceAll(' ', '');

/** An open screen is not yet its owner: the password is asked first. */
async function begin(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '启用' }).click();
  await page.getByRole('dialog').getByLabel(/^密码/).fill(panel.password);
  await page.getByRole('dialog').getByRole('button', { name: '下一步' }).click();
  await page.getByRole('dialog').getByRole('img', { name: '验证器二维码' }).waitFor();
  return page.getByRole('dialog');
}

/** Whoever asks a second factor of others has one: set up in another tab. */
async function enrolOver(page: Page): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(`${panel.address}${OURS}/account`);
  secret = await keyIn(await begin(tab));
  await tab.getByRole('dialog').getByLabel('动态验证码').fill(code(-1));
  await tab.getByRole('dialog').getByRole('button', { name: '启用' }).click();
  await tab.getByRole('button', { name: '已抄下' }).click();
  await tab.close();
}

beforeAll(async () => {
  panel = await startPanel();
}, 180_000);
afterEach(() => expect(panel.complaints()).toEqual([]));
afterAll(async () => {
  await panel.stop();
}, 30_000);

describe('the login page', () => {
  it('should show the county’s emblem and speak Chinese first', async () => {
    const page = await knock(panel);
    await page.locator('img').first().waitFor();
    expect(await page.title()).toContain('浔川县');
    await photograph(page, 'login');
    await page.context().close();
  }, 60_000);

  it('should say in Chinese that a password is wrong', async () => {
    const page = await knock(panel);
    await page.fill('input[name=email]', 'cgj_liaison@xunchuan.example');
    await page.fill('input[name=password]', 'Wrong-password-1');
    await page.click('button[type=submit]');
    await page.getByText('账号或密码不正确，请重新输入。').waitFor();
    await photograph(page, 'login-refused');
    expect(panel.complaints().filter((told) => !/400/.test(told))).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('the county’s own emblem', () => {
  it('should stand on the login page and in the menu once it is set', async () => {
    const form = new FormData();
    const emblem = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><circle cx="32" cy="32" r="30" fill="#0a6b4f"/><path d="M18 40h28v4H18zM32 18l12 16H20z" fill="#fff"/></svg>';
    for (const place of ['menuLogo', 'authLogo']) form.append(place, new Blob([emblem], { type: 'image/svg+xml' }), 'emblem.svg');
    await officeOf(panel).send('admin', '/admin/project-settings', form);
    const page = await knock(panel);
    await page.locator('img').first().waitFor();
    expect(await page.locator('img').first().getAttribute('src')).toMatch(/^data:image/);
    await photograph(page, 'login-emblem');
    await page.context().close();
  }, 60_000);
});

describe('a second factor', () => {
  it('should be set up from one’s own account, with recovery codes', async () => {
    liaison = await logIn(panel, 'nyj_liaison');
    await liaison.goto(`${panel.address}${OURS}/account`);
    const window = await begin(liaison);
    secret = await keyIn(window);
    await lookAt(liaison, 'account-enrol');
    await window.getByLabel('动态验证码').fill(code(-1));
    await window.getByRole('button', { name: '启用' }).click();
    await window.getByText('请抄下这十个备用码').waitFor();
    recoveryCodes = await window.getByRole('listitem').allInnerTexts();
    await lookAt(liaison, 'account-recovery-codes');
    await window.getByRole('button', { name: '已抄下' }).click();
    await liaison.getByText('已启用', { exact: true }).waitFor();
    expect(recoveryCodes).toHaveLength(10);
  }, 120_000);

  it('should be asked for at the login, and let nobody in with a wrong code', async () => {
    const page = await knock(panel);
    await enter(panel, page, 'nyj_liaison');
    const window = page.getByRole('dialog', { name: '动态验证码' });
    await window.waitFor();
    await lookAt(page, 'login-code');
    await window.getByLabel('动态验证码').fill('000000');
    await window.getByRole('button', { name: '登录' }).click();
    await window.getByRole('alert').or(window.getByText(/不正确|不对|错误/)).first().waitFor();
    await lookAt(page, 'login-code-refused');
    await window.getByLabel('动态验证码').fill(code(0));
    await window.getByRole('button', { name: '登录' }).click();
    await page.locator('main h1').getByText('您好').waitFor(HELLO);
    expect(otherThanAsked()).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('should be asked for in English of whoever reads English', async () => {
    const page = await knock(panel);
    await speakOn(page, 'en');
    await enter(panel, page, 'nyj_liaison');
    const window = page.getByRole('dialog', { name: 'Authenticator code' });
    await window.getByLabel('Code').waitFor();
    await keep(page, 'login-code-english');
    // Given up, the login is refused (401), and Strapi logs out whoever it refused, which is refused as well.
    const loggedOut = page.waitForResponse((response) => response.url().endsWith('/admin/logout'));
    await window.getByRole('button', { name: 'Cancel' }).click();
    await window.waitFor({ state: 'detached' });
    await (await loggedOut).finished();
    expect(otherThanAsked()).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('should be given up only with one of its codes', async () => {
    await liaison.reload();
    await liaison.getByRole('button', { name: '停用' }).click();
    const window = liaison.getByRole('dialog');
    await window.getByLabel('动态验证码').fill(recoveryCodes[0] ?? '');
    await lookAt(liaison, 'account-remove');
    await window.getByRole('button', { name: '停用' }).click();
    await liaison.getByText('未启用', { exact: true }).waitFor();
  }, 60_000);

  it('should be set up at the login by whom the county requires it of', async () => {
    const operator = await logIn(panel, 'site_operator');
    await operator.goto(`${panel.address}${OURS}/people`);
    await operator.getByRole('button', { name: '动态验证码的要求' }).click();
    await operator.getByRole('radio', { name: '部分岗位必须启用' }).click();
    await operator.getByRole('checkbox', { name: '保密审查员' }).click();
    await operator.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await operator.getByText('还不能办理').waitFor();
    await lookAt(operator, 'people-policy');
    expect(panel.complaints().filter((told) => !/409/.test(told))).toEqual([]);
    await enrolOver(operator);
    await operator.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await operator.getByRole('dialog').waitFor({ state: 'detached' });
    const page = await knock(panel);
    await enter(panel, page, 'nyj_secrecy');
    const window = page.getByRole('dialog', { name: '动态验证码' });
    await window.getByRole('img', { name: '验证器二维码' }).waitFor();
    secret = await keyIn(window);
    await lookAt(page, 'login-enrol');
    await window.getByLabel('动态验证码').fill(code(0));
    await window.getByRole('button', { name: '登录' }).click();
    await window.getByRole('button', { name: '已抄下，登录' }).waitFor();
    await lookAt(page, 'login-recovery-codes');
    await window.getByRole('button', { name: '已抄下，登录' }).click();
    await page.locator('main h1').getByText('您好').waitFor(HELLO);
    expect(otherThanAsked()).toEqual([]);
    await page.context().close();
  }, 120_000);
});
