import type { Page } from 'playwright-core';
import { logIn, startPanel, type Panel } from '../support/panel';
import { lookAt } from './looking/lookAt';
import { connected, INTERPRETATION, officeOf, POLICY, type Office } from './office';
import { all, done, openForm, openReview, OURS, paste, pressed, saved } from './reviewing/screens';

let panel: Panel;
let office: Office;
let liaison: Page;
let county: Page;

beforeAll(async () => {
  panel = await startPanel();
  office = officeOf(panel);
  liaison = await logIn(panel, 'nyj_liaison');
  county = await logIn(panel, 'govoffice_1');
}, 300_000);
afterEach(() => expect(panel.complaints()).toEqual([]));
afterAll(async () => {
  await panel.stop();
}, 30_000);

const publicStatus = async (type: string, documentId: string): Promise<number> => (await fetch(`${panel.address}/api/${type}/${documentId}`)).status;

const table = (number: string): string => `<html><body><table class=MsoTableGrid><tr><td><p class=MsoNormal>张某某</p></td><td><p class=MsoNormal>${number}</p></td></tr></table></body></html>`;

describe('a clerk whose text must be mended', () => {
  it('should be shown an identity number in a pasted Word table, and see it gone once masked', async () => {
    await openForm(panel, liaison, await office.news('农机购置补贴名单公示'));
    await liaison.locator('.ProseMirror').first().click();
    await liaison.keyboard.press('Control+a');
    await paste(liaison, table('11010519491231002X'));
    await saved(liaison);
    await liaison.getByText(/REV-5\.3/).first().waitFor({ timeout: 60_000 });
    await lookAt(liaison, 'identity-number');
    expect(await liaison.getByRole('button', { name: '提交审核' }).isEnabled()).toBe(false);
    await liaison.locator('.ProseMirror').first().click();
    await liaison.keyboard.press('Control+a');
    await paste(liaison, table('110105********002X'));
    await saved(liaison);
    await liaison.getByText(/REV-5\.3/).first().waitFor({ state: 'detached', timeout: 60_000 });
    await liaison.getByRole('button', { name: '提交审核' }).click({ timeout: 60_000 });
    await liaison.keyboard.press('Escape');
  }, 180_000);

  it('should be told of a host that may not be reprinted, and submit once it is corrected', async () => {
    const reprint = { sourceName: '中国政府网', sourceUrl: 'https://www.gov.cn.example.net/zhengce/content.htm', reprintedAt: '2026-11-20T09:00:00.000Z' };
    await openForm(panel, liaison, await office.news('今冬明春农田水利建设全面展开', { origin: 'reprint', reprint }));
    await liaison.getByText(/REL-3\.0/).first().waitFor({ timeout: 60_000 });
    await lookAt(liaison, 'reprint-refused');
    await liaison.locator('input[name="reprint.sourceUrl"]').fill('https://www.gov.cn/yaowen/liebiao/202611/content_1.htm');
    await saved(liaison);
    await liaison.getByText(/REL-3\.0/).first().waitFor({ state: 'detached', timeout: 60_000 });
    expect(await liaison.getByRole('button', { name: '提交审核' }).isEnabled({ timeout: 60_000 })).toBe(true);
  }, 180_000);
});

describe('the county government office', () => {
  it('should approve and schedule in one act, and the document go live by itself when it is time', async () => {
    const document = await office.news('冬季农产品展销会预告');
    await office.carry(document, 'tier-3');
    await openReview(panel, county, document);
    await all(county).click();
    await county.getByRole('radio', { name: '定时发布', exact: true }).click();
    const due = new Date(Math.ceil((Date.now() + 75_000) / 60_000) * 60_000);
    await county.getByLabel(/发布时间/).fill(new Date(due.getTime() + 8 * 3_600_000).toISOString().slice(0, 16));
    await pressed(county, '审核通过');
    await done(county, '审核通过');
    await county.getByText('定时发布', { exact: true }).first().waitFor();
    await lookAt(county, 'scheduled');
    expect(await publicStatus('news-releases', document.documentId)).toBe(404);
    const end = due.getTime() + 90_000;
    while ((await publicStatus('news-releases', document.documentId)) !== 200 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect([Date.now() >= due.getTime(), await publicStatus('news-releases', document.documentId)]).toEqual([true, 200]);
  }, 400_000);

  it('should see a policy document with its interpretation, and put both live in one act', async () => {
    const unit = await office.find('organisations', 'filters[code][$eq]=nyj');
    const common = { origin: 'original', disclosureAttribute: 'active', organisation: connected(unit) };
    const policy = await office.create({ as: 'nyj_liaison', uid: POLICY, attributes: {
      ...common,
      title: '浔川县农业农村局关于印发冬季农技服务办法的通知',
      body: '<p>浔川农发〔2026〕21号</p><p>各乡镇农业农村办公室：</p><p>现将《冬季农技服务办法》印发给你们，请认真贯彻执行。</p><p>浔川县农业农村局</p><p>2026年11月19日</p><p>（此件公开发布）</p><p>一、每个乡镇确定两名农技员，每周下田指导一次。</p><p>二、农户可拨打服务电话预约上门指导，三个工作日内答复。</p>',
      column: connected(await office.find('columns', 'filters[slug][$eq]=zcwj')),
      documentNumber: '浔川农发〔2026〕21号', issuingOrgan: '浔川县农业农村局', draftingOrganisation: connected(unit), subject: ['农业、林业、水利', '农业、畜牧业、渔业'],
      genre: '通知', formedOn: '2026-11-19', issuedOn: '2026-11-20', effectiveFrom: '2026-11-20', validity: 'in-force', needsInterpretation: true, statutoryCategory: '20-1',
    } });
    const interpretation = await office.create({ as: 'nyj_liaison', uid: INTERPRETATION, attributes: {
      ...common,
      title: '冬季农技服务办法问答',
      body: '<p>问：怎样预约农技员？答：打服务电话，说明地块和作物即可。</p>',
      column: connected(await office.find('columns', 'filters[slug][$eq]=zcjd')),
      policyDocument: connected(policy.documentId), responsibleOrganisation: connected(unit), forms: ['qa'], firstInterpreter: '县农业农村局主要负责人',
      elements: { background: '冬季田间管理需要指导。', goals: '让农户随时找得到农技员。', content: '定人、定时、预约上门。', scope: '全县种植农户。', standards: '三个工作日内答复。' },
    } });
    for (const [verb, as] of [['submit', 'nyj_liaison'], ['assess', 'nyj_secrecy'], ['approve', 'nyj_office']] as const) {
      for (const document of [interpretation, policy]) await office.step({ as, document, verb });
    }
    await office.step({ as: 'govoffice_1', document: interpretation, verb: 'approve' });
    await openReview(panel, county, policy);
    await county.getByText('冬季农技服务办法问答').first().waitFor();
    await lookAt(county, 'bundle');
    await all(county).click();
    await county.getByRole('radio', { name: '立即发布', exact: true }).click();
    await pressed(county, '审核通过');
    await done(county, '审核通过');
    expect([await publicStatus('policy-documents', policy.documentId), await publicStatus('interpretations', interpretation.documentId)]).toEqual([200, 200]);
  }, 240_000);
});

describe('the site operator', () => {
  it('should withdraw what the unit asks for, with a notice, so that the public has it no more', async () => {
    const document = await office.news('秋粮收购价格公告');
    await office.carry(document, 'tier-3');
    await office.step({ as: 'govoffice_1', document, verb: 'approve', words: { release: true } });
    expect(await publicStatus('news-releases', document.documentId)).toBe(200);
    await openForm(panel, liaison, document);
    await liaison.getByRole('button', { name: '申请撤回' }).click({ timeout: 60_000 });
    await liaison.getByRole('dialog').getByLabel(/申请撤回的原因/).fill('价格数据有误');
    await lookAt(liaison, 'ask-withdrawal');
    await pressed(liaison.getByRole('dialog'), '申请撤回');
    await liaison.getByText(/已申请撤回/).first().waitFor({ timeout: 60_000 });
    const operator = await logIn(panel, 'site_operator');
    await openReview(panel, operator, document);
    await operator.getByText(/已申请撤回/).first().waitFor({ timeout: 60_000 });
    const open = operator.getByRole('radio', { name: '内容失实' });
    if ((await open.count()) === 0) await operator.getByRole('button', { name: '撤回', exact: true }).first().click();
    await open.click();
    await operator.getByLabel(/网站上的说明/).fill('本公告价格数据有误，已撤回，更正后重新发布。');
    await lookAt(operator, 'withdraw');
    await pressed(operator, '撤回');
    await done(operator, '撤回');
    expect(await publicStatus('news-releases', document.documentId)).not.toBe(200);
  }, 240_000);

  it('should let somebody stand in until a day, and see it in the list', async () => {
    const operator = await logIn(panel, 'site_operator');
    await operator.goto(`${panel.address}${OURS}/posts`);
    await operator.getByPlaceholder('姓名、单位或岗位').fill('农业农村局');
    await operator.getByRole('row', { name: /保密审查员/ }).first().getByRole('button', { name: '指定代理' }).click();
    const window = operator.getByRole('dialog');
    await window.getByRole('combobox', { name: '人员' }).click();
    await operator.keyboard.type('nyj_office');
    await operator.getByRole('option', { name: /nyj_office/ }).first().click();
    await window.getByLabel('结束').fill('2099-12-31T18:00');
    await lookAt(operator, 'delegate');
    await window.getByRole('button', { name: '指定代理' }).click();
    const row = operator.getByRole('row', { name: /代理.*2099-12-31 18:00/ });
    await row.waitFor({ timeout: 60_000 });
    expect(await row.innerText()).toContain('保密审查员');
  }, 180_000);
});
