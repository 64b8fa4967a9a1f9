import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import type * as RunDue from '../../../src/plugins/disclosure-review/server/src/actions/run-due';
import { carry, plainNews, saveDraft, startCounty, step, uploadFile, type County, type DocumentRef } from '../../support/county';

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 90_000);
afterAll(() => county.stop());

const api = ({ uid, documentId }: DocumentRef): string => `/disclosure-review/documents/${uid}/${documentId}`;
const publicly = async ({ documentId }: DocumentRef): Promise<number> => (await request(county.http).get(`/api/news-releases/${documentId}`)).status;

/** A live news release and its digest, whose attachment is then gone from the disk. */
async function liveWithLostFile(title: string): Promise<{ readonly document: DocumentRef; readonly digest: string }> {
  const file = await uploadFile({ county, as: 'nyj_liaison', name: '附件.txt', bytes: Buffer.from(`${title}的附件`) });
  const attributes = { ...(await plainNews({ county, title })), attachments: [{ title: '附件', file: file.id }] };
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes });
  await carry({ county, document, upTo: 'live' });
  const { digest } = (await (await county.as('govoffice_1')).get(api(document))).body as { readonly digest: string };
  rmSync(path.join(county.strapi.dirs.static.public, file.url));
  return { document, digest };
}

it('should let a live document be withdrawn whose attachment is gone from the disk', async () => {
  const { document, digest } = await liveWithLostFile('春耕技术指导');
  expect(await publicly(document)).toBe(200);
  const answer = await (await county.as('govoffice_1')).post(`${api(document)}/withdraw`).send({ digest, reason: '附件遗失', reasonClass: 'inappropriate' });
  expect([answer.status, answer.body.state, answer.body.live]).toEqual([200, 'withdrawn', null]);
  expect(await publicly(document)).toBe(410);
  const kept = await county.db('dr_digests').where({ digest }).first('canonical');
  expect(kept.canonical).toContain('春耕技术指导');
});

it('should show it with that file marked and withdrawing offered, and refuse every step that needs the files, by the rule', async () => {
  const { document, digest } = await liveWithLostFile('夏收技术指导');
  const panel = await county.as('nyj_liaison');
  const codes = (body: { readonly error?: { readonly details?: { readonly refusals?: readonly { readonly rule: string; readonly code: string }[] } } }): readonly string[] =>
    (body.error?.details?.refusals ?? []).map(({ rule, code }) => `${rule} ${code}`);
  const seen = await (await county.as('govoffice_1')).get(api(document));
  expect([seen.status, seen.body.may, seen.body.files]).toEqual([
    200, ['withdraw'], [expect.objectContaining({ path: 'attachments[0].file', name: '附件.txt', reading: 'unreadable', reason: 'lost', sha256: '' })],
  ]);
  const submitted = await panel.post(`${api(document)}/submit`).send({ digest });
  expect([submitted.status, codes(submitted.body).includes('REL-1 reading-failed')]).toEqual([409, true]);
});

it('should take a due release off the schedule when a file is gone, and leave it there when the file only cannot be read now', async () => {
  const file = await uploadFile({ county, as: 'nyj_liaison', name: '附件.txt', bytes: Buffer.from('秋收的附件') });
  const attributes = { ...(await plainNews({ county, title: '秋收技术指导' })), attachments: [{ title: '附件', file: file.id }] };
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes });
  await carry({ county, document, upTo: 'approved' });
  expect((await step({ county, document, verb: 'schedule', as: 'govoffice_1' })).status).toBe(200);
  const state = async (): Promise<string> => (await county.db('dr_reviews').where({ document_id: document.documentId }).first('state')).state;
  const { runDue } = (await import(path.join(county.strapi.dirs.dist.root, 'src/plugins/disclosure-review/server/src/actions/run-due.js'))) as typeof RunDue;
  const due = (): Promise<void> => runDue({ strapi: county.strapi, clock: { now: () => new Date(Date.now() + 3_600_000) } });
  const stored = path.join(county.strapi.dirs.static.public, file.url);
  rmSync(stored);
  mkdirSync(stored);
  await due();
  expect(await state()).toBe('scheduled');
  rmSync(stored, { recursive: true });
  await due();
  expect(await state()).toBe('approved');
});
