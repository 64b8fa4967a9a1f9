import type { Response } from 'supertest';
import { TICKED } from './boxes';
import { startDemo, type Demo } from '../people/demo';

export const NEWS = 'api::news-release.news-release';
export const POLICY = 'api::policy-document.policy-document';
export const INTERPRETATION = 'api::interpretation.interpretation';

export interface Ref {
  readonly uid: string;
  readonly documentId: string;
}
export interface County extends Demo {
  readonly organisation: (code: string) => string;
  readonly column: (slug: string) => string;
  readonly save: (parts: { readonly as: string; readonly uid: string; readonly documentId?: string; readonly form: object }) => Promise<Response>;
  readonly created: (parts: { readonly as: string; readonly uid: string; readonly form: object }) => Promise<Ref>;
  readonly step: (ref: Ref, parts: { readonly as: string; readonly verb: string; readonly body?: object }) => Promise<Response>;
  /** All four steps by the unit's own people and the county office; `last` goes with tier 3. */
  readonly approve: (ref: Ref, parts: { readonly unit: string; readonly last?: object }) => Promise<Response>;
}

export const rulesOf = (answer: Response): readonly string[] =>
  ((answer.body as { error?: { details?: { refusals?: { rule: string; code: string }[] } } }).error?.details?.refusals ?? []).map(({ rule, code }) => `${rule} ${code}`);

const signed = { name: '王某', signedOn: '2026-11-17' };

/** The demo county with people who write, review and release through the panel's own interface. */
export async function startCounty(): Promise<County> {
  const demo = await startDemo();
  const { strapi } = demo;
  const organisations = await strapi.documents('api::organisation.organisation').findMany({ limit: 100 });
  const columns = await strapi.documents('api::column.column').findMany({ limit: 100 });
  const save: County['save'] = async ({ as, uid, documentId, form }) => {
    const session = await demo.as(as);
    const list = `/content-manager/collection-types/${uid}`;
    return documentId === undefined ? session.post(list).send(form) : session.put(`${list}/${documentId}`).send(form);
  };
  const step: County['step'] = async ({ uid, documentId }, { as, verb, body = {} }) => {
    const address = `/disclosure-review/documents/${uid}/${documentId}`;
    const seen = await (await demo.as('govoffice_1')).get(address);
    return (await demo.as(as)).post(`${address}/${verb}`).send({ digest: seen.body.digest, ...body });
  };
  return {
    ...demo,
    organisation: (code) => organisations.find((one) => one.code === code)?.documentId ?? '',
    column: (slug) => columns.find((one) => one.slug === slug)?.documentId ?? '',
    save,
    async created({ as, uid, form }) {
      const answer = await save({ as, uid, form });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return { uid, documentId: String(answer.body.data.documentId) };
    },
    step,
    async approve(ref, { unit, last = {} }) {
      const grounds = { stateSecret: false, businessSecret: false, privacy: false, security: false, forbiddenByLaw: false };
      const steps = [
        { as: `${unit}_liaison`, verb: 'submit', body: { checklist: TICKED[1] } },
        { as: `${unit}_secrecy`, verb: 'assess', body: { conclusion: 'publishable', grounds, basis: '已逐项核对' } },
        { as: `${unit}_office`, verb: 'approve', body: { checklist: TICKED[2], signOff: { deputyLeader: signed, chiefLeader: signed } } },
      ];
      for (const taken of steps) {
        const answer = await step(ref, taken);
        if (answer.status !== 200) return answer;
      }
      return step(ref, { as: 'govoffice_1', verb: 'approve', body: { checklist: TICKED[3], ...last } });
    },
  };
}

export const newsForm = (county: County, parts: { readonly unit: string } & Readonly<Record<string, unknown>>): object => {
  const { unit, ...more } = parts;
  return {
    title: '晚稻收割进度过半', body: '<p>全县晚稻收割进度已过半,各乡镇抢抓晴好天气。</p>', organisation: county.organisation(unit), column: county.column('gzdt'),
    origin: 'original', disclosureAttribute: 'active', statutoryCategory: '20-1', ...more,
  };
};

export const policyForm = (county: County, parts: { readonly unit: string; readonly number: number } & Readonly<Record<string, unknown>>): object => {
  const { unit, number, ...more } = parts;
  return {
    title: `关于做好农村供水管护第${number}号工作的通知`,
    body: `<p>浔川水字〔2026〕${number}号</p><p>各乡镇水务站:</p><p>一、检查一遍。</p><p>浔川县水利局</p><p>2026年11月16日</p><p>(此件公开发布)</p>`,
    organisation: county.organisation(unit), disclosureAttribute: 'active', statutoryCategory: '20-1', origin: 'original', column: county.column('zcwj'),
    documentNumber: `浔川水字〔2026〕${number}号`, issuingOrgan: '浔川县水利局', draftingOrganisation: county.organisation('slj'), genre: '通知',
    formedOn: '2026-11-16', issuedOn: '2026-11-17', validity: 'in-force', needsInterpretation: true, ...more,
  };
};

export const interpretationForm = (county: County, parts: { readonly unit: string; readonly policyDocument: string }): object => ({
  title: '《农村供水管护通知》解读', body: '<p>问:这份文件管什么?</p><p>答:管农村供水设施由谁养护。</p>', organisation: county.organisation(parts.unit),
  disclosureAttribute: 'active', origin: 'original', column: county.column('zcjd'), responsibleOrganisation: county.organisation(parts.unit), forms: ['qa'],
  firstInterpreter: '县水利局主要负责人', policyDocument: parts.policyDocument,
  elements: { background: '解决管护责任不清的问题。', goals: '两年内管护全覆盖。', content: '明确主体、经费和考核。', scope: '全县农村集中供水工程。', standards: '按受益人口安排经费。' },
});
