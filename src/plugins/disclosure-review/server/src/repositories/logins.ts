import type { Knex } from 'knex';
import { z } from 'zod';
import type { LoginLine, LoginOutcome } from '../../../shared/people';

const OUTCOMES = ['success', 'password-failed', 'code-needed', 'code-failed', 'code-locked', 'registered', 'password-reset', 'logout'] as const;
export const isOutcome = (value: string): value is LoginOutcome => (OUTCOMES as readonly string[]).includes(value);

const row = z.object({ id: z.number(), at: z.string(), outcome: z.enum(OUTCOMES), account: z.string(), person_id: z.number().nullable(), ip: z.string(), user_agent: z.string() });

/** Anybody can fail to log in: of one address no more than these an hour are kept. */
const FAILURES_AN_HOUR = 200;
const HOUR = 60 * 60_000;

const kept = (text: string, length: number): string => [...text.replaceAll('\0', '')].slice(0, length).join('');

/** Adds a line to the login record. Failures beyond what one address may fill in an hour are left out. */
export async function insertLogin(db: Knex, login: Omit<LoginLine, 'id' | 'at'> & { readonly at: Date }): Promise<void> {
  const ip = kept(login.ip, 45);
  if (login.outcome === 'password-failed') {
    const since = new Date(login.at.getTime() - HOUR).toISOString();
    const some = db('dr_logins').where({ ip, outcome: 'password-failed' }).andWhere('at', '>', since).select('id').limit(FAILURES_AN_HOUR).as('some');
    const { total } = z.object({ total: z.coerce.number() }).parse(await db.from(some).count({ total: '*' }).first());
    if (total >= FAILURES_AN_HOUR) return;
  }
  await db('dr_logins').insert({
    at: login.at.toISOString(),
    outcome: login.outcome,
    account: kept(login.account, 200),
    person_id: login.personId,
    ip,
    user_agent: kept(login.userAgent, 200),
  });
}

export interface LoginFilter {
  readonly personId?: number | undefined;
  readonly outcome?: LoginOutcome | undefined;
}
const chosen = (db: Knex, { personId, outcome }: LoginFilter): Knex.QueryBuilder =>
  db('dr_logins').where({ ...(personId === undefined ? {} : { person_id: personId }), ...(outcome === undefined ? {} : { outcome }) });

/** A page of the record, newest first. */
export async function logins(db: Knex, parts: LoginFilter & { readonly page: number; readonly pageSize: number }): Promise<readonly LoginLine[]> {
  const rows: unknown[] = await chosen(db, parts)
    .orderBy('id', 'desc')
    .offset((parts.page - 1) * parts.pageSize)
    .limit(parts.pageSize);
  return rows.map((raw) => {
    const { person_id: personId, user_agent: userAgent, ...rest } = row.parse(raw);
    return { ...rest, personId, userAgent };
  });
}

export async function countLogins(db: Knex, filter: LoginFilter): Promise<number> {
  return z.object({ total: z.coerce.number() }).parse(await chosen(db, filter).count({ total: '*' }).first()).total;
}

/** When each person logged in last. */
export async function lastLogins(db: Knex): Promise<ReadonlyMap<number, string>> {
  const rows: { readonly person_id: number; readonly at: string }[] = await db('dr_logins').where({ outcome: 'success' }).whereNotNull('person_id').groupBy('person_id').select('person_id').max({ at: 'at' });
  return new Map(rows.map((one) => [one.person_id, one.at]));
}
