import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import request, { type Test } from 'supertest';
import { plainNews, startCounty, type County, type DocumentRef } from '../../support/county';
import { interpretation, INTERPRETATION, live, POLICY, policy, withdraw } from './reader';

const PER_MINUTE = 20;
let county: County;
let news: DocumentRef;
let law: DocumentRef;
let server: Server;
let port: number;

beforeAll(async () => {
  county = await startCounty({ env: { PUBLIC_RATE_PER_MINUTE: String(PER_MINUTE), BEHIND_PROXY: 'true', PUBLIC_CACHE_MB: '2', PUBLIC_URL: 'https://site.example' } });
  county.strapi.log.silent = true;
  news = await live({ county, unit: 'nyj', attributes: { ...(await plainNews({ county, title: '抗旱保苗' })), body: `<p>${'抗旱保苗技术指导。'.repeat(120)}</p>`, keywords: ['抗旱'] } });
  law = await live({ county, unit: 'slj', uid: POLICY, attributes: await policy({ county, title: '农村供水', number: 61 }) });
  await live({ county, unit: 'slj', uid: INTERPRETATION, attributes: await interpretation({ county, title: '农村供水', policyDocument: law.documentId }) });
  server = createServer((incoming, answer) => void county.http.emit('request', incoming, answer)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  ({ port } = server.address() as AddressInfo);
}, 600_000);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await county.stop();
});

let clients = 0;
/** Somebody of whom nothing was heard before. */
const newcomer = (): string => `198.51.${(clients += 1) >> 8}.${clients & 255}`;
const get = (path: string, from = newcomer()): Test => request(county.http).get(path).set('X-Forwarded-For', from);

/** Sends text as it stands; what comes back until the connection ends or a moment has passed. */
function raw(text: string, wait = 3000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(text));
    let said = '';
    const done = (): void => {
      socket.destroy();
      resolve(said);
    };
    setTimeout(done, wait).unref();
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('end', done);
    socket.on('error', (error) => (said === '' ? reject(error) : done()));
  });
}
/** As it stands on the wire: the test client would decompress it. */
const bytes = (path: string, coding: string, method: 'GET' | 'HEAD' = 'GET'): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }> =>
  new Promise((resolve, reject) => {
    ask({ port, host: '127.0.0.1', path, method, agent: false, headers: { 'X-Forwarded-For': newcomer(), 'Accept-Encoding': coding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });

describe('the rate limit', () => {
  const spend = async (ask: () => PromiseLike<{ readonly status: number }>, most = 300): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (let count = 0; count < most && statuses.at(-1) !== 429; count += 1) statuses.push((await ask()).status);
    return statuses;
  };

  it('should answer 429 and say when to come again, and to nobody else', async () => {
    const from = newcomer();
    let count = 0;
    const statuses = await spend(() => get(`/api/news-releases?pagination[page]=${(count += 1)}`, from));
    expect([statuses.at(0), statuses.at(-1), statuses.length > PER_MINUTE]).toEqual([200, 429, true]);
    const refused = await get('/api/site', from);
    expect([refused.status, refused.body.error.name, refused.headers['cache-control']]).toEqual([429, 'RateLimitError', 'no-store']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get('/api/site')).status).toBe(200);
  });
  it('should not be passed by whoever writes addresses of his own before the proxy’s', async () => {
    const from = newcomer();
    const statuses = await spend(() => get(`/api/nothing`, `${newcomer()}, ${newcomer()}, ${from}`));
    expect(statuses.at(-1)).toBe(429);
  });
  it('should count a /64 of IPv6 as one, however its addresses are written', async () => {
    const statuses = await spend(() => get('/api/nothing', `2001:db8:0:0:${(clients += 1).toString(16)}::1`));
    expect(statuses.at(-1)).toBe(429);
    expect((await get('/api/nothing', '2001:db8::99')).status).toBe(429);
    expect((await get('/api/nothing', '2001:db8:0:1::99')).status).toBe(404);
  });
  const roads: Readonly<Record<string, (from: string) => Test>> = {
    'a token that is none': (from) => get('/api/news-releases', from).set('Authorization', 'Bearer x'),
    'a login that is none': (from) => get('/api/news-releases', from).set('Authorization', 'Basic eDp5'),
    capitals: (from) => get(`/API/news-releases?pagination[page]=${(clients += 1)}`, from),
    'capitals in the name': (from) => get('/api/News-Releases', from),
    'a slash at the end': (from) => get('/api/news-releases/', from),
    'another method': (from) => request(county.http).post('/api/news-releases').set('X-Forwarded-For', from).send({ data: {} }),
    'a question that only the engine answers': (from) => get(`/api/news-releases?filters[reprint][sourceName]=x&pagination[page]=${(clients += 1)}`, from),
    'what is refused': (from) => get('/api/news-releases?filters[secret]=x', from),
    HEAD: (from) => request(county.http).head('/api/nothing').set('X-Forwarded-For', from),
  };
  it.each(Object.entries(roads))('should not be passed by %s', async (_road, road) => {
    const from = newcomer();
    const statuses = await spend(() => road(from));
    expect(statuses.at(-1)).toBe(429);
  }, 60_000);
  it('should take the form of address that proxies use for the same', async () => {
    const from = newcomer();
    const said = await raw(`GET http://forged.example/api/site HTTP/1.1\r\nHost: forged.example\r\nX-Forwarded-For: ${from}\r\nConnection: close\r\n\r\n`);
    expect(said).toContain('200 OK');
    expect(said).not.toContain('forged');
    await spend(() => get('/api/nothing', from));
    expect(await raw(`GET http://forged.example/api/news-releases HTTP/1.1\r\nHost: forged.example\r\nX-Forwarded-For: ${from}\r\nConnection: close\r\n\r\n`)).toContain('429');
  });
  it('should cost little where the answer is kept', async () => {
    const from = newcomer();
    for (let count = 0; count < PER_MINUTE * 4; count += 1) expect((await get('/api/site', from)).status).toBe(200);
  });
});

describe('a request beyond all bounds', () => {
  const deep = (depth: number): string => `filters${'[$not]'.repeat(depth)}[title]=x`;
  it.each([
    [deep(7), 400], [`filters${'[$and][0]'.repeat(9)}[title]=x`, 400], [deep(100), 400], [Array.from({ length: 31 }, (_, at) => `filters[$or][${at}][title]=x`).join('&'), 400], [Array.from({ length: 41 }, (_, at) => `populate[${at}]=column`).join('&'), 200],
    ['populate=column.parent.parent.parent.parent.parent', 400], ['pagination[page]=1000', 400], ['pagination[start]=10001', 400], ['pagination[pageSize]=99999', 200], [`filters[title]=${'x'.repeat(501)}`, 400], [`filters[title]=${'x'.repeat(4200)}`, 414], [Array.from({ length: 600 }, () => 'a=1').join('&'), 400], ['filters[title]=%00', 400], ['filters[title]=%ff%fe', 200],
    ['filters[id]=99999999999999999999', 400], ['filters[id][$in][5000]=1', 200], ['sort=id,id,id,id,id,id', 400], ['filters[__proto__][x]=1', 200], ['filters[constructor][prototype][x]=1', 200], ['_q=%27%22%3B--', 200], ['filters[publishedAt][$gt]=0000-00-00', 400],
  ])('should be refused in words, or answered within them: %#', async (query, status) => {
    const answer = await get(`/api/news-releases?${query}`);
    expect([query.slice(0, 60), answer.status]).toEqual([query.slice(0, 60), status]);
    expect(answer.text.length).toBeLessThan(60_000);
    expect(answer.text).not.toMatch(/select |pub_|sqlite|syntax|at \/work/iu);
  });
  it.each(['/api/news-releases/%00', '/api/feeds/%00.xml', '/api/%', '/api/%ff', '/api/news-releases/by-path/%00x', '/api/search?q=%00', '/api/moved?address=%00', '/api/export?since=-1', '/api/export?since=99999999999', '/api/search?q=x&page=1000&pageSize=50', '/api/search?q=x&page=0', '/api/sitemaps/0.xml', '/api/sitemaps/9999999999.xml'])('should not disturb the server: %s', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
  });
  it('should be refused where its headers are too large', async () => {
    expect(await raw(`GET /api/site HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431/u);
  });
  it.each(["' or 1=1 --", '水库" OR tags : "q1newsrelease', 'a* NEAR(b c)', '{title}: x', "x' | 'y:*", '\\', '^', '-x', '()', '🀄', 'ʼ', '%', '_'])('should be words and nothing else in search: %s', async (words) => {
    for (const path of [`/api/search?q=${encodeURIComponent(words)}`, `/api/news-releases?_q=${encodeURIComponent(words)}`]) {
      const { status, body } = await get(path);
      expect([status, body.data]).toEqual([200, []]);
    }
  });
});

describe('clients that take their time', () => {
  it('should not keep others waiting', async () => {
    const sockets = Array.from({ length: 100 }, () => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /api/export HTTP/1.1\r\nHost: x\r\nX-Slow: '));
      socket.on('error', () => undefined);
      return socket;
    });
    const from = performance.now();
    for (let count = 0; count < 20; count += 1) expect(await raw(`GET /api/site HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${newcomer()}\r\nConnection: close\r\n\r\n`)).toContain('200 OK');
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(county.http.headersTimeout).toBeGreaterThan(0);
    expect(county.http.requestTimeout).toBeGreaterThan(0);
    sockets.forEach((socket) => socket.destroy());
  });
});

describe('a kept answer', () => {
  const PATH = '/api/news-releases?populate=*&sort=title';

  it('should be the same in every coding, and none for another', async () => {
    const first = await bytes(PATH, 'br');
    const [plain, gzip, br] = [await bytes(PATH, 'identity'), await bytes(PATH, 'gzip'), await bytes(PATH, 'br')];
    expect([first.headers['content-encoding'], plain.headers['content-encoding'], gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual(['br', undefined, 'gzip', 'br']);
    const text = plain.body.toString('utf8');
    expect(JSON.parse(text).data).toHaveLength(1);
    expect([gunzipSync(gzip.body).toString('utf8'), brotliDecompressSync(br.body).toString('utf8')]).toEqual([text, text]);
    expect(new Set([plain.headers.etag, gzip.headers.etag, br.headers.etag]).size).toBe(3);
    expect((await get(PATH).set('Accept-Encoding', 'gzip').set('If-None-Match', String(plain.headers.etag))).status).toBe(200);
    expect((await get(PATH).set('Accept-Encoding', 'gzip').set('If-None-Match', String(gzip.headers.etag))).status).toBe(304);
  });
  it('should be whole after HEAD, and HEAD have its headers and no body', async () => {
    const path = '/api/news-releases?populate=*&sort=title:desc';
    const head = await bytes(path, 'gzip', 'HEAD');
    const whole = await bytes(path, 'gzip');
    expect(head.body.length).toBe(0);
    expect([head.status, head.headers.etag, head.headers['content-length']]).toEqual([200, whole.headers.etag, String(whole.body.length)]);
  });
  it('should be whole whatever range is asked', async () => {
    const answer = await get(PATH).set('Range', 'bytes=0-10');
    expect([answer.status, answer.body.data.length]).toEqual([200, 1]);
  });
  it.each([['Host', 'forged.example'], ['X-Forwarded-Host', 'forged.example'], ['X-Forwarded-Proto', 'gopher'], ['X-Original-URL', '/admin'], ['X-Rewrite-URL', '/admin'], ['Forwarded', 'host=forged.example'], ['Origin', 'https://forged.example'], ['X-HTTP-Method-Override', 'DELETE'], ['Cookie', 'a=forged'], ['Accept-Language', 'forged'], ['Accept', 'text/forged']])('should not be poisoned by %s', async (header, value) => {
    for (const path of ['/api/site', '/api/feeds/all.xml', '/api/sitemap.xml', '/api/sitemaps/1.xml', '/api/export', '/api/news-releases?populate[column][filters][slug]=gzdt', '/api/policy-documents?populate=*']) {
      const fresh = `${path}${path.includes('?') ? `&pagination[pageSize]=${90 - header.length}` : ''}`;
      const poisoned = await get(fresh).set(header, value);
      const clean = await get(fresh);
      expect([path, poisoned.status, poisoned.text]).toEqual([path, clean.status, clean.text]);
      expect(JSON.stringify([clean.headers, clean.text])).not.toContain('forged');
    }
  });
  it('should be one and the same for two spellings of its address, and go with the document', async () => {
    const extra = await live({ county, unit: 'nyj', attributes: await plainNews({ county, title: '两种写法' }) });
    const spellings = [`/api/news-releases/${extra.documentId}`, `/api/%6eews-releases/${extra.documentId}`, `/api/news-releases%2F${extra.documentId}`, `/%61pi/news-releases/${extra.documentId}`, `/api/news-releases/${extra.documentId}?`, `/API/news-releases/${extra.documentId}`];
    const before = await Promise.all(spellings.map((path) => get(path)));
    expect(before.map(({ status }) => status)).toEqual([200, 200, 200, 404, 200, 200]);
    expect(new Set(before.filter(({ status }) => status === 200).map(({ text }) => text)).size).toBe(1);
    await withdraw({ county, document: extra, unit: 'nyj' });
    expect((await Promise.all(spellings.map((path) => get(path)))).map(({ status }) => status)).toEqual([410, 410, 410, 404, 410, 410]);
  });
  it('should hold no more than its bound after a flood of different addresses', async () => {
    const before = process.memoryUsage();
    for (let count = 0; count < 400; count += 1) await get(`/api/news-releases?populate=*&pagination[pageSize]=${1 + (count % 100)}&pagination[page]=1&status=${'x'.repeat(1000)}${count}`);
    global.gc?.();
    const after = process.memoryUsage();
    console.log(`flood: 400 addresses of 1 KB, heap ${Math.round((after.heapUsed - before.heapUsed) / 1024 / 1024)} MB more, buffers ${Math.round((after.arrayBuffers - before.arrayBuffers) / 1024 / 1024)} MB more`);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(32 * 1024 * 1024);
  }, 60_000);
});

describe('a request that brings a token', () => {
  it('should neither be answered from what everybody gets nor leave its answer to everybody', async () => {
    const path = '/api/policy-documents?sort=issuedOn';
    expect((await get(path)).status).toBe(200);
    expect((await get(path).set('Authorization', `Bearer ${'f'.repeat(256)}`)).status).toBe(401);
    const other = '/api/policy-documents?sort=formedOn';
    expect((await get(other).set('Authorization', `Bearer ${'f'.repeat(256)}`)).status).toBe(401);
    expect((await get(other)).status).toBe(200);
    expect((await get(other).set('Authorization', '')).status).toBe(200);
  });
});

describe('a right taken from the public role', () => {
  const rights = (): Promise<readonly Record<string, unknown>[]> => Promise.resolve(county.db('up_permissions').where('action', 'like', 'api::policy-document.policy-document.find%'));
  const links = (ids: readonly unknown[]): Promise<readonly Record<string, unknown>[]> => Promise.resolve(county.db('up_permissions_role_lnk').whereIn('permission_id', ids as number[]));

  it('should close list, document, kept answers, search, feed, export and site map at once, and what others show of it', async () => {
    const { body } = await get(`/api/policy-documents/${law.documentId}`);
    expect(body.data.permalink).toMatch(/^2/u);
    const own = ['/api/policy-documents', '/api/policy-documents?populate[column][filters][slug]=zcwj', `/api/policy-documents/${law.documentId}`, `/api/policy-documents/by-path/${body.data.permalink}`];
    const others = ['/api/search?q=农村供水', '/api/feeds/all.xml', '/api/feeds/zcwj.xml', '/api/export', '/api/sitemaps/1.xml', '/api/interpretations?populate=*', '/api/interpretations?populate[policyDocument]=true', '/api/search?q=浔川水字〔2026〕61号'].map(encodeURI);
    const tells = async (paths: readonly string[]): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const path of paths) if (/policy-documents\/2/u.test((await get(path)).text) || (await get(path)).text.includes(law.documentId)) found.push(path);
      return found;
    };
    expect(await tells([...own, ...others])).toEqual([...own, ...others]);
    const [held, linked] = [await rights(), await links((await rights()).map(({ id }) => id))];
    await county.db('up_permissions').whereIn('id', held.map(({ id }) => id as number)).del();
    for (const path of own) expect([path, (await get(path)).status]).toEqual([path, 403]);
    expect(await tells(others)).toEqual([]);
    expect((await get('/api/interpretations?filters[policyDocument][title][$contains]=农村'.replace('农村', encodeURIComponent('农村')))).status).toBe(400);
    expect((await get(`/api/news-releases/${news.documentId}`)).status).toBe(200);
    await county.db('up_permissions').insert(held);
    await county.db('up_permissions_role_lnk').insert(linked);
    expect(await tells([...own, ...others])).toEqual([...own, ...others]);
  }, 60_000);
});
