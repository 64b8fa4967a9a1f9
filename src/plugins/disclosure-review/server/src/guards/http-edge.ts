import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import type { RefusalAnswer } from '../../../shared/contracts';
import { spoken } from '../wording/sentences';
import { refusalsRecorded } from './refusal-record';

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

/** What Strapi itself refused, in the words and the form of our own refusals (design 7). */
function refusalsFor(status: number, error: z.infer<typeof envelope>['error']): readonly RefusalAnswer[] {
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
  const [rule, code] = CODES[status] ?? ['REL-3.0', 'value-invalid'];
  return [{ rule, code, message: spoken(code, { reason: error.message ?? '' }) }];
}

function withRefusals(ctx: Context): void {
  if (ctx.status < 400 || ctx.status >= 500 || !OURS.test(ctx.path)) return;
  const read = envelope.safeParse(ctx.body);
  if (!read.success || (read.data.error.details?.refusals?.length ?? 0) > 0) return;
  const { error } = read.data;
  ctx.body = { ...(ctx.body as object), error: { ...error, details: { ...error.details, refusals: refusalsFor(ctx.status, error) } } };
}

/**
 * Outermost of all: every refusal of the panel carries its rules, Strapi's own included, and none is answered before it stands in
 * the audit.
 */
export function registerHttpEdge(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: Context, next: Next) => {
    try {
      await next();
      withRefusals(ctx);
    } finally {
      await refusalsRecorded();
    }
  });
}
