import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startReceiver, type OwnReceiver } from '../api/public/own-receiver';
import { logIn, startPanel, type Panel } from '../support/panel';
import { englishOn } from '../support/panel-watch';
import { fillDesk, speak } from './desk-documents';
import { officeOf } from './office';

const shots = path.resolve(__dirname, 'screenshots');
const NEWS = 'api::news-release.news-release';
let panel: Panel;
let city: OwnReceiver;
let page: Page;

const keep = async (of: Page, name: string): Promise<void> => {
  for (const width of [1280, 1920]) {
    await of.setViewportSize({ width, height: 900 });
    await of.screenshot({ path: path.join(shots, `webhooks-${name}-${width}.png`) });
  }
};
const open = async (of: Page): Promise<void> => {
  await of.goto(`${panel.address}/admin/plugins/disclosure-review/webhooks`);
};
const choose = async (of: Page, action: string, receiver = '市政府门户网站'): Promise<void> => {
  await of.getByRole('button', { name: `办理：${receiver}` }).click();
  await of.getByRole('menuitem', { name: action }).click();
};

/** Puts a document live that the government office finds waiting. */
async function releaseOne(): Promise<void> {
  const { ask } = officeOf(panel);
  const { results } = (await ask('govoffice_1', 'GET', '/disclosure-review/inbox?queue=todo')) as { readonly results: readonly { readonly uid: string; readonly documentId: string }[] };
  const document = results.find(({ uid }) => uid === NEWS);
  const at = `/disclosure-review/documents/${NEWS}/${document?.documentId ?? ''}`;
  const { digest } = (await ask('govoffice_1', 'GET', at)) as { readonly digest: string };
  await ask('govoffice_1', 'POST', `${at}/approve`, { digest, checklist: { scope: true, form: true, timeLimit: true, procedure: true }, release: true });
}

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  city = await startReceiver();
  Object.assign(process.env, { WEBHOOK_HTTP_HOSTS: '127.0.0.1', WEBHOOK_PRIVATE_HOSTS: '127.0.0.1' });
  panel = await startPanel();
  await fillDesk(panel);
  page = await logIn(panel, 'site_operator');
  page.setDefaultTimeout(30_000);
}, 400_000);
afterAll(async () => {
  await panel.stop();
  await city.stop();
}, 60_000);

describe('the page of webhooks', () => {
  it('should say what a refused address lacks, then take a right one and show its secret once', async () => {
    await open(page);
    await page.getByText(/还没有接收方/).waitFor();
    await page.getByRole('button', { name: '添加接收方' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/接收方名称/).fill('市政府门户网站');
    await dialog.getByLabel(/接收地址/).fill('https://10.0.0.1/hooks');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText(/WEBHOOK_PRIVATE_HOSTS/).waitFor();
    await keep(page, 'refused');
    await dialog.getByLabel(/接收地址/).fill(city.address);
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText(/只显示这一次/).waitFor();
    await keep(page, 'secret');
    await page.getByRole('button', { name: '已保存好' }).click();
    await page.getByRole('row', { name: /市政府门户网站/ }).getByText('正常').waitFor();
  }, 120_000);

  it('should send a test and say that it arrived', async () => {
    await choose(page, '测试推送');
    await page.getByText('测试已送达“市政府门户网站”。').waitFor();
    expect(city.got.map(({ event }) => event)).toEqual(['test']);
  }, 60_000);

  it('should deliver a release by itself, show what goes wrong and send again by a click', async () => {
    await releaseOne();
    while (city.got.length < 2) await page.waitForTimeout(500);
    city.status = 503;
    await releaseOne();
    while (city.got.length < 3) await page.waitForTimeout(500);
    await page.waitForTimeout(500);
    await open(page);
    await page.getByText('待送 1').waitFor();
    await page.getByText('对方回答 503').waitFor();
    await keep(page, 'list');
    await choose(page, '推送记录');
    await page.getByRole('dialog').getByText(/已试 1 次/).waitFor();
    await keep(page, 'deliveries');
    expect(await englishOn(page)).toEqual([]);
    city.status = 200;
    await page.getByRole('button', { name: /^重新推送第/ }).click();
    await page.getByText('已安排重新推送。').waitFor();
    while (city.got.length < 4) await page.waitForTimeout(500);
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
    await open(page);
    await page.getByText('正常').waitFor();
    expect(new Set(city.got.slice(2).map(({ key }) => key)).size).toBe(1);
  }, 180_000);

  it('should pause, rename and remove a receiver', async () => {
    await choose(page, '暂停');
    await page.getByRole('dialog').getByRole('button', { name: '暂停' }).click();
    await page.getByText('已暂停').waitFor();
    await choose(page, '修改');
    await page.getByRole('dialog').getByLabel(/接收方名称/).fill('市政府门户');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '办理：市政府门户', exact: true }).waitFor();
    await choose(page, '删除', '市政府门户');
    await keep(page, 'remove');
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByText(/还没有接收方/).waitFor();
  }, 120_000);

  it('should be the same in English', async () => {
    await officeOf(panel).ask('admin', 'POST', '/public-site/receivers', { description: 'City portal', address: city.address, events: ['document.released', 'document.withdrawn'] });
    await speak(panel, 'admin', 'en');
    const english = await logIn(panel, 'admin');
    await english.goto(`${panel.address}/admin/plugins/disclosure-review/webhooks`);
    await english.getByText('Up to date').waitFor();
    await keep(english, 'list-en');
    await english.getByRole('button', { name: 'Add a receiver' }).click();
    await keep(english, 'add-en');
    expect(await english.getByRole('dialog').innerText()).not.toMatch(/\p{Script=Han}/u);
    await english.keyboard.press('Escape');
    await english.getByRole('button', { name: 'Actions: City portal' }).click();
    await english.getByRole('menuitem', { name: 'Deliveries' }).click();
    await english.getByText('No deliveries.').waitFor();
    await keep(english, 'deliveries-en');
  }, 120_000);

  it('should be offered to nobody who does not keep receivers', async () => {
    const other = await logIn(panel, 'govoffice_1');
    await open(other);
    await other.getByText(/数据推送由网站运维岗位或技术管理员管理/).waitFor();
    expect(await other.getByRole('link', { name: '数据推送' }).count()).toBe(0);
    // The refused address and this person are what the server was right to refuse.
    expect(panel.complaints().filter((line) => !/\b40[03]\b/u.test(line))).toEqual([]);
  }, 60_000);
});
