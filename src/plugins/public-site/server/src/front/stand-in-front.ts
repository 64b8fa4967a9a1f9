import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { clientAddress } from './client-address';
import { keepAnswers, makeReady, type Kept } from './kept-answers';
import { rateLimit } from './rate-limit';
import { passedBy, send, serving } from './serve';
import { siteOf } from './site';

const kept = new WeakMap<Core.Strapi, Kept>();

/** What Strapi's engine answered is kept and tagged like our own. To be called in `register()`. */
export function keepEngineAnswers(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    const passed = passedBy(ctx.req);
    const answers = kept.get(strapi);
    const body: unknown = ctx.body;
    if (passed === undefined || answers === undefined || ctx.status !== 200 || typeof body !== 'object' || body === null || Buffer.isBuffer(body) || 'pipe' in body) return;
    const until = (ctx.state as { readonly publicUntil?: Date | null }).publicUntil ?? null;
    const ready = await makeReady({ status: 200, type: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(body)), until }, passed.coding);
    answers.put(passed.epoch.epoch, passed.key, ready);
    ctx.respond = false;
    // The first to ask gets what all others will get: nothing that Strapi has set for this one alone.
    for (const name of ctx.res.getHeaderNames()) ctx.res.removeHeader(name);
    send({ request: ctx.req, response: ctx.res, ready });
  });
}

/** Takes the place of Koa for what it answers itself. To be called in `bootstrap()`, when the tables stand. */
export function standInFront(strapi: Core.Strapi): void {
  const server = strapi.server.httpServer;
  const { cacheBytes, perMinute, exempt } = strapi.config.get<{ readonly cacheBytes: number; readonly perMinute: number; readonly exempt: readonly string[] }>('plugin::public-site');
  const answers = keepAnswers(cacheBytes);
  kept.set(strapi, answers);
  const behindProxy = Boolean(strapi.config.get('server.proxy.koa', false));
  const parts = { site: siteOf(strapi), kept: answers, limit: rateLimit({ perMinute, exempt, now: Date.now }), addressOf: (request: IncomingMessage) => clientAddress({ request, behindProxy }) };
  const behind = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  const passOn = (request: IncomingMessage, response: ServerResponse): void => behind.forEach((listener) => listener.call(server, request, response));
  const front = serving(parts);
  server.on('request', (request, response) => front(request, response, () => passOn(request, response)));
}
