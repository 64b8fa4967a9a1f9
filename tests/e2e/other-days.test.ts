import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { asking } from './desk-documents';
import { all, done, keep, NEWS, openReview, pressed } from './reviewing/screens';

const POLICY = 'api::policy-document.policy-document';
const INTERPRETATION = 'api::interpretation.interpretation';
const ROOT = '/admin/plugins/disclosure-review';
const ticked = (...boxes: readonly string[]): Readonly<Record<string, boolean>> => Object.fromEntries(boxes.map((box) => [box, true]));
const GROUNDS = Object.fromEntries(['stateSecret', 'businessSecret', 'privacy', 'security', 'forbiddenByLaw'].map((ground) => [ground, false]));
const SUBMITTED = { checklist: ticked('format', 'wording', 'timely', 'links', 'noSecret') };
const ASSESSED = { conclusion: 'publishable', basis: '逐项审查，未发现不得公开的情形', grounds: GROUNDS, pictures: true };
const LEADER = { name: '周某', signedOn: '2026-11-20', reference: '签〔2026〕8号' };
const APPROVED = { tier: 2, checklist: ticked('true', 'accurate', 'complete', 'sourceLegal', 'noSecret') };
const SIGNED = { ...APPROVED, signOff: { deputyLeader: LEADER, chiefLeader: LEADER } };

let panel: Panel;
let ask: ReturnType<typeof asking>;
let liaison: Page;
let county: Page;

beforeAll(async () => {
  mkdirSync(path.resolve(__dirname, 'screenshots'), { recursive: true });
  panel = await startPanel();
  ask = asking(panel);
  liaison = await logIn(panel, 'nyj_liaison');
  county = await logIn(panel, 'govoffice_1');
}, 300_000);
afterAll(async () => {
  await panel.stop();
}, 30_000);

type Found = { readonly data: readonly { readonly documentId: string }[] };
const idOf = async (type: string, filter: string): Promise<string> => ((await (await fetch(`${panel.address}/api/${type}?${filter}`)).json()) as Found).data[0]?.documentId ?? '';
const connected = (documentId: string) => ({ connect: [{ documentId }] });
const form = (uid: string, documentId: string): string => `${panel.address}/admin/content-manager/collection-types/${uid}/${documentId}`;

async function create(account: string, uid: string, body: object): Promise<string> {
  return ((await ask(account, 'POST', `/content-manager/collection-types/${uid}`, body)) as { readonly data: { readonly documentId: string } }).data.documentId;
}
async function step(account: string, ref: { readonly uid: string; readonly documentId: string }, verb: string, body: object): Promise<void> {
  const address = `/disclosure-review/documents/${ref.uid}/${ref.documentId}`;
  const { digest } = (await ask(account, 'GET', address)) as { readonly digest: string };
  await ask(account, 'POST', `${address}/${verb}`, { digest, ...body });
}
const news = async (title: string, more: object = {}): Promise<string> =>
  create('nyj_liaison', NEWS, { title, body: `<p>${title}。各乡镇进展顺利。</p>`, origin: 'original', disclosureAttribute: 'active', column: connected(await idOf('columns', 'filters[slug][$eq]=bmdt')), ...more });
async function atTier3(documentId: string): Promise<void> {
  const ref = { uid: NEWS, documentId };
  await step('nyj_liaison', ref, 'submit', SUBMITTED);
  await step('nyj_secrecy', ref, 'assess', ASSESSED);
  await step('nyj_office', ref, 'approve', APPROVED);
}
const save = (page: Page): Promise<void> => page.getByRole('button', { name: '保存', exact: true }).click();
const publicStatus = async (type: string, documentId: string): Promise<number> => (await fetch(`${panel.address}/api/${type}/${documentId}`)).status;

/** What Word puts on the clipboard. */
const paste = (page: Page, html: string): Promise<void> =>
  page.locator('.ProseMirror').first().evaluate((editor, pasted) => {
    const clipboard = new DataTransfer();
    clipboard.setData('text/html', pasted);
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  }, html);
const table = (number: string): string => `<html><body><table class=MsoTableGrid><tr><td><p class=MsoNormal>张某某</p></td><td><p class=MsoNormal>${number}</p></td></tr></table></body></html>`;

describe('a clerk whose text must be mended', () => {
  it('should be shown an identity number in a pasted Word table, and see it gone once masked', async () => {
    await liaison.goto(form(NEWS, await news('农机购置补贴名单公示')));
    await liaison.locator('.ProseMirror').first().click();
    await liaison.keyboard.press('Control+a');
    await paste(liaison, table('11010519491231002X'));
    await save(liaison);
    await liaison.getByText(/REV-5\.3/).first().waitFor({ timeout: 60_000 });
    await keep(liaison, 'identity-number');
    expect(await liaison.getByRole('button', { name: '提交审核' }).isEnabled()).toBe(false);
    await liaison.locator('.ProseMirror').first().click();
    await liaison.keyboard.press('Control+a');
    await paste(liaison, table('110105********002X'));
    await save(liaison);
    await liaison.getByText(/REV-5\.3/).first().waitFor({ state: 'detached', timeout: 60_000 });
    await liaison.getByRole('button', { name: '提交审核' }).click({ timeout: 60_000 });
    await liaison.keyboard.press('Escape');
  }, 180_000);

  it('should be told of a host that may not be reprinted, and submit once it is corrected', async () => {
    const reprint = { sourceName: '中国政府网', sourceUrl: 'https://www.gov.cn.example.net/zhengce/content.htm', reprintedAt: '2026-11-20T09:00:00.000Z' };
    await liaison.goto(form(NEWS, await news('今冬明春农田水利建设全面展开', { origin: 'reprint', reprint })));
    await liaison.getByText(/REL-3\.0/).first().waitFor({ timeout: 60_000 });
    await keep(liaison, 'reprint-refused');
    await liaison.locator('input[name="reprint.sourceUrl"]').fill('https://www.gov.cn/yaowen/liebiao/202611/content_1.htm');
    await save(liaison);
    await liaison.getByText(/REL-3\.0/).first().waitFor({ state: 'detached', timeout: 60_000 });
    expect(await liaison.getByRole('button', { name: '提交审核' }).isEnabled({ timeout: 60_000 })).toBe(true);
  }, 180_000);
});

describe('the county government office', () => {
  it('should approve and schedule in one act, and the document go live by itself when it is time', async () => {
    const documentId = await news('冬季农产品展销会预告');
    await atTier3(documentId);
    await openReview(panel, county, documentId);
    await all(county).click();
    await county.getByRole('radio', { name: '定时发布', exact: true }).click();
    const due = new Date(Math.ceil((Date.now() + 75_000) / 60_000) * 60_000);
    await county.getByLabel(/发布时间/).fill(new Date(due.getTime() + 8 * 3_600_000).toISOString().slice(0, 16));
    await pressed(county, '审核通过');
    await done(county, '审核通过');
    await county.getByText('定时发布', { exact: true }).first().waitFor();
    await keep(county, 'scheduled');
    expect(await publicStatus('news-releases', documentId)).toBe(404);
    const end = due.getTime() + 90_000;
    while ((await publicStatus('news-releases', documentId)) !== 200 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect([Date.now() >= due.getTime(), await publicStatus('news-releases', documentId)]).toEqual([true, 200]);
  }, 400_000);

  it('should see a policy document with its interpretation, and put both live in one act', async () => {
    const unit = await idOf('organisations', 'filters[code][$eq]=nyj');
    const common = { origin: 'original', disclosureAttribute: 'active', organisation: connected(unit) };
    const policy = await create('nyj_liaison', POLICY, {
      ...common,
      title: '浔川县农业农村局关于印发冬季农技服务办法的通知',
      body: '<p>浔川农发〔2026〕21号</p><p>各乡镇农业农村办公室：</p><p>现将《冬季农技服务办法》印发给你们，请认真贯彻执行。</p><p>浔川县农业农村局</p><p>2026年11月19日</p><p>（此件公开发布）</p><p>一、每个乡镇确定两名农技员，每周下田指导一次。</p><p>二、农户可拨打服务电话预约上门指导，三个工作日内答复。</p>',
      column: connected(await idOf('columns', 'filters[slug][$eq]=zcwj')),
      documentNumber: '浔川农发〔2026〕21号', issuingOrgan: '浔川县农业农村局', draftingOrganisation: connected(unit), subject: ['农业、林业、水利', '农业、畜牧业、渔业'],
      genre: '通知', formedOn: '2026-11-19', issuedOn: '2026-11-20', effectiveFrom: '2026-11-20', validity: 'in-force', needsInterpretation: true, statutoryCategory: '20-1',
    });
    const interpretation = await create('nyj_liaison', INTERPRETATION, {
      ...common,
      title: '冬季农技服务办法问答',
      body: '<p>问：怎样预约农技员？答：打服务电话，说明地块和作物即可。</p>',
      column: connected(await idOf('columns', 'filters[slug][$eq]=zcjd')),
      policyDocument: connected(policy), responsibleOrganisation: connected(unit), forms: ['qa'], firstInterpreter: '县农业农村局主要负责人',
      elements: { background: '冬季田间管理需要指导。', goals: '让农户随时找得到农技员。', content: '定人、定时、预约上门。', scope: '全县种植农户。', standards: '三个工作日内答复。' },
    });
    const [document, explained] = [{ uid: POLICY, documentId: policy }, { uid: INTERPRETATION, documentId: interpretation }];
    for (const ref of [explained, document]) await step('nyj_liaison', ref, 'submit', SUBMITTED);
    for (const ref of [explained, document]) await step('nyj_secrecy', ref, 'assess', ASSESSED);
    for (const ref of [explained, document]) await step('nyj_office', ref, 'approve', SIGNED);
    await step('govoffice_1', explained, 'approve', { tier: 3, checklist: ticked('scope', 'form', 'timeLimit', 'procedure') });
    await county.goto(`${panel.address}${ROOT}/review/${POLICY}/${policy}`);
    await county.locator('article .title').waitFor({ timeout: 60_000 });
    await county.getByText('冬季农技服务办法问答').first().waitFor();
    await keep(county, 'bundle');
    await all(county).click();
    await county.getByRole('radio', { name: '立即发布', exact: true }).click();
    await pressed(county, '审核通过');
    await done(county, '审核通过');
    expect([await publicStatus('policy-documents', policy), await publicStatus('interpretations', interpretation)]).toEqual([200, 200]);
  }, 240_000);
});

describe('the site operator', () => {
  it('should withdraw what the unit asks for, with a notice, so that the public has it no more', async () => {
    const documentId = await news('秋粮收购价格公告');
    await atTier3(documentId);
    await step('govoffice_1', { uid: NEWS, documentId }, 'approve', { tier: 3, checklist: ticked('scope', 'form', 'timeLimit', 'procedure'), release: true });
    expect(await publicStatus('news-releases', documentId)).toBe(200);
    await liaison.goto(form(NEWS, documentId));
    await liaison.getByRole('button', { name: '申请撤下' }).click({ timeout: 60_000 });
    await liaison.getByRole('dialog').getByLabel(/申请撤下的原因/).fill('价格数据有误');
    await pressed(liaison.getByRole('dialog'), '申请撤下');
    await liaison.getByText(/已申请撤下/).first().waitFor({ timeout: 60_000 });
    const operator = await logIn(panel, 'site_operator');
    await operator.goto(`${panel.address}${ROOT}/review/${NEWS}/${documentId}`);
    await operator.getByText(/已申请撤下/).first().waitFor({ timeout: 60_000 });
    const open = operator.getByRole('radio', { name: '内容失实' });
    if ((await open.count()) === 0) await operator.getByRole('button', { name: '撤下', exact: true }).first().click();
    await open.click();
    await operator.getByLabel(/网站上的说明/).fill('本公告价格数据有误，已撤下，更正后重新发布。');
    await keep(operator, 'withdraw');
    await pressed(operator, '撤下');
    await done(operator, '撤下');
    expect(await publicStatus('news-releases', documentId)).not.toBe(200);
  }, 240_000);

  it('should let somebody stand in until a day, and see it in the list', async () => {
    const operator = await logIn(panel, 'site_operator');
    await operator.goto(`${panel.address}${ROOT}/posts`);
    await operator.getByPlaceholder('姓名、单位或岗位').fill('农业农村局');
    await operator.getByRole('row', { name: /保密审查员/ }).first().getByRole('button', { name: '指定代理' }).click();
    const window = operator.getByRole('dialog');
    await window.getByRole('combobox', { name: '人员' }).click();
    await operator.keyboard.type('nyj_office');
    await operator.getByRole('option', { name: /nyj_office/ }).first().click();
    await window.getByLabel('结束').fill('2099-12-31T18:00');
    await keep(operator, 'delegate');
    await window.getByRole('button', { name: '指定代理' }).click();
    const row = operator.getByRole('row', { name: /代理.*2099-12-31 18:00/ });
    await row.waitFor({ timeout: 60_000 });
    expect(await row.innerText()).toContain('保密审查员');
  }, 180_000);
});
