import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import type { RefusalAnswer } from '../../../shared/contracts';
import { clock } from '../services/clock';
import { spoken } from '../wording/sentences';
import { REGISTER_RULES } from '../domain/registers/keeper';
import { actingPerson } from './acting';
import { recordRefusal, refusalsRecorded } from './refusal-record';
import { registerOf } from './registers/types';

/** The panel's ways to our documents and files. */
const OURS = /^\/(content-manager|upload|disclosure-review)(\/|$)/;

const envelope = z.object({
  error: z.object({ message: z.string().optional(), details: z.object({ refusals: z.array(z.unknown()).optional(), errors: z.array(z.unknown()).optional() }).loose().nullish() }).loose(),
});
const fieldError = z.object({ path: z.array(z.union([z.string(), z.number()])).optional(), message: z.string().optional() });

const CODES: Readonly<Record<number, readonly [rule: string, code: string]>> = {
  401: ['REL-7.1', 'login-needed'],
  403: ['REL-4', 'not-writer'],
  404: ['REL-5', 'document-not-found'],
  413: ['REL-3.0', 'too-large'],
};

const DOCUMENT = /^\/content-manager\/(?:collection|single)-types\/([^/]+)(?:\/([a-z0-9]{24}))?(?:\/|$)/;

/** What Strapi itself refused, in the words and the form of our own refusals (design 7). */
function refusalsFor(ctx: Context, error: z.infer<typeof envelope>['error']): readonly RefusalAnswer[] {
  const { status } = ctx;
  const fields = (error.details?.errors ?? []).flatMap((raw) => {
    const read = fieldError.safeParse(raw);
    return read.success ? [read.data] : [];
  });
  if (status === 400 && fields.length > 0) {
    return fields.map(({ path, message }) => ({
      rule: 'REL-3.0',
      code: 'value-invalid',
      path: (path ?? []).join('.'),
      message: spoken('value-invalid', { reason: message ?? '' }),
    }));
  }
  const register = status === 403 ? registerOf(DOCUMENT.exec(ctx.path)?.[1] ?? '') : undefined;
  const [rule, code] = register === undefined ? (CODES[status] ?? ['REL-3.0', 'value-invalid']) : [REGISTER_RULES[register], 'not-register-keeper'];
  return [{ rule, code, message: spoken(code, { reason: error.message ?? '' }) }];
}

/** Adds the refusals where Strapi gave none; returns those that were added. */
function withRefusals(ctx: Context): readonly RefusalAnswer[] {
  if (ctx.status < 400 || ctx.status >= 500 || !OURS.test(ctx.path)) return [];
  // The file guard turns an address that cannot be decoded away with a bare status.
  const read = envelope.safeParse(ctx.body ?? { data: null, error: { status: ctx.status, name: 'Refused', message: ctx.message } });
  if (!read.success || (read.data.error.details?.refusals?.length ?? 0) > 0) return [];
  const { error } = read.data;
  const refusals = refusalsFor(ctx, error);
  ctx.body = { data: null, ...(ctx.body as object | undefined), error: { status: ctx.status, ...error, details: { ...error.details, refusals } } };
  return refusals;
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What Strapi's own rights turned away before the gate saw it (`publish` by a role that has none) is an attempt all the same. Not for
 * those who are not logged in: anybody could fill the audit.
 */
async function recordAttempt(strapi: Core.Strapi, parts: { readonly ctx: Context; readonly refusals: readonly RefusalAnswer[] }): Promise<void> {
  const { ctx, refusals } = parts;
  if (refusals.length === 0 || READS.has(ctx.method) || ![403, 404].includes(ctx.status)) return;
  const actor = await strapi.db.transaction(({ trx }) => actingPerson(strapi, trx));
  if (actor.kind !== 'person' && actor.kind !== 'api-token') return;
  const [, uid, documentId] = DOCUMENT.exec(ctx.path) ?? [];
  const last = ctx.path.split('/').at(-1) ?? '';
  recordRefusal(strapi, {
    at: clock.now(),
    actor,
    uid: uid ?? null,
    documentId: documentId ?? null,
    attempt: `http:${ctx.method} ${last === documentId || last === uid ? '' : last}`.trim().slice(0, 40),
    refusals: refusals.map(({ rule, code }) => ({ kind: 'person', rule, code })),
  });
}

/**
 * Outermost of all: every refusal of the panel carries its rules, Strapi's own included, and none is answered before it stands in
 * the audit.
 */
export function registerHttpEdge(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    try {
      await next();
      await recordAttempt(strapi, { ctx, refusals: withRefusals(ctx) });
    } finally {
      await refusalsRecorded();
    }
  });
}
