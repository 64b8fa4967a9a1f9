import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { fileRequest } from '../../domain/file-path';
import { filesByObjectNames, indexFiles } from '../../repositories/files';
import { liveFile, type LiveFile } from '../../repositories/live-files';
import { clock } from '../../services/clock';
import { sessionCounts } from '../second-factor/standing';
import { FILE_COOKIE, readTicket, TICKET_LIFE, ticketKey, writeTicket } from './file-cookie';

export interface FileGuardParts {
  readonly strapi: Core.Strapi;
  /** Real time in milliseconds: cookies live as logins do, whatever the rules' clock says. */
  readonly now: () => number;
  /** Whether this panel user may see these files of the media library; a refusal when it throws. */
  readonly mayRead: (parts: { readonly personId: number; readonly fileIds: readonly number[] }) => Promise<boolean>;
}

/** What the start-up check asks for: `strapi.has(FILE_GUARD)`. */
export const FILE_GUARD = 'disclosure-review.file-guard';

/** Content that a browser would run or render as a page of ours. */
const ACTIVE = /\.(?:svgz?|x?html?|xml|xsl|mht(?:ml)?|js|mjs|css|swf|wasm)$/i;

function notFound(ctx: Context): void {
  ctx.status = 404;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = '';
}

/** The panel user whose unexpired login the request's file cookie belongs to; null for everybody else. */
async function panelUser(parts: FileGuardParts & { readonly ctx: Context; readonly key: Buffer }): Promise<number | null> {
  const { strapi, ctx, key, now } = parts;
  const ticket = readTicket({ key, value: ctx.cookies.get(FILE_COOKIE, { signed: false }) ?? '', now: now() });
  if (ticket === null || !(await strapi.sessionManager('admin').isSessionActive(ticket.sessionId))) return null;
  if (!(await sessionCounts(strapi, { personId: ticket.userId, sessionId: ticket.sessionId, at: clock.now() }))) return null;
  const user = await strapi.db.query('admin::user').findOne({ where: { id: ticket.userId, isActive: true }, select: ['id'] });
  return user === null ? null : ticket.userId;
}

async function mayHave(parts: FileGuardParts & { readonly ctx: Context; readonly key: Buffer; readonly name: string }): Promise<boolean> {
  const personId = await panelUser(parts);
  if (personId === null) return false;
  const file = (await filesByObjectNames({ db: parts.strapi.db.connection, names: [parts.name] })).get(parts.name);
  return file !== undefined && parts.mayRead({ personId, fileIds: [file.id] });
}

/** Lets the static server answer for exactly the object that was judged, then says how the answer may be used. */
async function serve(parts: { readonly ctx: Context; readonly next: Next; readonly name: string; readonly live: LiveFile | null }): Promise<void> {
  const { ctx, next, name, live } = parts;
  const tag = live === null ? null : `"${live.sha256.slice(0, 40)}"`;
  // A piece of an older version must not be patched with a piece of this one.
  if (ctx.get('If-Range') !== '' && ctx.get('If-Range') !== tag) delete ctx.req.headers.range;
  ctx.path = `/uploads/${encodeURIComponent(name)}`;
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', live === null ? 'private, no-store' : 'public, no-cache');
  if (tag !== null && ctx.get('If-None-Match').split(',').some((seen) => seen.trim().replace(/^W\//, '') === tag)) {
    ctx.status = 304;
    ctx.set('ETag', tag);
    return;
  }
  await next();
  if (ctx.status !== 200 && ctx.status !== 206) return;
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Cache-Control', live === null ? 'private, no-store' : 'public, no-cache');
  ctx.set('Cross-Origin-Resource-Policy', live === null ? 'same-origin' : 'cross-origin');
  if (tag !== null) ctx.set('ETag', tag);
  if (ACTIVE.test(name)) {
    ctx.set('Content-Disposition', 'attachment');
    ctx.set('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  }
}

function renewCookie(parts: FileGuardParts & { readonly ctx: Context; readonly key: Buffer }): void {
  const { ctx, key, now } = parts;
  const { session, user, auth } = ctx.state as {
    session?: { id?: string };
    user?: { id?: number };
    auth?: { strategy?: { name?: string } };
  };
  if (ctx.headerSent || auth?.strategy?.name !== 'admin' || session?.id === undefined || typeof user?.id !== 'number') return;
  const value = writeTicket({ key, ticket: { sessionId: session.id, userId: user.id, expires: now() + TICKET_LIFE } });
  ctx.cookies.set(FILE_COOKIE, value, {
    httpOnly: true, sameSite: 'strict', path: '/uploads', maxAge: TICKET_LIFE, secure: ctx.secure, signed: false, overwrite: true,
  });
}

/**
 * Stands in front of the whole application: a stored file is public while a live document uses it, and otherwise there
 * for those alone who are logged in to the panel and may see it (design 5, Files; mechanisms 2). Everybody else is told
 * that there is no such file. To be called in `register()`, before Strapi mounts its own middlewares.
 */
export function registerFileGuard(parts: FileGuardParts): void {
  const { strapi } = parts;
  const secret = strapi.config.get('admin.auth.secret', '');
  if (typeof secret !== 'string' || secret === '') throw new Error('The file guard needs the panel\'s login secret (ADMIN_JWT_SECRET)');
  const key = ticketKey(secret);
  strapi.add(FILE_GUARD, true);
  strapi.hook('strapi::content-types.afterSync').register(() => indexFiles(strapi.db.connection));
  strapi.server.use(async (ctx: Context, next: Next) => {
    const request = fileRequest(ctx.path);
    if (request.kind === 'elsewhere') {
      await next();
      renewCookie({ ...parts, ctx, key });
      return;
    }
    if (request.kind === 'malformed') {
      ctx.status = 400;
      return;
    }
    if (request.kind === 'refused' || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return notFound(ctx);
    try {
      const live = await liveFile({ db: strapi.db.connection, objectName: request.name });
      if (live === null && !(await mayHave({ ...parts, ctx, key, name: request.name }))) return notFound(ctx);
      await serve({ ctx, next, name: request.name, live });
    } catch (error) {
      strapi.log.error(`File guard: ${error instanceof Error ? error.message : String(error)}`);
      notFound(ctx);
    }
  });
}
