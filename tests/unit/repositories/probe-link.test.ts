import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { probeLink, type ProbeParts } from '../../../src/plugins/disclosure-review/server/src/repositories/links/probe-link';

const PUBLIC = '8.8.4.4';
let server: Server;
let port = 0;
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => void response.end();
const seen: string[] = [];
const called: string[] = [];

beforeAll((done) => {
  server = createServer((request, response) => {
    seen.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    answer(request, response);
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
});

/** Public names have one public address, whose calls arrive at the test's own server. */
const probe = (changes: Partial<ProbeParts> = {}): ProbeParts => ({
  resolve: async (host) => (host === 'gone.example.gov.cn' ? [] : [PUBLIC]),
  timeout: 1500,
  redirections: 3,
  dial: ({ address, port: asked }) => {
    called.push(`${address}:${asked}`);
    return { address: '127.0.0.1', port };
  },
  ...changes,
});
const status = (code: number, headers: Readonly<Record<string, string>> = {}): void => {
  answer = (_request, response) => void response.writeHead(code, headers).end();
};

it('should follow a link to the address that was judged, under the name that was written', async () => {
  status(200);
  expect(await probeLink('http://www.example.gov.cn/a?b=1#c', probe())).toBe('ok');
  expect([called, seen]).toEqual([[`${PUBLIC}:80`], ['www.example.gov.cn/a?b=1']]);
});
it.each([[404, 'gone'], [410, 'gone'], [403, 'blocked'], [503, 'no-answer']] as const)('should say of status %i: %s', async (code, outcome) => {
  status(code);
  expect(await probeLink('http://www.example.gov.cn/', probe())).toBe(outcome);
});
it('should say that a name without an address has no host', async () => {
  expect(await probeLink('http://gone.example.gov.cn/', probe())).toBe('no-host');
  expect(called).toEqual([]);
});
it.each([
  ['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['192.168.1.1'], ['100.64.1.1'], ['::1'], ['fd00::5'], ['fe80::1'], ['::ffff:10.0.0.1'], ['224.0.0.1'], ['nonsense'],
])('should never call a public name that leads to %s, alone or beside a public address', async (address) => {
  for (const addresses of [[address], [PUBLIC, address], [address, PUBLIC]]) {
    expect(await probeLink('https://www.example.gov.cn/', probe({ resolve: async () => addresses }))).toBe('inside');
  }
  expect([called, seen]).toEqual([[], []]);
});
it('should ask for each name once, so that a second answer cannot lead elsewhere', async () => {
  status(200);
  let asked = 0;
  const resolve = async (): Promise<readonly string[]> => ((asked += 1) === 1 ? [PUBLIC] : ['127.0.0.1']);
  expect(await probeLink('http://www.example.gov.cn/', probe({ resolve }))).toBe('ok');
  expect([asked, called]).toEqual([1, [`${PUBLIC}:80`]]);
});
it.each([
  ['http://127.0.0.1/admin', 'inside'], ['http://169.254.169.254/latest/meta-data/', 'inside'], ['http://[::1]/', 'inside'], ['//localhost/', 'inside'], ['http://oa.internal/', 'inside'],
  ['file:///etc/passwd', 'not-web'], ['http://www.example.gov.cn:6379/', 'not-web'], ['http://u:p@www.example.gov.cn/', 'not-web'], ['http://trap.example.gov.cn/', 'inside'],
] as const)('should judge a redirection anew: %s', async (location, outcome) => {
  status(302, { location });
  const resolve = async (host: string): Promise<readonly string[]> => (host.startsWith('trap') ? ['10.0.0.1'] : [PUBLIC]);
  expect(await probeLink('http://www.example.gov.cn/', probe({ resolve }))).toBe(outcome);
  expect(called).toEqual([`${PUBLIC}:80`]);
});
it('should follow a relative redirection, and give up a ring', async () => {
  answer = (request, response) => void (request.url === '/new' ? response.end('x') : response.writeHead(301, { location: '/new' }).end());
  expect(await probeLink('http://www.example.gov.cn/old', probe())).toBe('ok');
  status(302, { location: '/round' });
  called.length = 0;
  expect(await probeLink('http://www.example.gov.cn/round', probe())).toBe('no-answer');
  expect(called).toHaveLength(4);
});
it('should give up a server that does not answer, a resolver that does not, and headers without end', async () => {
  answer = () => undefined;
  const began = Date.now();
  expect(await probeLink('http://www.example.gov.cn/', probe({ timeout: 300 }))).toBe('no-answer');
  expect(await probeLink('http://www.example.gov.cn/', probe({ timeout: 300, resolve: () => new Promise(() => undefined) }))).toBe('no-answer');
  expect(Date.now() - began).toBeLessThan(2000);
  status(200, { 'x-long': 'a'.repeat(20_000) });
  expect(await probeLink('http://www.example.gov.cn/', probe())).toBe('no-answer');
});
it('should read no body, however large', async () => {
  let sent = 0;
  answer = (_request, response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(1 << 16);
    const more = (): void => {
      while (!response.destroyed && sent < 1 << 28) {
        sent += chunk.length;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
    };
    more();
  };
  expect(await probeLink('http://www.example.gov.cn/film', probe())).toBe('ok');
  await new Promise((settle) => setTimeout(settle, 100));
  expect(sent).toBeLessThan(1 << 25);
});
