import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { nestsDeeperThan } from '../domain/nesting';
import { isRefused, refused, type Refused } from '../wording/refused';

type ParsedContext = Context & { readonly request: { readonly body?: unknown } };

/** Deeper than any form of ours; code that walks a body by recursion would exhaust the stack far below what JSON can say. */
const MAX_DEPTH = 40;
/** How PostgreSQL says that a text holds a NUL, wherever in the request it stood. */
const NUL_CODES: readonly unknown[] = ['22021', '22P05'];

const holdsNul = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && NUL_CODES.includes(error.code);

function asAnswer(error: unknown): Refused {
  if (isRefused(error)) return error;
  if (holdsNul(error)) return refused([{ kind: 'content', rule: 'REL-3.0', code: 'nul-byte', params: { limit: 0 } }]);
  throw error;
}

/**
 * Innermost of all middlewares, behind Strapi's reading of the body and inside its handling of errors, which knows no http errors but
 * those of its own copy of the library and would log every refusal with its stack as a fault of the server. To be called in
 * `bootstrap()`, when Strapi's middlewares stand.
 */
export function registerRequestEdge(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx: ParsedContext, next: Next) => {
    try {
      if (nestsDeeperThan(ctx.request.body, MAX_DEPTH)) throw refused([{ kind: 'content', rule: 'REL-3.0', code: 'body-invalid', path: 'body', params: { path: 'body' } }]);
      await next();
    } catch (thrown) {
      const { status, name, message, details } = asAnswer(thrown);
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message, details: details as unknown } };
    }
  });
}
