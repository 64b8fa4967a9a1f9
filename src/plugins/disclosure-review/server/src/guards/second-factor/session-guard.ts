import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { Refusal } from '../../domain/refusal';
import { clock } from '../../services/clock';
import { refused } from '../../wording/refused';
import { sessionCounts } from './standing';

const NEEDED: Refusal = { kind: 'person', rule: 'REL-7.1', code: 'second-factor-needed' };
const REFRESH_COOKIE = 'strapi_admin_refresh';

interface Claimed {
  readonly personId: number;
  readonly sessionId: string;
}

/** Whose session the request's own token names, where Strapi would take it. */
function byToken(strapi: Core.Strapi, ctx: Context): Claimed | null {
  const [, token] = ctx.get('Authorization').trim().split(/\s+/);
  if (token === undefined) return null;
  const read = strapi.sessionManager('admin').validateAccessToken(token);
  return read.isValid ? { personId: Number(read.payload.userId), sessionId: read.payload.sessionId } : null;
}

/** Whose session the cookie would renew. */
async function byCookie(strapi: Core.Strapi, ctx: Context): Promise<Claimed | null> {
  const token = ctx.cookies.get(REFRESH_COOKIE, { signed: false });
  if (token === undefined || token === '') return null;
  const read = await strapi.sessionManager('admin').validateRefreshToken(token);
  return read.isValid && read.userId !== undefined && read.sessionId !== undefined ? { personId: Number(read.userId), sessionId: read.sessionId } : null;
}

/**
 * The rule behind the login: no answer of the panel's API, and no renewal, for a session that was not let in by the second factor its
 * person has or must have, by whatever door it came (old sessions, password reset, registration). To be called in `bootstrap()`,
 * behind the request edge, which gives the refusal its form.
 */
export function guardSessions(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    // The cookie counts where it is used; a page with a dead one must still be able to log in.
    const renews = /\/access-token\/?$/i.test(ctx.path) ? await byCookie(strapi, ctx) : null;
    for (const claimed of [byToken(strapi, ctx), renews]) {
      if (claimed !== null && !(await sessionCounts(strapi, { ...claimed, at: clock.now() }))) throw refused([NEEDED], 401);
    }
    await next();
  });
}
