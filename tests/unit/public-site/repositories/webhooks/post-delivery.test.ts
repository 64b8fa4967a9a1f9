import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postDelivery, type PostParts } from '../../../../../src/plugins/public-site/server/src/repositories/webhooks/post-delivery';

const PUBLIC = '8.8.4.4';
const HOST = 'city.example.gov.cn';
let server: Server;
let port = 0;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const seen: string[] = [];
const called: string[] = [];

beforeAll((done) => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      seen.push(`${request.method ?? ''} ${request.headers.host ?? ''}${request.url ?? ''} ${body}`);
      answer(request, response);
    });
  }).listen(0, '127.0.0.1', () => {
    port = (server.address() as AddressInfo).port;
    done();
  });
});
afterAll((done) => {
  server.closeAllConnections();
  server.close(done);
});
beforeEach(() => {
  seen.length = 0;
  called.length = 0;
  answer = (_request, response) => void response.writeHead(204).end();
});

const post = (changes: Partial<PostParts> = {}) =>
  postDelivery({
    address: `http://${HOST}/hooks?a=b`, headers: { 'content-length': '2' }, body: '{}', trusted: { http: [HOST, '127.0.0.1'], inside: [] }, resolve: async () => [PUBLIC],
    dial: (place) => {
      called.push(`${place.address}:${place.port}`);
      return { address: '127.0.0.1', port };
    },
    ...changes,
  });

it('should post to the address that was judged, under the name that was written', async () => {
  expect(await post()).toEqual({ ok: true, status: 204 });
  expect([called, seen]).toEqual([[`${PUBLIC}:80`], [`POST ${HOST}/hooks?a=b {}`]]);
});
it.each([301, 302, 307, 308])('should follow no redirection: %i', async (status) => {
  answer = (_request, response) => void response.writeHead(status, { location: 'http://127.0.0.1/elsewhere' }).end();
  expect(await post()).toEqual({ ok: false, failure: 'status', detail: String(status) });
  expect(called).toHaveLength(1);
});
it.each([400, 404, 410, 500, 503])('should take %i for no success', async (status) => {
  answer = (_request, response) => void response.writeHead(status).end();
  expect(await post()).toEqual({ ok: false, failure: 'status', detail: String(status) });
});
it.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['fd00::5'], ['::ffff:10.0.0.1']])('should call nobody where a public name leads to %s, alone or beside a public address', async (address) => {
  for (const addresses of [[address], [PUBLIC, address], [address, PUBLIC]]) expect(await post({ resolve: async () => addresses })).toEqual({ ok: false, failure: 'inside', detail: '' });
  expect(called).toEqual([]);
});
it('should look each name up once, so that a second answer cannot lead elsewhere', async () => {
  let asked = 0;
  expect(await post({ resolve: async () => ((asked += 1) === 1 ? [PUBLIC] : ['127.0.0.1']) })).toMatchObject({ ok: true });
  expect([asked, called]).toEqual([1, [`${PUBLIC}:80`]]);
});
it('should call a host of the house only where the installation names it', async () => {
  const inside = { address: `http://127.0.0.1:${port}/`, resolve: undefined, dial: undefined };
  expect(await post(inside)).toEqual({ ok: false, failure: 'inside', detail: '' });
  expect(await post({ ...inside, trusted: { http: ['127.0.0.1'], inside: ['127.0.0.1'] } })).toEqual({ ok: true, status: 204 });
  expect(await post({ ...inside, address: `http://localhost:${port}/`, trusted: { http: ['localhost'], inside: ['localhost'] } })).toMatchObject({ ok: true });
});
it('should call nobody without TLS who is not named', async () => {
  expect(await post({ trusted: { http: [], inside: [] } })).toEqual({ ok: false, failure: 'address', detail: '' });
  expect(called).toEqual([]);
});
it('should say of a name without an address that it has no host', async () => {
  expect(await post({ resolve: async () => [] })).toEqual({ ok: false, failure: 'no-host', detail: '' });
  expect(await post({ resolve: async () => Promise.reject(new Error('ENOTFOUND')) })).toEqual({ ok: false, failure: 'no-host', detail: '' });
});
it('should give up on a server, or a name server, that never answers', async () => {
  answer = () => undefined;
  expect(await post({ timeout: 200 })).toEqual({ ok: false, failure: 'timeout', detail: '' });
  expect(await post({ timeout: 200, resolve: () => new Promise(() => undefined) })).toEqual({ ok: false, failure: 'timeout', detail: '' });
});
it('should say what kept the connection from standing', async () => {
  expect(await post({ dial: () => ({ address: '127.0.0.1', port: 1 }) })).toEqual({ ok: false, failure: 'no-answer', detail: 'ECONNREFUSED' });
});
