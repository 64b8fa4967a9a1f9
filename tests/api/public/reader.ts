import request, { type Response } from 'supertest';
import type { County, DocumentRef } from '../../support/county';
import { carry, saveDraft, step } from '../../support/county';

/** What the public got, all that a client sees of it. */
export interface Seen {
  readonly path: string;
  readonly status: number;
  readonly text: string;
  readonly etag: string | undefined;
}

export const get = (county: County, path: string): Promise<Response> => Promise.resolve(request(county.http).get(encodeURI(path)));

export async function see(county: County, path: string): Promise<Seen> {
  const { status, text, headers } = await get(county, path);
  return { path, status, text, etag: headers.etag };
}

export async function seeAll(county: County, paths: readonly string[]): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const path of paths) seen.push(await see(county, path));
  return seen;
}

/** `/api/<plural>` of a type. */
export const listOf = (uid: string): string => `/api/${uid.split('.').at(-1) ?? ''}s`;

export async function live(parts: { readonly county: County; readonly unit: string; readonly uid?: string; readonly attributes: Readonly<Record<string, unknown>> }): Promise<DocumentRef> {
  const { county, unit } = parts;
  const document = await saveDraft({ ...parts, as: `${unit}_liaison` });
  await carry({ county, document, upTo: 'live', unit });
  return document;
}

/** Writes a further version of a document and takes it through the review. */
export async function writeOn(parts: { readonly county: County; readonly document: DocumentRef; readonly unit: string; readonly attributes: Readonly<Record<string, unknown>> }): Promise<void> {
  const { county, document, unit, attributes } = parts;
  const saved = await (await county.as(`${unit}_liaison`)).put(`/content-manager/collection-types/${document.uid}/${document.documentId}`).send(attributes);
  if (saved.status !== 200) throw new Error(`not saved: ${saved.status} ${saved.text.slice(0, 400)}`);
}

export async function withdraw(parts: { readonly county: County; readonly document: DocumentRef; readonly unit: string }): Promise<void> {
  const { county, document, unit } = parts;
  const words = { reasonClass: 'other', reason: '内容有误', notice: '本件内容有误,已经撤下' };
  for (const [verb, as] of [['ask-withdrawal', `${unit}_liaison`], ['withdraw', 'site_operator']] as const) {
    const answer = await step({ county, document, verb, as, words });
    if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${answer.text.slice(0, 400)}`);
  }
}

/** A policy document of 水利局 that nothing speaks against and that asks for no interpretation. */
export async function policy(parts: { readonly county: County; readonly title: string; readonly number: number; readonly more?: Readonly<Record<string, unknown>> }): Promise<Readonly<Record<string, unknown>>> {
  const { county, title, number, more = {} } = parts;
  const unit = { set: [{ documentId: await county.organisation('slj') }] };
  return {
    title: `关于做好${title}工作的通知`,
    body: `<p>浔川水字〔2026〕${number}号</p><p>各乡镇水务站:</p><p>一、检查一遍${title}。</p><p>浔川县水利局</p><p>2026年11月16日</p><p>(此件公开发布)</p>`,
    organisation: unit, draftingOrganisation: unit, column: { set: [{ documentId: await county.column('zcwj') }] }, disclosureAttribute: 'active', statutoryCategory: '20-1', origin: 'original',
    documentNumber: `浔川水字〔2026〕${number}号`, issuingOrgan: '浔川县水利局', genre: '通知', formedOn: '2026-11-16', issuedOn: '2026-11-17', validity: 'in-force', needsInterpretation: false, ...more,
  };
}

export async function interpretation(parts: { readonly county: County; readonly title: string; readonly policyDocument: string }): Promise<Readonly<Record<string, unknown>>> {
  const { county, title, policyDocument } = parts;
  const unit = { set: [{ documentId: await county.organisation('slj') }] };
  return {
    title: `《${title}》解读`, body: `<p>问:这份文件管什么?</p><p>答:管${title}由谁养护。</p>`, organisation: unit, responsibleOrganisation: unit, column: { set: [{ documentId: await county.column('zcjd') }] },
    disclosureAttribute: 'active', origin: 'original', forms: ['qa'], firstInterpreter: '县水利局主要负责人', policyDocument: { set: [{ documentId: policyDocument }] },
    elements: { background: '解决管护责任不清的问题。', goals: '两年内管护全覆盖。', content: '明确主体、经费和考核。', scope: '全县农村集中供水工程。', standards: '按受益人口安排经费。' },
  };
}
export const POLICY = 'api::policy-document.policy-document';
export const INTERPRETATION = 'api::interpretation.interpretation';
