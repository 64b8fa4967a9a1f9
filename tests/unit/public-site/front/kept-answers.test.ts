import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Answer } from '../../../../src/plugins/public-site/server/src/answers/serving';
import { codingOf, keepAnswers, makeReady, matches, type Ready } from '../../../../src/plugins/public-site/server/src/front/kept-answers';
import { publicTarget } from '../../../../src/plugins/public-site/server/src/front/serve';

const answer = (body: string, more: Partial<Answer> = {}): Answer => ({ status: 200, type: 'application/json; charset=utf-8', body: Buffer.from(body), until: null, ...more });
const ready = (size: number): Ready => ({ status: 200, body: Buffer.alloc(size), hash: 'x', until: Number.POSITIVE_INFINITY, full: [], notModified: [] });
const headers = (list: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : [])));

describe('an answer that is ready', () => {
  const long = JSON.stringify({ text: '公开'.repeat(600) });
  it('should hold the same text in each coding, under an ETag for each', async () => {
    const [plain, gzip, br] = await Promise.all([makeReady(answer(long), 'identity'), makeReady(answer(long), 'gzip'), makeReady(answer(long), 'br')]);
    expect([plain.body.toString(), gunzipSync(gzip.body).toString(), brotliDecompressSync(br.body).toString()]).toEqual([long, long, long]);
    expect(new Set([plain.hash, gzip.hash, br.hash]).size).toBe(3);
    expect([headers(plain.full)['Content-Encoding'], headers(gzip.full)['Content-Encoding'], headers(br.full)['Content-Encoding']]).toEqual([undefined, 'gzip', 'br']);
  });
  it('should not be compressed where it is small', async () => {
    const small = await makeReady(answer('{}'), 'br');
    expect([small.body.toString(), headers(small.full)['Content-Encoding']]).toEqual(['{}', undefined]);
  });
  it('should be asked for again every time, and never be kept where it is a refusal', async () => {
    expect(headers((await makeReady(answer('{}'), 'identity')).full)['Cache-Control']).toBe('public, no-cache');
    const gone = headers((await makeReady(answer('{}', { status: 410 }), 'identity')).full);
    expect([gone['Cache-Control'], gone.ETag]).toEqual(['no-store', undefined]);
  });
});

describe('what is kept', () => {
  it('should be found at its own epoch and address alone', () => {
    const kept = keepAnswers(1_000_000);
    const one = ready(10);
    kept.put(5, '/api/a', one);
    expect(kept.find(5, '/api/a')).toBe(one);
    expect(kept.find(5, 'gzip /api/a')).toBeUndefined();
    expect(kept.find(4, '/api/a')).toBeUndefined();
    expect(kept.find(5, '/api/a')).toBe(one);
    expect(kept.find(6, '/api/a')).toBeUndefined();
    expect(kept.find(5, '/api/a')).toBeUndefined();
  });
  it('should take nothing that was made before the epoch moved', () => {
    const kept = keepAnswers(1_000_000);
    kept.put(6, '/api/a', ready(10));
    kept.put(5, '/api/b', ready(10));
    expect([kept.find(6, '/api/b'), kept.find(5, '/api/b')]).toEqual([undefined, undefined]);
  });
  it('should stay below its bound whatever is asked, and let the oldest go first', () => {
    const kept = keepAnswers(100_000);
    const big = ready(9000);
    for (let count = 0; count < 1000; count += 1) kept.put(1, `/api/${count}`, big);
    const held = Array.from({ length: 1000 }, (_, count) => kept.find(1, `/api/${count}`) !== undefined);
    expect(held.filter(Boolean).length).toBeLessThanOrEqual(9);
    expect([held[999], held[0]]).toEqual([true, false]);
    kept.put(1, '/api/huge', ready(50_000));
    expect(kept.find(1, '/api/huge')).toBeUndefined();
    for (let count = 0; count < 1000; count += 1) kept.put(1, '/api/999', big);
    expect(kept.find(1, '/api/998')).toBe(big);
  });
  it('should count long addresses too: a flood of them holds no more', () => {
    const kept = keepAnswers(100_000);
    const address = (count: number): string => `/api/news-releases?${String(count).padStart(4000, 'x')}`;
    for (let count = 0; count < 500; count += 1) kept.put(1, address(count), ready(2));
    expect(Array.from({ length: 500 }, (_, count) => kept.find(1, address(count))).filter((one) => one !== undefined).length).toBeLessThanOrEqual(10);
  });
});

describe('the coding', () => {
  it.each([
    [undefined, 'identity'], ['', 'identity'], ['gzip', 'gzip'], ['gzip, deflate, br', 'br'], ['br;q=0, gzip', 'gzip'], ['br;q=0.000,gzip;q=0', 'identity'], ['gzip;q=0.5', 'gzip'], ['BR', 'br'], ['xbr, ngzip', 'identity'], ['*', 'identity'],
  ])('should be, of %s, %s', (accepted, coding) => {
    expect(codingOf(accepted)).toBe(coding);
  });
  it('should be told soon, whatever stands there', () => {
    const from = performance.now();
    for (const text of ['br ', ' br;', 'br;q=', 'br;q=0', ',']) codingOf(text.repeat(Math.floor(16_000 / text.length)));
    codingOf(`br${' '.repeat(16_000)}x`);
    expect(performance.now() - from).toBeLessThan(500);
  });
});

describe('If-None-Match', () => {
  it.each([['"a"', true], ['W/"a"', true], ['"b", "a"', true], ['*', true], ['"b"', false], ['a', false], ['"A"', false], [undefined, false]])('should be met by %s: %s', (asked, met) => {
    expect(matches(asked, 'a')).toBe(met);
  });
});

describe('the address asked for', () => {
  it.each([
    ['/api/news-releases?a=1', '/api/news-releases?a=1'], ['/API/News-Releases', '/API/News-Releases'], ['http://forged.example/api/site', '/api/site'], ['HTTPS://a:1/api/site', '/api/site'],
    ['/apis/x', null], ['/admin', null], ['//api/x', null], ['', null], ['http://a', null], ['/uploads/api/x', null], ['http://a?/api/x', null],
  ])('should be, of %s, %s: the host decides nothing', (url, target) => {
    expect(publicTarget(url)).toBe(target);
  });
});
