import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import type { LoginOutcome } from '../../../../shared/people';
import { markSession } from '../../repositories/sessions';
import { clock } from '../../services/clock';
import { isRefused } from '../../wording/refused';
import { admit, type Admission } from './admission';
import { recordLogin } from './login-record';
import { refusedLogin } from './refused-login';

type LoginContext = Context & { readonly request: { readonly body?: unknown } };

const DOORS: Readonly<Record<string, LoginOutcome>> = {
  '/admin/login': 'success',
  '/admin/register': 'registered',
  '/admin/register-admin': 'registered',
  '/admin/reset-password': 'password-reset',
  '/admin/logout': 'logout',
};

const given = z.object({ code: z.string().max(40) });
const answered = z.object({ data: z.object({ token: z.string() }).loose() });

/** The code that came with the login, taken out of what Strapi reads. */
function takeCode(ctx: LoginContext): string | undefined {
  const read = given.safeParse(ctx.request.body);
  if (typeof ctx.request.body === 'object' && ctx.request.body !== null) delete (ctx.request.body as { code?: unknown }).code;
  return read.success && read.data.code.trim() !== '' ? read.data.code : undefined;
}

/** Whose session the answer is about to hand out; null where it hands out none. */
function handedOut(strapi: Core.Strapi, ctx: LoginContext): { readonly personId: number; readonly sessionId: string } | null {
  const read = answered.safeParse(ctx.body);
  const token = read.success ? strapi.sessionManager('admin').validateAccessToken(read.data.data.token) : null;
  return token?.isValid === true ? { personId: Number(token.payload.userId), sessionId: token.payload.sessionId } : null;
}

const OUTCOMES: Readonly<Record<Exclude<Admission['kind'], 'free'>, LoginOutcome>> = { admitted: 'success', 'to-enrol': 'code-needed', asked: 'code-needed', wrong: 'code-failed', locked: 'code-locked' };

/**
 * Behind the right password: the session that Strapi has just made is handed out only with the second factor. It is taken back
 * otherwise; had this process died in between, it would be worth nothing (session-guard.ts).
 */
async function judge(strapi: Core.Strapi, parts: { readonly ctx: LoginContext; readonly code: string | undefined }): Promise<void> {
  const { ctx, code } = parts;
  const session = handedOut(strapi, ctx);
  if (session === null) return;
  const { personId, sessionId } = session;
  let admission: Admission | null = null;
  try {
    admission = await admit(strapi, { personId, code, at: clock.now() });
    if (admission.kind === 'admitted') await markSession(strapi, { sessionId, factorId: admission.factorId });
  } finally {
    if (admission === null || (admission.kind !== 'free' && admission.kind !== 'admitted')) {
      ctx.body = null;
      ctx.remove('Set-Cookie');
      await strapi.sessionManager('admin').revokeSessionById(String(personId), sessionId);
    }
  }
  await recordLogin(strapi, { ctx, personId, outcome: admission.kind === 'free' ? 'success' : OUTCOMES[admission.kind] });
  if (admission.kind !== 'free' && admission.kind !== 'admitted') throw refusedLogin(admission);
  if (admission.kind === 'admitted' && admission.recoveryCodes !== null) ctx.body = { data: { ...answered.parse(ctx.body).data, recoveryCodes: admission.recoveryCodes } };
}

const isLimit = (error: unknown): boolean => error instanceof Error && error.name === 'RateLimitError';

/**
 * Stands around Strapi's own login: every success, failure and logout goes into the login record, and a password alone gives no
 * session where a second factor is asked. To be called in `bootstrap()`, behind the request edge.
 */
export function guardLogin(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: LoginContext, next: Next) => {
    const door = ctx.method === 'POST' ? DOORS[ctx.path.toLowerCase().replace(/\/+$/, '')] : undefined;
    if (door === undefined) return next();
    const code = takeCode(ctx);
    try {
      await next();
    } catch (error) {
      if (door === 'success' && !isRefused(error) && !isLimit(error)) await recordLogin(strapi, { ctx, outcome: 'password-failed' });
      throw error;
    }
    if (ctx.status !== 200) return;
    if (door === 'success') return judge(strapi, { ctx, code });
    const leaving: unknown = (ctx.state.user as { readonly id?: unknown } | undefined)?.id;
    await recordLogin(strapi, { ctx, outcome: door, personId: handedOut(strapi, ctx)?.personId ?? (typeof leaving === 'number' ? leaving : undefined) });
  });
}

