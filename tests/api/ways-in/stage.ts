import type { Knex } from 'knex';
import type { Response } from 'supertest';
import request from 'supertest';
import { verifyAudit } from '../../../src/plugins/disclosure-review/server/src/repositories/audit-verification';
import { carry, plainNews, saveDraft, startCounty, uploadFile, type County, type DocumentRef } from '../../support/county';

/** The documents on which every way in is tried. */
export const SUBJECTS = {
  draft: 'an unapproved draft',
  live: 'a live document',
  onRequest: 'an on-request document approved by all',
  withheld: 'a withheld document approved by all',
} as const;
export type SubjectName = keyof typeof SUBJECTS;

export interface Subject extends DocumentRef {
  readonly fileId: number;
  readonly fileUrl: string;
  readonly draftId: number;
  /** Row, and attachment's component row, of the public version, or of the draft where nothing is public. */
  readonly rowId: number;
  readonly attachmentId: number;
}
export interface Stage {
  readonly county: County;
  readonly subjects: Readonly<Record<SubjectName, Subject>>;
  /** What the public reads and the reviews stand at, before the first attempt and so after every one. */
  readonly before: unknown;
}
/** All that a way in may use. */
export interface Scene extends Subject {
  readonly county: County;
  readonly strapi: County['strapi'];
  readonly db: Knex;
}
export type Way = (scene: Scene) => PromiseLike<unknown>;

const ATTRIBUTES: Readonly<Record<SubjectName, Readonly<Record<string, unknown>>>> = {
  draft: {},
  live: {},
  onRequest: { disclosureAttribute: 'on-request', attributeReason: '涉及申请人自身事项' },
  withheld: { disclosureAttribute: 'withheld', attributeReason: '内部事务信息', withholdingGrounds: ['INTERNAL_AFFAIR'] },
};

async function prepare(county: County, name: SubjectName): Promise<Subject> {
  const as = 'nyj_liaison';
  const file = await uploadFile({ county, as, name: `${name}.txt`, bytes: Buffer.from(`附件 ${name} 的内容`) });
  const attributes = { ...(await plainNews({ county, title: `关于${name}的通知` })), ...ATTRIBUTES[name], attachments: [{ title: '附件', file: file.id }] };
  const document = await saveDraft({ county, as, attributes });
  if (name !== 'draft') await carry({ county, document, upTo: name === 'live' ? 'live' : 'approved' });
  const rows: readonly { readonly id: number; readonly published_at: unknown }[] = await county.db('news_releases').where({ document_id: document.documentId });
  const draft = rows.find((row) => row.published_at === null);
  const row = rows.find((one) => one.published_at !== null) ?? draft;
  const join: { readonly cmp_id: number } | undefined = await county.db('news_releases_cmps').where({ entity_id: row?.id ?? 0, field: 'attachments' }).first();
  if (draft === undefined || row === undefined || join === undefined) throw new Error(`${name} is not whole`);
  return { ...document, fileId: file.id, fileUrl: file.url, draftId: draft.id, rowId: row.id, attachmentId: join.cmp_id };
}

export async function startStage(): Promise<Stage> {
  const county = await startCounty();
  // Every refusal is a line of the log; a suite of them hides what matters.
  county.strapi.log.silent = true;
  const subjects: Partial<Record<SubjectName, Subject>> = {};
  for (const name of Object.keys(SUBJECTS) as readonly SubjectName[]) subjects[name] = await prepare(county, name);
  const stage = { county, subjects: subjects as Stage['subjects'] };
  return { ...stage, before: await standing(stage) };
}

/** All that the public can read (the list, each document by its address, the bytes of its file), and where each review stands. */
async function standing({ county, subjects }: Pick<Stage, 'county' | 'subjects'>): Promise<unknown> {
  const get = async (path: string): Promise<unknown> => {
    const { status, body, text } = await request(county.http).get(path);
    return { path, status, body: (body as { data?: unknown }).data ?? text };
  };
  const every = Object.values(subjects);
  return {
    list: await get('/api/news-releases?populate=*&sort=id&pagination[pageSize]=100'),
    draftAsked: await get('/api/news-releases?status=draft&sort=id&pagination[pageSize]=100'),
    documents: await Promise.all(every.map(({ documentId }) => get(`/api/news-releases/${documentId}?populate=*`))),
    files: await Promise.all(every.map(async ({ fileUrl }) => (await request(county.http).get(fileUrl)).status)),
    bytes: (await request(county.http).get(subjects.live.fileUrl)).text,
    reviews: await county.db('dr_reviews').select('document_id', 'round', 'state').orderBy('id'),
  };
}

export interface Refusal {
  readonly kind: string;
  readonly uid: string | null;
  readonly document_id: string | null;
  readonly actor: string;
  readonly entry: { readonly attempt: string; readonly refusals: readonly { readonly rule: string; readonly code: string }[] };
}
export interface Attempted {
  /** What the way answered, or undefined when it threw. */
  readonly answer: unknown;
  readonly error: unknown;
  /** Refusals that the audit has gained. */
  readonly refusals: readonly Refusal[];
}

/** Tries a way in and asserts what must hold after every one: the public reads what it read, the review stands, the chain verifies. */
export async function attempt(parts: { readonly stage: Stage; readonly subject: SubjectName; readonly way: Way }): Promise<Attempted> {
  const { stage, subject, way } = parts;
  const { county } = stage;
  const last: { readonly sequence: number } | undefined = await county.db('dr_audit').orderBy('sequence', 'desc').first('sequence');
  let answer: unknown;
  let error: unknown = null;
  try {
    answer = await way({ ...stage.subjects[subject], county, strapi: county.strapi, db: county.db });
  } catch (thrown) {
    error = thrown ?? 'nothing';
  }
  // No request is answered before every refusal stands in the audit: the audit is read after the public site.
  expect(await standing(stage)).toEqual(stage.before);
  const { faults } = await verifyAudit({ db: county.db, key: process.env.DISCLOSURE_AUDIT_KEY ?? '', logged: null });
  expect(faults).toEqual([]);
  const rows: readonly (Omit<Refusal, 'entry'> & { readonly entry: string })[] = await county.db('dr_audit').where('sequence', '>', last?.sequence ?? 0).where({ kind: 'refused' }).orderBy('sequence');
  return { answer, error, refusals: rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as Refusal['entry'] })) };
}

/** For ways over HTTP: a 4xx with its refusals, and the attempt in the audit. */
export function expectRefusedAnswer({ answer, error, refusals }: Attempted): void {
  expect(error).toBeNull();
  const { status, body } = answer as Response;
  expect([400, 403, 404, 409, 423]).toContain(status);
  expect(body?.error?.details?.refusals).toEqual(
    expect.arrayContaining([expect.objectContaining({ rule: expect.any(String), code: expect.any(String), message: expect.stringMatching(/\p{Script=Han}/u) })]),
  );
  expect(refusals).not.toHaveLength(0);
}

/** For ways inside the server: it threw, and the attempt is in the audit. */
export function expectRefusedCall({ error, refusals }: Attempted): void {
  expect(error).not.toBeNull();
  expect(refusals).not.toHaveLength(0);
  for (const { entry } of refusals) expect(entry.refusals).not.toHaveLength(0);
}
