import type { Response } from 'supertest';
import request from 'supertest';
import { contentAttributes } from '../../../src/plugins/disclosure-review/server/src/repositories/content-shape';
import { NEWS, startCounty, type County } from '../../support/county';
import { rounds } from '../long/rounds';
import { INTERPRETATION, POLICY } from './reader';
import { requestsFrom, type Request } from './requests';
import { hide, OPEN_DAY, token, type Hidden } from './secrets';

/** The same numbers every time, so that what failed can be asked again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = seeded(Number(process.env.SEED ?? 20_261_201));
let county: County;
let hidden: Hidden;
let readOnly: string;
let attributes: readonly string[];

beforeAll(async () => {
  county = await startCounty({ env: { PUBLIC_RATE_PER_MINUTE: '0' } });
  county.strapi.log.silent = true;
  hidden = await hide(county, random);
  readOnly = String((await county.strapi.service('admin::api-token').create({ kind: 'content-api', name: 'read', description: '', type: 'read-only', lifespan: null })).accessKey);
  attributes = [...new Set([NEWS, POLICY, INTERPRETATION, OPEN_DAY].flatMap((uid) => contentAttributes(county.strapi, uid).map(([name]) => name)))];
}, 900_000);
afterAll(() => county.stop());

interface Filled extends Request {
  readonly etag?: string;
}

async function send({ method, path, token: as, ifNoneMatch, etag }: Filled): Promise<Response> {
  let asked = method === 'HEAD' ? request(county.http).head(path) : request(county.http).get(path);
  if (as !== 'none') asked = asked.set('Authorization', `Bearer ${as === 'wrong' ? 'f'.repeat(256) : readOnly}`);
  if (ifNoneMatch && etag !== undefined) asked = asked.set('If-None-Match', etag);
  return asked;
}

/** Headers that tell when and how long, or are drawn anew for each answer. */
const PASSING: ReadonlySet<string> = new Set(['date', 'x-response-time', 'keep-alive', 'connection']);
const headersOf = (answer: Response): string => JSON.stringify(Object.entries(answer.headers as Record<string, string>).filter(([name]) => !PASSING.has(name)));

interface Fill {
  readonly word: string;
  readonly documentId: string;
  readonly object: string;
}
const fill = (path: string, { word, documentId, object }: Fill): string => encodeURI(path.replaceAll('{w}', word).replaceAll('{d}', documentId).replaceAll('{o}', object)).replaceAll('%25', '%');

/** What was asked is no secret to whoever asked. */
const without = (text: string, { word, documentId, object }: Fill): string => [word, documentId, object].reduce((left, known) => (known === '' ? left : left.replaceAll(known, '*').replaceAll(encodeURIComponent(known), '*')), text);

function leaks(answer: Response, asked: Fill): readonly string[] {
  const said = without(`${answer.text ?? ''} ${JSON.stringify(answer.headers)}`, asked);
  const told = [...hidden.words].filter(([, word]) => said.includes(word)).map(([place]) => place);
  return [...told, ...hidden.drafts.filter(({ documentId }) => said.includes(documentId)).map(({ documentId }) => `draft ${documentId}`), ...hidden.objects.filter((name) => name !== '' && said.includes(name))];
}

it('should hold what it says it hides: every word is somewhere in the database or the storage', () => {
  expect(hidden.words.size).toBeGreaterThan(50);
  expect(hidden.drafts).toHaveLength(5);
  expect(hidden.objects.length).toBeGreaterThan(6);
});

it('should answer every question about hidden words, documents and files as it answers one about nothing at all', async () => {
  const next = requestsFrom(random, attributes);
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const words = [...hidden.words.values()].filter((word) => /^[a-z]{10}$/u.test(word));
  const statuses: Record<string, number> = {};
  const found: string[] = [];
  for (let count = 0; count < rounds({ short: 500, long: 3000 }); count += 1) {
    const asked = next();
    const cut = one([0, 0, 0, 2, 4]);
    const secret: Fill = { word: one(words).slice(cut), documentId: one(hidden.drafts).documentId, object: one(hidden.objects) };
    // Of the same length, and nowhere.
    const nothing: Fill = { word: token(random).slice(cut), documentId: secret.documentId.split('').reverse().join(''), object: secret.object.replace(/_[0-9a-f]{6}/u, '_abcdef') };
    const first = await send({ ...asked, path: fill(asked.path, secret) });
    const [about, twin] = asked.ifNoneMatch
      ? await Promise.all([send({ ...asked, path: fill(asked.path, secret), etag: first.headers.etag }), send({ ...asked, path: fill(asked.path, nothing), etag: first.headers.etag })])
      : [first, await send({ ...asked, path: fill(asked.path, nothing) })];
    statuses[first.status] = (statuses[first.status] ?? 0) + 1;
    const what = `${asked.method} ${fill(asked.path, secret)} (${asked.token})`;
    const told = [...leaks(first, secret), ...leaks(about, secret)];
    if (told.length > 0) found.push(`${what} told ${told.join(', ')}: ${String(first.text).slice(0, 300)}`);
    const echoed = `${first.text ?? ''}`.includes(secret.word) || asked.path.includes('{w}');
    const same = asked.ifNoneMatch && echoed ? true : about.status === twin.status && without(about.text ?? '', secret) === without(twin.text ?? '', nothing);
    if (!same) found.push(`${what} was told apart: ${about.status} ${String(about.text).slice(0, 300)} / ${twin.status} ${String(twin.text).slice(0, 300)}`);
    else if (about.text === twin.text && !(asked.method === 'HEAD' && echoed) && headersOf(about) !== headersOf(twin)) found.push(`${what} had other headers: ${headersOf(about)} / ${headersOf(twin)}`);
    if (first.status >= 500) found.push(`${what} was answered ${first.status} ${String(first.text).slice(0, 300)}`);
  }
  console.log(`leak: ${JSON.stringify(statuses)}`);
  expect(found).toEqual([]);
  expect(statuses['200'] ?? 0).toBeGreaterThan(20);
}, 1_200_000);

it.each(['', '%2e%2e/uploads/', './', '/', '%5c'])('should serve no file that nothing on the site shows, however its path is written (%s)', async (before) => {
  for (const name of hidden.objects) {
    for (const spelled of [name, name.toUpperCase(), encodeURIComponent(name), [...name].map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''), `${name}.`, `${name}%20`]) {
      const answer = await request(county.http).get(`/uploads/${before}${spelled}`);
      expect([spelled, answer.status >= 400, answer.body?.length ?? 0]).toEqual([spelled, true, 0]);
    }
  }
});

it('should show the same documents to a token that reads as to everybody', async () => {
  for (const path of ['/api/news-releases?populate=*', '/api/policy-documents?populate=*&status=draft', '/api/interpretations?populate[policyDocument][filters][title][$notNull]=true', '/api/open-day-events?sort=startsAt']) {
    const [everybody, bearer] = [await request(county.http).get(path), await request(county.http).get(path).set('Authorization', `Bearer ${readOnly}`)];
    expect([bearer.status, bearer.body]).toEqual([everybody.status, everybody.body]);
    expect((await request(county.http).get(path).set('Authorization', `Bearer ${'f'.repeat(256)}`)).status).toBe(401);
  }
});

it('should measure what a filter on a private attribute costs that would match, against one that would not', async () => {
  const word = hidden.words.get('news withheldPart') ?? '';
  const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  const times = { matching: [] as number[], other: [] as number[] };
  for (let count = 0; count < 300; count += 1) {
    for (const [kind, asked] of [['matching', word], ['other', token(random)]] as const) {
      const from = performance.now();
      expect((await request(county.http).get(`/api/news-releases?filters[withheldPart][$contains]=${asked}`)).status).toBe(400);
      times[kind].push(performance.now() - from);
    }
  }
  console.log(`timing: median ${median(times.matching).toFixed(3)} ms matching, ${median(times.other).toFixed(3)} ms not, ratio ${(median(times.matching) / median(times.other)).toFixed(3)}`);
}, 120_000);
