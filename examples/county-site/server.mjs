#!/usr/bin/env node
/**
 * A small county site on the public interface: `node examples/county-site/server.mjs --api http://127.0.0.1:1337 [--port 8080]`.
 * No dependency, no script in the browser; everything is asked for anew, with the tag of what is held.
 */
import { createServer } from 'node:http';
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { interfaceAt } from './api.mjs';
import { notNow } from './pages/absent.mjs';
import { FILE, passFile, READY } from './passed-on.mjs';
import { answerTo } from './routes.mjs';
import { STYLE } from './style.mjs';

const { values } = parseArgs({ options: { api: { type: 'string', default: 'http://127.0.0.1:1337' }, port: { type: 'string', default: '8080' }, host: { type: 'string', default: '127.0.0.1' } } });
const api = interfaceAt(values.api.replace(/\/+$/u, ''));

const GUARD = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

function send({ request, response, status, type, body }) {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { ...GUARD, 'content-type': type, ...(status === 200 && { etag, 'cache-control': 'no-cache' }) };
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(request.method === 'HEAD' ? undefined : body);
}

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://site.invalid');
  const { pathname } = url;
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  if (pathname === '/style.css') return send({ request, response, status: 200, type: 'text/css; charset=utf-8', body: STYLE });
  if (FILE.test(pathname)) return passFile({ api, request, response, address: pathname });
  if (READY.test(pathname)) {
    const { status, type, text } = await api.ask(`/api${pathname}${url.search}`);
    return send({ request, response, status, type, body: text });
  }
  return send({ request, response, type: 'text/html; charset=utf-8', ...(await answerTo({ api, url })) });
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    if (response.headersSent) response.destroy();
    else send({ request, response, type: 'text/html; charset=utf-8', ...notNow() });
  });
});
server.listen(Number(values.port), values.host, () => console.log(`http://${values.host}:${server.address().port}`));
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.close(() => process.exit(0)) && server.closeAllConnections());
