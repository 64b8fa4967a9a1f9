import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What the interface serves ready for the public: feeds, the site map. */
export const READY = /^\/(?:feeds\/[^/]{1,100}\.xml|sitemap\.xml|sitemaps\/\d{1,9}\.xml)$/u;
export const FILE = /^\/uploads\/[^/]+$/u;

const HEADERS = ['content-type', 'content-length', 'content-disposition', 'etag', 'last-modified', 'content-range', 'accept-ranges'];

/** A file of a live document, as it comes; the interface decides whether it may be had at all. */
export async function passFile({ api, request, response, address }) {
  const wanted = Object.fromEntries(['if-none-match', 'if-modified-since', 'range'].flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])));
  const answer = await fetch(`${api.base}${address}`, { method: request.method, headers: { ...wanted, 'accept-encoding': 'identity' }, redirect: 'error' });
  const headers = Object.fromEntries(HEADERS.flatMap((name) => (answer.headers.has(name) ? [[name, answer.headers.get(name)]] : [])));
  response.writeHead(answer.status, { ...headers, 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" });
  if (answer.body === null || request.method === 'HEAD') response.end();
  else await pipeline(Readable.fromWeb(answer.body), response);
}
