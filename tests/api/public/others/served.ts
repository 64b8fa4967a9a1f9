import { request as raw, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { PublicCounty } from '../../../support/public-county';

let county: PublicCounty;

interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As it goes over the wire, each on a connection of its own: nothing unpacked, nothing added. */
const send = (path: string, parts: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const sending = raw(`${county.address}${path}`, { method: parts.method ?? 'GET', headers: parts.headers ?? {}, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    sending.on('error', reject);
    sending.end();
  });

const PATHS = ['/api/news-releases?populate=*', '/api/policy-documents', '/api/site', '/api/columns', '/api/columns/tree', '/api/disclosure-tree', `/api/search?q=${encodeURIComponent('田间')}`, '/api/feeds/all.xml', '/api/sitemap.xml', '/api/export', '/api/withdrawn', '/api/openapi.json', '/api/docs', '/api/news-releases?populate[column][filters][slug]=gzdt'];

/** To be run on a county that is served. */
export function howItIsServed(countyOf: () => PublicCounty): void {
  beforeAll(() => {
    county = countyOf();
  });

  describe.each(PATHS)('%s', (path) => {
    it('should be sent again only when it has changed', async () => {
      const first = await send(path);
      expect(first.status).toBe(200);
      const { etag = '' } = first.headers;
      expect(etag).toMatch(/^"[\w-]+"$/u);
      const again = await send(path, { headers: { 'if-none-match': etag } });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
      expect((await send(path, { headers: { 'if-none-match': `"other", W/${etag}` } })).status).toBe(304);
      expect((await send(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    });

    it('should hold the same bytes in every coding, each with a tag of its own', async () => {
      const plain = await send(path);
      const [gzip, br] = [await send(path, { headers: { 'accept-encoding': 'gzip' } }), await send(path, { headers: { 'accept-encoding': 'gzip, br' } })];
      const unpacked = (sent: Sent): Buffer => (sent.headers['content-encoding'] === 'br' ? brotliDecompressSync(sent.body) : sent.headers['content-encoding'] === 'gzip' ? gunzipSync(sent.body) : sent.body);
      expect([unpacked(gzip).equals(plain.body), unpacked(br).equals(plain.body)]).toEqual([true, true]);
      const coded = plain.body.length >= 1000;
      expect([gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual(coded ? ['gzip', 'br'] : [undefined, undefined]);
      expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(coded ? 3 : 1);
      expect(plain.headers.vary).toBe('Accept-Encoding');
    });

    it('should answer HEAD as GET without its body, open to other sites, and guarded', async () => {
      const [get, head] = [await send(path), await send(path, { method: 'HEAD' })];
      expect(head.body.length).toBe(0);
      const told = ({ headers }: Sent): IncomingHttpHeaders => ({ ...headers, date: 'whenever' });
      expect(told(head)).toEqual(told(get));
      expect(get.headers).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff', 'cache-control': 'public, no-cache', 'content-length': String(get.body.length) });
      expect(get.headers).not.toHaveProperty('set-cookie');
    });
  });

  describe('an address that is not there', () => {
    it('should say so in words, and not be kept', async () => {
      const gone = await send(`/api/news-releases/${county.withdrawn.documentId}`);
      expect([gone.status, gone.headers['cache-control']]).toEqual([410, 'no-store']);
      expect(JSON.parse(gone.body.toString())).toMatchObject({ data: null, error: { name: 'GoneError', details: { notice: expect.any(String), withdrawnAt: expect.any(String) } } });
      expect((await send(`/api/news-releases?x=${'a'.repeat(5000)}`)).status).toBe(414);
    });

    it('should not tell a draft from nothing at all', async () => {
      const [draft, nothing] = [await send(`/api/news-releases/${county.draft.documentId}`), await send('/api/news-releases/nothing')];
      expect([draft.status, draft.body.toString()]).toEqual([404, nothing.body.toString()]);
    });
  });

  describe('another site’s page', () => {
    it('should be let in before it asks', async () => {
      const answer = await send('/api/news-releases', { method: 'OPTIONS', headers: { origin: 'https://other.example', 'access-control-request-method': 'GET' } });
      expect(answer.status).toBe(204);
      expect(answer.headers['access-control-allow-origin']).toMatch(/^(\*|https:\/\/other\.example)$/u);
    });
  });
}
