import request, { type Response } from 'supertest';
import { carry, NEWS, plainNews, saveDraft, startCounty, type County, type DocumentRef } from '../support/county';

let county: County;
let drafting: DocumentRef;
let assessing: DocumentRef;
const LIST = `/content-manager/collection-types/${NEWS}`;

beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = process.env.LOUD === undefined;
  const attributes = await plainNews({ county, title: '关于春耕的通知' });
  drafting = await saveDraft({ county, as: 'nyj_liaison', attributes });
  assessing = await saveDraft({ county, as: 'nyj_liaison', attributes });
  await carry({ county, document: assessing, upTo: 'assessing' });
}, 180_000);
afterAll(() => county.stop());

const TABLES = ['news_releases', 'news_releases_cmps', 'components_shared_attachments', 'files', 'dr_reviews', 'dr_steps', 'dr_releases', 'dr_editors', 'dr_digests', 'dr_file_bytes', 'dr_posts'];

/** Everything stored but the audit, which gains the refusal. */
async function stored(): Promise<unknown> {
  const counts = await Promise.all(TABLES.map(async (table) => [table, Number((await county.db(table).count({ n: '*' }))[0]?.n)]));
  return { counts, rows: await county.db('news_releases').orderBy('id'), reviews: await county.db('dr_reviews').orderBy('id') };
}

const ANSWER = { rule: expect.stringMatching(/^[A-Z]{2,4}-[\d.]+[a-z]?$/), code: expect.stringMatching(/^[a-z0-9-]+$/), message: expect.stringMatching(/\p{Script=Han}/u) };

/** A clear 4xx with its refusals, nothing stored, the server still serving. */
async function refused(send: () => PromiseLike<Response>): Promise<Response> {
  const before = await stored();
  const answer = await send();
  const { refusals = [] } = (answer.body?.error?.details ?? {}) as { readonly refusals?: readonly unknown[] };
  expect({ status: answer.status, refusals }).toEqual({ status: expect.any(Number), refusals: refusals.map(() => expect.objectContaining(ANSWER)) });
  expect({ answer: answer.text, refusals }).not.toMatchObject({ refusals: [] });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await stored()).toEqual(before);
  const served = await request(county.http).get('/api/news-releases');
  expect(served.status).toBe(200);
  return answer;
}

const path = (document: DocumentRef, verb = ''): string => `/disclosure-review/documents/${document.uid}/${document.documentId}${verb === '' ? '' : `/${verb}`}`;
const take = async (parts: { readonly as: string; readonly document: DocumentRef; readonly verb: string; readonly body: string | object | undefined }): Promise<Response> =>
  (await county.as(parts.as)).post(path(parts.document, parts.verb)).send(parts.body);
const digestOf = async (document: DocumentRef): Promise<string> => String((await county.db('dr_reviews').where({ document_id: document.documentId }).first('digest')).digest);
const checklist = { format: true, wording: true, timely: true, links: true, noSecret: true };
const told = (answer: Response): readonly (readonly [string, string])[] =>
  (answer.body.error.details.refusals as readonly { rule: string; code: string }[]).map(({ rule, code }) => [rule, code] as const);

describe('a step', () => {
  it.each(['publish', 'toString', '__proto__', 'SUBMIT', 'x'.repeat(300)])('should be refused for a verb that does not exist (%s)', async (verb) => {
    const answer = await refused(async () => take({ as: 'nyj_liaison', document: drafting, verb, body: { digest: await digestOf(drafting) } }));
    expect(answer.status).toBe(404);
    expect(told(answer)).toEqual([['REL-7.0', 'unknown-verb']]);
  });
  it('should be refused in a state that does not take it', async () => {
    const answer = await refused(async () => take({ as: 'nyj_liaison', document: assessing, verb: 'submit', body: { digest: await digestOf(assessing), checklist } }));
    expect(answer.status).toBe(409);
    const early = await refused(async () => take({ as: 'nyj_office', document: assessing, verb: 'approve', body: { digest: await digestOf(assessing), checklist } }));
    expect(told(early)).toEqual([['REL-6', 'not-assessed']]);
  });
  it.each<readonly [string, string | object | undefined]>([
    ['no body', undefined],
    ['no digest', { checklist }],
    ['null for a digest', { digest: null, checklist }],
    ['a number for a digest', { digest: 5, checklist }],
    ['an object for a digest', { digest: { $ne: null }, checklist }],
    ['a list for a digest', { digest: ['0'.repeat(64)], checklist }],
    ['words for a digest', { digest: '最新', checklist }],
    ['a list for a body', [1, 2]],
    ['a digest with a NUL byte', { digest: `${'0'.repeat(63)}\u0000`, checklist }],
    ['a checklist of the wrong type', { digest: '0'.repeat(64), checklist: 'all' }],
    ['keys that would change prototypes', JSON.parse('{"__proto__":{"digest":"x","checklist":{}},"constructor":{"prototype":{"digest":"x"}}}') as object],
  ])('should be refused with %s', async (_name, body) => {
    const answer = await refused(() => take({ as: 'nyj_liaison', document: drafting, verb: 'submit', body }));
    expect([400, 409]).toContain(answer.status);
    expect(({} as Readonly<Record<string, unknown>>).digest).toBeUndefined();
  });
  it.each([
    ['a text', '"a string"'],
    ['a number', '5'],
    ['null', 'null'],
    ['half an object', '{"digest":'],
    ['nothing', ''],
    ['a NUL byte', '\u0000'],
    ['lists, two hundred thousand deep', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ])('should be refused when its body is %s', async (_name, body) => {
    const panel = await county.as('nyj_liaison');
    await refused(() => panel.post(path(drafting, 'submit')).set('Content-Type', 'application/json').send(body));
  });
  it('should be refused with a body in another format', async () => {
    const panel = await county.as('nyj_liaison');
    await refused(() => panel.post(path(drafting, 'submit')).set('Content-Type', 'text/xml').send('<digest/>'));
    await refused(() => panel.post(path(drafting, 'submit')).attach('files', Buffer.from('x'), 'x.txt'));
  });
  it('should be refused for a digest of other bytes, with 409', async () => {
    const answer = await refused(() => take({ as: 'nyj_liaison', document: drafting, verb: 'submit', body: { digest: '0'.repeat(64), checklist } }));
    expect(answer.status).toBe(409);
    expect(told(answer)).toContainEqual(['REV-2', 'stale-digest']);
  });
  it('should ask an unknown account for a login', async () => {
    for (const token of [undefined, 'nonsense', 'eyJhbGciOiJub25lIn0.eyJ1c2VySWQiOiIxIn0.']) {
      const answer = await refused(async () => {
        const post = request(county.http).post(path(drafting, 'submit'));
        return (token === undefined ? post : post.set('Authorization', `Bearer ${token}`)).send({ digest: await digestOf(drafting), checklist });
      });
      expect(answer.status).toBe(401);
    }
  });
  it('should be refused to a post whose term is over', async () => {
    const post = { person_id: await county.userId('nyj_liaison'), post: 'liaison' };
    const { term_to: before } = await county.db('dr_posts').where(post).first('term_to');
    await county.db('dr_posts').where(post).update({ term_to: '2026-01-01T00:00:00.000Z' });
    try {
      const answer = await refused(async () => take({ as: 'nyj_liaison', document: drafting, verb: 'submit', body: { digest: await digestOf(drafting), checklist } }));
      expect([answer.status, ...told(answer)]).toEqual([403, ['REL-4', 'not-liaison']]);
      const save = await refused(async () => (await county.as('nyj_liaison')).put(`${LIST}/${drafting.documentId}`).send({ title: '改' }));
      expect(save.status).toBe(403);
    } finally {
      await county.db('dr_posts').where(post).update({ term_to: before });
    }
  });
  it("should be refused on another unit's document, which that person cannot read either", async () => {
    const step = await refused(async () => take({ as: 'rsj_liaison', document: drafting, verb: 'submit', body: { digest: await digestOf(drafting), checklist } }));
    expect([step.status, ...told(step)]).toEqual([403, ['REL-4', 'not-liaison']]);
    const stranger = await county.as('rsj_liaison');
    expect((await refused(() => stranger.get(path(drafting)))).status).toBe(403);
    await refused(() => stranger.get(`${LIST}/${drafting.documentId}`));
    expect((await refused(() => stranger.put(`${LIST}/${drafting.documentId}`).send({ title: '改' }))).status).toBe(403);
    await refused(() => stranger.delete(`${LIST}/${drafting.documentId}`));
  });
  it.each<readonly [string, DocumentRef]>([
    ['a document that does not exist', { uid: NEWS, documentId: 'a'.repeat(24) }],
    ['a documentId that is none', { uid: NEWS, documentId: "'; drop table dr_audit; --" }],
    ['a very long documentId', { uid: NEWS, documentId: 'a'.repeat(4000) }],
    ['a documentId with a NUL byte', { uid: NEWS, documentId: '%00' }],
    ['a documentId that cannot be decoded', { uid: NEWS, documentId: '%E0%A4%A' }],
    ['a type that does not exist', { uid: 'api::x.x', documentId: 'a'.repeat(24) }],
    ['a type that is not governed', { uid: 'admin::user', documentId: 'a'.repeat(24) }],
    ['a type of the language', { uid: '__proto__', documentId: 'constructor' }],
  ])('should not be found on %s', async (_name, { uid, documentId }) => {
    const panel = await county.as('nyj_liaison');
    const address = `/disclosure-review/documents/${uid}/${documentId.includes('%') ? documentId : encodeURIComponent(documentId)}`;
    for (const send of [() => panel.get(address), () => panel.post(`${address}/submit`).send({ digest: '0'.repeat(64), checklist })]) {
      expect([400, 404, 414]).toContain((await refused(send)).status);
    }
  });
});

describe('a save', () => {
  const save = async (data: unknown, document: DocumentRef | null = drafting): Promise<Response> => {
    const panel = await county.as('nyj_liaison');
    const test = document === null ? panel.post(LIST) : panel.put(`${LIST}/${document.documentId}`);
    return test.set('Content-Type', 'application/json').send(JSON.stringify(data));
  };
  const wrong: Readonly<Record<string, unknown>> = {
    'an object for a title': { title: {} },
    'a list for a title': { title: ['x'] },
    'a number for keywords': { keywords: 5 },
    'objects for keywords': { keywords: [{ $ne: 1 }] },
    'keywords a hundred thousand lists deep': { keywords: [] },
    'words for a time': { expiresAt: 'x' },
    'a list for a time': { expiresAt: [] },
    'an organisation that does not exist': { organisation: 'nonsense' },
    'an organisation that is not there to connect': { organisation: { set: [{ documentId: 'nonsense' }] } },
    'a number for an organisation': { organisation: { connect: 5 } },
    'a file that does not exist': { attachments: [{ title: 'x', file: 999999 }] },
    'a cover that does not exist': { cover: 999999 },
    'words for a file': { attachments: [{ file: 'x' }] },
    'a text for a component': { attachments: 'x' },
    'a text for each component': { attachments: ['x'] },
    'a value that the list does not have': { disclosureAttribute: 'secret' },
    'a number for a choice': { origin: 5 },
    'a very long title': { title: '长'.repeat(5000) },
    'a NUL byte in the title': { title: '通\u0000知' },
    'a NUL byte in the body': { body: '<p>通\u0000知</p>' },
    'a NUL byte in a component': { attachments: [{ title: '通\u0000知' }] },
    'an object for a body': { body: { html: '<p>x</p>' } },
    'a body of a million nested tags': { body: `${'<div>'.repeat(1_000_000)}x` },
    'a body of a million nested lists': { body: `${'<ul><li>'.repeat(200_000)}x` },
    'a body longer than two million letters': { body: `<p>${'字'.repeat(2_100_000)}</p>` },
  };
  const rawBody = (name: string, data: unknown): string =>
    name.startsWith('keywords a hundred thousand') ? `{"keywords":${'['.repeat(100_000)}${']'.repeat(100_000)}}` : JSON.stringify(data);

  it.each(Object.entries(wrong))('should be refused with %s', async (name, data) => {
    const panel = await county.as('nyj_liaison');
    await refused(() => panel.put(`${LIST}/${drafting.documentId}`).set('Content-Type', 'application/json').send(rawBody(name, data)));
    await refused(() => panel.post(LIST).set('Content-Type', 'application/json').send(rawBody(name, data)));
  });
  it('should be refused with a component that is not its own', async () => {
    await refused(() => save({ attachments: [{ id: 999999, title: 'x' }] }));
  });
  it.each(['bulkPublish', 'bulkUnpublish', 'bulkDelete'])('should be refused at %s with a NUL byte or an object for a document', async (action) => {
    const panel = await county.as('admin');
    for (const documentIds of [['\u0000'], [{ $ne: 'x' }], 'x', 5]) {
      const before = await stored();
      const answer = await panel.post(`${LIST}/actions/${action}`).send({ documentIds });
      expect(answer.status).toBeLessThan(500);
      expect(await stored()).toEqual(before);
    }
  });
  it('should be refused with a time of the wrong type at an open day', async () => {
    const panel = await county.as('nyj_liaison');
    await refused(() => panel.post('/content-manager/collection-types/api::open-day-event.open-day-event').send({ title: 'x', startsAt: 'x' }));
  });
  it('should be refused with 413 when it is of 20 MB', async () => {
    const answer = await refused(() => save({ body: 'x'.repeat(20 * 1024 * 1024) }));
    expect(answer.status).toBe(413);
  });
  it('should be refused for a document that does not exist, and for a type that does not', async () => {
    expect((await refused(() => save({ title: 'x' }, { uid: NEWS, documentId: 'a'.repeat(24) }))).status).toBe(404);
    const panel = await county.as('nyj_liaison');
    await refused(() => panel.post('/content-manager/collection-types/api::x.x').send({ title: 'x' }));
  });
  it('should be refused with a body that is no JSON', async () => {
    const panel = await county.as('nyj_liaison');
    for (const body of ['{"title":', '"x"', '5']) await refused(() => panel.post(LIST).set('Content-Type', 'application/json').send(body));
  });
  it('should store broken HTML in its normal form', async () => {
    const answer = await save({ body: '<p>一<b>二</p><table><tr><td>三<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:x">四' });
    expect(answer.status).toBe(200);
    const { body }: { readonly body: string } = await county.db('news_releases').where({ document_id: drafting.documentId }).whereNull('published_at').first('body');
    expect(body).toMatch(/一.*二.*三.*四/);
    expect(body).not.toMatch(/script|onerror|javascript/);
  });
  it('should leave prototypes alone and store nothing of such keys', async () => {
    const panel = await county.as('nyj_liaison');
    const answer = await panel.put(`${LIST}/${drafting.documentId}`).set('Content-Type', 'application/json')
      .send('{"summary":"摘要","__proto__":{"polluted":1,"title":"偷"},"constructor":{"prototype":{"polluted":1}},"keywords":["a"]}');
    expect(answer.status).toBeLessThan(500);
    expect(({} as Readonly<Record<string, unknown>>).polluted).toBeUndefined();
    expect(await county.db('news_releases').where({ document_id: drafting.documentId }).whereNull('published_at').first('title')).toEqual({ title: '关于春耕的通知' });
  });
});

it.each(['filters[title][$eq]=%00', 'filters[title][$contains]=%E0%A4%A', 'filters[documentId]=%00', 'sort=%00', 'sort=__proto__', 'pagination[pageSize]=x', 'populate=%00', 'filters[title][$regex]=x', 'populate[organisation][filters][name][$null]=x'])(
  'should answer the public without a fault of the server when asked %s',
  async (query) => {
    for (const path of ['/api/news-releases', '/api/news-releases/%00', `/api/news-releases/${drafting.documentId}`]) {
      const { status } = await request(county.http).get(`${path}?${query}`);
      expect(status).toBeLessThan(500);
    }
  },
);
it('should still carry a document to the public after all of it', async () => {
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '之后的通知' }) });
  await carry({ county, document, upTo: 'live' });
  expect((await request(county.http).get(`/api/news-releases/${document.documentId}`)).body.data.title).toBe('之后的通知');
});
