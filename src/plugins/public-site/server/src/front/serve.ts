import type { IncomingMessage, ServerResponse } from 'node:http';
import qs from 'qs';
import { clock } from '../../../../disclosure-review/server/src/services/clock';
import { errorAnswer, type Answer } from '../answers/serving';
import type { Route } from '../answers/route';
import { said } from '../domain/wording';
import type { Epoch } from '../repositories/epoch';
import { codingOf, makeReady, matches, type Coding, type Kept, type Ready } from './kept-answers';
import type { RateLimit } from './rate-limit';
import type { Site } from './site';

export interface FrontParts {
  readonly site: Site;
  readonly kept: Kept;
  readonly limit: RateLimit;
  /** The client's address: of the connection, or as a trusted proxy names it. */
  readonly addressOf: (request: IncomingMessage) => string;
}

/** What Strapi's engine is to answer, and is kept like our own answers. */
export interface Passed {
  readonly epoch: Epoch;
  readonly key: string;
  readonly coding: Coding;
}
const passedOn = new WeakMap<IncomingMessage, Passed>();
export const passedBy = (request: IncomingMessage): Passed | undefined => passedOn.get(request);

const PREFIX = '/api/';
/** Strapi's router knows its addresses in capitals too, and by the form that proxies use. */
const ABSOLUTE = /^https?:\/\/[^/?#]*/iu;
const LONGEST = 4096;
/** An answer from memory costs a hundredth of one that is made. */
const KEPT_COST = 0.01;

/** As Strapi's own reader of queries has it. */
const PARSING = { strictNullHandling: true, arrayLimit: 100, depth: 20, parameterLimit: 200 } as const;

export function send(parts: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly ready: Ready }): void {
  const { request, response, ready } = parts;
  if (ready.status === 200 && matches(request.headers['if-none-match'], ready.hash)) {
    response.writeHead(304, ready.notModified as string[]);
    response.end();
    return;
  }
  response.writeHead(ready.status, ready.full as string[]);
  response.end(request.method === 'HEAD' ? undefined : ready.body);
}

async function sendAnswer(parts: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly answer: Answer; readonly headers?: Readonly<Record<string, string>> }): Promise<void> {
  const { headers = {} } = parts;
  const ready = await makeReady(parts.answer, 'identity');
  const own = Object.entries(headers).flat();
  send({ ...parts, ready: { ...ready, full: [...ready.full, ...own] } });
}

async function refuseBusy(parts: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly wait: number }): Promise<true> {
  const answer = errorAnswer({ status: 429, name: 'RateLimitError', message: said('too-busy') });
  await sendAnswer({ ...parts, answer, headers: { 'Retry-After': String(parts.wait) } });
  return true;
}

const notNow = (): Answer => errorAnswer({ status: 503, name: 'ServiceUnavailableError', message: said('not-now') });
const malformed = (status: number, code: 'value-invalid' | 'too-long'): Answer => errorAnswer({ status, name: 'ValidationError', message: said(code) });

/** The address asked for without the host, which decides nothing here; null for what is not of the public interface. */
export function publicTarget(url: string): string | null {
  if (url.startsWith(PREFIX)) return url;
  const target = url.replace(ABSOLUTE, '');
  return target.slice(0, PREFIX.length).toLowerCase() === PREFIX ? target : null;
}

interface Asked {
  readonly url: string;
  readonly path: string;
  readonly query: string;
}

function read(url: string): Asked | null {
  const mark = url.indexOf('?');
  const raw = mark === -1 ? url : url.slice(0, mark);
  try {
    const path = decodeURIComponent(raw.slice(PREFIX.length));
    // No address holds it, and PostgreSQL takes it for an attack.
    return path.includes('\u0000') ? null : { url, path, query: mark === -1 ? '' : url.slice(mark + 1) };
  } catch {
    return null;
  }
}

/** Parses once what is not in memory; two requests for the same thing at the same time are one. */
const making = new WeakMap<Kept, Map<string, Promise<Ready | null>>>();

async function make(parts: FrontParts & { readonly route: Route; readonly asked: Asked; readonly epoch: Epoch; readonly key: string; readonly coding: Coding }): Promise<Ready | null> {
  const { site, kept, route, asked, epoch, key, coding } = parts;
  const serving = await site.serving(epoch);
  if (route.action !== null && !serving.references.granted.has(route.action)) return null;
  const answer = await route.answer(serving, qs.parse(asked.query, PARSING));
  if (answer === null) return null;
  const ready = await makeReady(answer, coding);
  if (answer.status === 200) kept.put(epoch.epoch, key, ready);
  return ready;
}

function madeOnce(parts: Parameters<typeof make>[0]): Promise<Ready | null> {
  const all = making.get(parts.kept) ?? new Map<string, Promise<Ready | null>>();
  making.set(parts.kept, all);
  const key = `${parts.epoch.epoch} ${parts.key}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make(parts).finally(() => all.delete(key));
  all.set(key, made);
  return made;
}

async function answer(parts: FrontParts & { readonly request: IncomingMessage; readonly response: ServerResponse; readonly asked: Asked; readonly epoch: Epoch; readonly coding: Coding; readonly key: string }): Promise<boolean> {
  const { site, limit, request, response, asked, epoch, coding, key, addressOf } = parts;
  const route = site.route(asked.path);
  // What is passed on costs as well: a token that is none is looked up too.
  const wait = limit.pay(addressOf(request), route?.cost ?? 1);
  if (wait > 0) return refuseBusy({ request, response, wait });
  // Whoever brings a token is judged by Strapi, where the address needs a right at all.
  if (route === null || (route.action !== null && request.headers.authorization !== undefined)) return false;
  const ready = await madeOnce({ ...parts, route });
  if (ready === null) {
    passedOn.set(request, { epoch, key, coding });
    return false;
  }
  send({ request, response, ready });
  return true;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The address without the host. */
  readonly url: string;
}

async function failed(parts: FrontParts & Exchange, error: unknown): Promise<true> {
  const { site, response } = parts;
  site.log.error(`公众接口出错 / public interface: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (!response.headersSent) await sendAnswer({ ...parts, answer: notNow(), headers: { 'Retry-After': '5' } });
  else response.destroy();
  return true;
}

const still = ({ until }: Ready): boolean => until === Number.POSITIVE_INFINITY || clock.now().getTime() < until;

/** Sends what is in memory for this very epoch; false where nothing is, or the asker has used up his share. */
function sendKept({ kept, limit, addressOf }: FrontParts, { request, response }: Exchange, at: { readonly epoch: number; readonly key: string }): boolean {
  const found = request.headers.authorization === undefined ? kept.find(at.epoch, at.key) : undefined;
  if (found === undefined || !still(found) || limit.pay(addressOf(request), KEPT_COST) > 0) return false;
  send({ request, response, ready: found });
  return true;
}

async function makeAndSend(parts: FrontParts & Exchange & { readonly epoch: Epoch; readonly coding: Coding; readonly key: string }): Promise<boolean> {
  const asked = read(parts.url);
  if (asked === null) return sendAnswer({ ...parts, answer: malformed(400, 'value-invalid') }).then(() => true);
  return answer({ ...parts, asked });
}

async function withoutAnswer(parts: FrontParts & Exchange): Promise<boolean> {
  const { limit, request, url, addressOf } = parts;
  if (url.length > LONGEST) return sendAnswer({ ...parts, answer: malformed(414, 'too-long') }).then(() => true);
  const wait = limit.pay(addressOf(request), 1);
  return wait > 0 && (await refuseBusy({ ...parts, wait }));
}

const reads = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/**
 * Answers requests of the public interface ahead of Koa; `passOn` for what is none of its business, or for Strapi's engine. Each request
 * reads the epoch after it has arrived: what is in memory is sent only while that epoch stands.
 */
export function serving(parts: FrontParts): (request: IncomingMessage, response: ServerResponse, passOn: () => void) => void {
  const { store } = parts.site;
  return (request, response, passOn) => {
    const url = publicTarget(request.url ?? '');
    if (url === null) {
      passOn();
      return;
    }
    const exchange: Exchange = { request, response, url };
    const settle = (work: Promise<boolean>): void => {
      void work.catch((error: unknown) => failed({ ...parts, ...exchange }, error)).then((done) => {
        if (!done) passOn();
      });
    };
    if (url.length > LONGEST || !reads(request)) {
      settle(withoutAnswer({ ...parts, ...exchange }));
      return;
    }
    store.withEpoch({
      use: (epoch) => {
        const coding = codingOf(request.headers['accept-encoding']);
        const key = coding === 'identity' ? url : `${coding} ${url}`;
        try {
          if (sendKept(parts, exchange, { epoch: epoch.epoch, key })) return;
        } catch (error) {
          void failed({ ...parts, ...exchange }, error);
          return;
        }
        settle(makeAndSend({ ...parts, ...exchange, epoch, coding, key }));
      },
      fail: (error) => void failed({ ...parts, ...exchange }, error),
    });
  };
}
