import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { keepAnswers, makeReady, type Kept } from './kept-answers';
import { rateLimit } from './rate-limit';
import { passedBy, publicTarget, send, serve } from './serve';
import { siteOf } from './site';

const kept = new WeakMap<Core.Strapi, Kept>();

/** Where a request comes from. Behind a proxy the last address that the proxy itself has added counts; a client can write the others. */
function addressing(strapi: Core.Strapi): (request: IncomingMessage) => string {
  const behindProxy = Boolean(strapi.config.get('server.proxy.koa', false));
  return (request) => {
    const forwarded = behindProxy ? request.headers['x-forwarded-for'] : undefined;
    const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim() ?? '';
    // A proxy that does not name the client is itself the client.
    return isIP(last) === 0 ? (request.socket.remoteAddress ?? '') : last;
  };
}

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
    send({ request: ctx.req, response: ctx.res, ready });
  });
}

/** Takes the place of Koa for what it answers itself. To be called in `bootstrap()`, when the tables stand. */
export function standInFront(strapi: Core.Strapi): void {
  const server = strapi.server.httpServer;
  const { cacheBytes, perMinute, exempt } = strapi.config.get<{ readonly cacheBytes: number; readonly perMinute: number; readonly exempt: readonly string[] }>('plugin::public-site');
  const answers = keepAnswers(cacheBytes);
  kept.set(strapi, answers);
  const parts = { site: siteOf(strapi), kept: answers, limit: rateLimit({ perMinute, exempt, now: Date.now }), addressOf: addressing(strapi) };
  const behind = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  const passOn = (request: IncomingMessage, response: ServerResponse): void => behind.forEach((listener) => listener.call(server, request, response));
  server.on('request', (request, response) => {
    if (publicTarget(request.url ?? '') === null) {
      passOn(request, response);
      return;
    }
    void serve({ ...parts, request, response }).then((done) => {
      if (!done) passOn(request, response);
    });
  });
}
