import type { AddressInfo } from 'node:net';
import { carry, NEWS, plainNews, saveDraft, startCounty, step, uploadFile, type County, type DocumentRef } from './county';

export const POLICY = 'api::policy-document.policy-document';
export const INTERPRETATION = 'api::interpretation.interpretation';
export const OPEN_DAY = 'api::open-day-event.open-day-event';

type Values = Readonly<Record<string, unknown>>;

/** The demo county with something of every type on its public side, served on the loopback. */
export interface PublicCounty extends County {
  /** For instance `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly news: readonly DocumentRef[];
  readonly policies: readonly DocumentRef[];
  readonly interpretations: readonly DocumentRef[];
  readonly openDays: readonly DocumentRef[];
  readonly withdrawn: DocumentRef;
  readonly draft: DocumentRef;
}

/** One red pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

const set = (documentId: string): Values => ({ set: [{ documentId }] });

async function live(county: County, parts: { readonly uid?: string; readonly attributes: Values; readonly unit?: string }): Promise<DocumentRef> {
  const { unit = 'nyj' } = parts;
  const document = await saveDraft({ county, as: `${unit}_liaison`, ...parts });
  await carry({ county, document, upTo: 'live', unit });
  return document;
}

async function releaseNews(county: County): Promise<readonly DocumentRef[]> {
  const notes = await uploadFile({ county, as: 'nyj_liaison', name: '田间管理要点.txt', bytes: Buffer.from('小麦返青期要看苗情施肥。') });
  const cover = await uploadFile({ county, as: 'nyj_liaison', name: '田间.png', bytes: PICTURE });
  const notice = set(await county.column('tzgg'));
  const forms: readonly Values[] = [
    { title: '春季田间管理技术指导', subtitle: '看苗情、促返青', keywords: ['农业', '春耕'], summary: '指导各乡镇抓好春季田间管理。', attachments: [{ file: notes.id, title: '田间管理要点' }], cover: cover.id },
    { title: '晚稻收割进度过半', keywords: ['农业', '收割'], body: '<p>全县晚稻收割进度已过半。</p><table><tbody><tr><th>乡镇</th><th>进度</th></tr><tr><td>沙湾镇</td><td>六成</td></tr></tbody></table>' },
    { title: '关于冬季农业生产服务的公告', column: notice, keywords: ['公告'] },
    { title: 'Harvest & <b>markets</b> "2026"', body: '<p>Figures of the autumn harvest.</p>', keywords: ['harvest'] },
    { title: '田间地头办起培训班', origin: 'reprint', author: '融媒记者', reprint: { sourceName: '新华网', sourceUrl: 'http://www.news.cn/a.html', reprintedAt: '2026-11-20T01:05:00.000Z' }, channels: [{ name: '浔川发布', url: 'https://xc.example/1', appearedAt: '2026-11-20T02:00:00.000Z' }] },
  ];
  const released: DocumentRef[] = [];
  for (const form of forms) released.push(await live(county, { attributes: { ...(await plainNews({ county, title: '' })), ...form } }));
  return released;
}

async function policyForm(county: County, number: number, more: Values): Promise<Values> {
  return {
    title: `关于做好农村供水管护第${number}号工作的通知`,
    body: `<p>浔川水字〔2026〕${number}号</p><p>各乡镇水务站:</p><p>一、检查一遍。</p><p>浔川县水利局</p><p>2026年11月16日</p><p>(此件公开发布)</p>`,
    organisation: set(await county.organisation('slj')), draftingOrganisation: set(await county.organisation('slj')), column: set(await county.column('zcwj')), disclosureAttribute: 'active', statutoryCategory: '20-1', origin: 'original',
    documentNumber: `浔川水字〔2026〕${number}号`, issuingOrgan: '浔川县水利局', genre: '通知', subject: ['农业、林业、水利', '水利、水务'], formedOn: '2026-11-16', issuedOn: '2026-11-17', effectiveFrom: '2026-11-17', effectiveTo: '2028-12-31', validity: 'in-force', needsInterpretation: false,
    ...more,
  };
}

async function releasePolicies(county: County): Promise<readonly DocumentRef[]> {
  const first = await live(county, { uid: POLICY, unit: 'slj', attributes: await policyForm(county, 11, {}) });
  const second = await live(county, { uid: POLICY, unit: 'slj', attributes: await policyForm(county, 12, { validity: 'repealed', repealedBy: set(first.documentId), effectiveTo: null, genre: '意见' }) });
  return [first, second];
}

async function releaseInterpretations(county: County, policy: DocumentRef): Promise<readonly DocumentRef[]> {
  const organisation = set(await county.organisation('slj'));
  const form: Values = {
    title: '《农村供水管护通知》解读', body: '<p>问:这份文件管什么?</p><p>答:管农村供水设施由谁养护。</p>', organisation, responsibleOrganisation: organisation, column: set(await county.column('zcjd')), disclosureAttribute: 'active', origin: 'original', forms: ['qa'],
    firstInterpreter: '县水利局主要负责人', policyDocument: set(policy.documentId),
    elements: { background: '解决管护责任不清的问题。', goals: '两年内管护全覆盖。', content: '明确主体、经费和考核。', scope: '全县农村集中供水工程。', standards: '按受益人口安排经费。' },
  };
  return [await live(county, { uid: INTERPRETATION, unit: 'slj', attributes: form })];
}

async function releaseOpenDays(county: County): Promise<readonly DocumentRef[]> {
  const organisation = set(await county.organisation('nyj'));
  const form: Values = {
    title: '走进农机站政府开放日公告', theme: '走进农机站', body: '<p>邀请对象:年满18周岁的市民代表。报名方式:拨打0792-0000007。</p>', organisation, hostOrganisation: organisation, column: set(await county.column('zfkfr')), disclosureAttribute: 'active', origin: 'original', mode: 'onsite',
    place: '城南农机站', programme: '参观、座谈', quota: 20, inviteeCategories: ['市民代表'], signUp: { opensAt: '2026-11-24T01:00:00.000Z', closesAt: '2030-12-04T09:30:00.000Z', channel: '电话报名' }, startsAt: '2030-12-08T01:00:00.000Z', endsAt: '2030-12-08T03:00:00.000Z',
  };
  const coming = await live(county, { uid: OPEN_DAY, attributes: form });
  const held = await live(county, {
    uid: OPEN_DAY,
    attributes: { ...form, title: '走进水稻试验田政府开放日公告', theme: '走进试验田', mode: 'hybrid', signUp: null, startsAt: '2026-11-18T01:00:00.000Z', endsAt: '2026-11-18T03:00:00.000Z', feedback: { summary: '二十位市民到场。', opinions: [{ content: '希望多办。', handling: '采纳', result: '每季一次' }] } },
  });
  return [coming, held];
}

/** Fills it through the review, as the county's people would, and lets it listen. */
export async function startPublicCounty(parts: { readonly env?: Record<string, string> } = {}): Promise<PublicCounty> {
  const county = await startCounty({ env: { PUBLIC_RATE_PER_MINUTE: '0', ...parts.env } });
  county.strapi.log.silent = process.env.LOUD === undefined;
  const news = await releaseNews(county);
  const policies = await releasePolicies(county);
  const [policy] = policies;
  if (policy === undefined) throw new Error('no policy document');
  const interpretations = await releaseInterpretations(county, policy);
  const openDays = await releaseOpenDays(county);
  const withdrawn = await live(county, { attributes: await plainNews({ county, title: '会被撤下的一篇' }) });
  for (const [verb, as] of [['ask-withdrawal', 'nyj_liaison'], ['withdraw', 'site_operator']] as const) {
    const answer = await step({ county, document: withdrawn, verb, as });
    if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${answer.text}`);
  }
  const draft = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '尚未提交的一篇' }) });
  await new Promise<void>((resolve) => county.http.listen(0, '127.0.0.1', resolve));
  const { port } = county.http.address() as AddressInfo;
  return {
    ...county, address: `http://127.0.0.1:${port}`, news, policies, interpretations, openDays, withdrawn, draft,
    stop: async () => {
      county.http.closeAllConnections();
      await county.stop();
    },
  };
}

export { NEWS };
