import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { LoginOutcome } from '../../../../shared/people';
import { insertLogin } from '../../repositories/logins';
import { accountByEmail } from '../../repositories/people';
import { clock } from '../../services/clock';

/** Browser and system, out of the long line that a browser says of itself. */
export function shortAgent(line: string): string {
  const system = /\(([^)]*)\)/.exec(line)?.[1] ?? '';
  const browser = /(Edg|OPR|Firefox|Chrome|Version)\/[\d.]+/.exec(line)?.[0] ?? line.slice(0, 60);
  return `${browser}${system === '' ? '' : ` (${system})`}`.slice(0, 200);
}

const account = z.object({ email: z.string().max(500).transform((email) => email.toLowerCase()) });

/** Writes how an attempt ended into the login record, for the person who logged in or for the account that was named. */
export async function recordLogin(strapi: Core.Strapi, parts: { readonly ctx: Context; readonly outcome: LoginOutcome; readonly personId?: number | undefined }): Promise<void> {
  const { ctx, outcome } = parts;
  const db = strapi.db.connection;
  const body = account.safeParse((ctx.request as { readonly body?: unknown }).body);
  const known = parts.personId === undefined ? (body.success ? await accountByEmail(db, { email: body.data.email }) : undefined) : await accountByEmail(db, { id: parts.personId });
  await insertLogin(db, {
    at: clock.now(),
    outcome,
    account: known?.email ?? (body.success ? body.data.email : ''),
    personId: known?.id ?? null,
    ip: ctx.ip,
    userAgent: shortAgent(ctx.get('User-Agent')),
  });
}
