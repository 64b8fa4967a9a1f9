import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { inboxQuery, type InboxSelection } from '../../src/plugins/disclosure-review/server/src/repositories/inbox';
import { isPostgres } from '../../src/plugins/disclosure-review/server/src/repositories/locks';
import { expiresWithin, type Window } from '../../src/plugins/disclosure-review/server/src/repositories/reminders';

const QUEUES = ['todo', 'mine', 'returned', 'done', 'overdue', 'drafts'] as const satisfies readonly InboxSelection['queue'][];
const postgres = z.object({ rows: z.array(z.object({ 'QUERY PLAN': z.string() })) });
const sqlite = z.array(z.object({ detail: z.string() }));

/** These grow with every document; a page that reads one of them from end to end, or an index of it, grows too. */
const GROWING = /(Seq Scan on (dr_reviews|dr_steps|dr_participants|dr_involved|dr_releases|(public.)?news_releases))|(Index (Only )?Scan[^\n]* on (dr_reviews|dr_steps|dr_participants|news_releases) [^\n]*\n(?!\s*Index Cond))|(^SCAN (r|part|i|returned|dr_participants|t0)\b)/mu;

/** The plan of a query, as either database words it. On PostgreSQL `measured` carries it out, with the rows that each part gave. */
export async function planOf(db: Knex, parts: { readonly query: Knex.QueryBuilder; readonly measured: boolean }): Promise<{ readonly plan: string; readonly grows: boolean }> {
  const { sql, bindings } = parts.query.toSQL();
  const options = parts.measured ? 'ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF' : 'COSTS OFF';
  const answer: unknown = await db.raw(`${isPostgres(db) ? `EXPLAIN (${options})` : 'EXPLAIN QUERY PLAN'} ${sql}`, bindings as unknown as readonly Knex.RawBinding[]);
  const lines = isPostgres(db) ? postgres.parse(answer).rows.map((row) => row['QUERY PLAN']) : sqlite.parse(answer).map(({ detail }) => detail);
  const plan = `${lines.join('\n')}\n`;
  return { plan, grows: GROWING.test(plan) };
}

/** The plan of the first page of each queue for a person, whole and searched by text, with whether it reads a growing table whole. */
export async function plansOf(
  db: Knex,
  parts: Pick<InboxSelection, 'asker' | 'overdueBefore' | 'lookedAtBefore'> & { readonly measured: boolean },
): Promise<readonly { readonly queue: string; readonly plan: string; readonly grows: boolean }[]> {
  const { measured, ...selection } = parts;
  const plans: { queue: string; plan: string; grows: boolean }[] = [];
  for (const queue of QUEUES) {
    for (const filters of [{}, { q: '第77号' }]) {
      const query = inboxQuery(db, { ...selection, queue, filters, page: 1, pageSize: 20 });
      plans.push({ queue: 'q' in filters ? `${queue}, by text` : queue, ...(await planOf(db, { query, measured })) });
    }
  }
  return plans;
}

/** The plan by which the reminders find what is live and expires within these days. */
export const expiryPlan = (strapi: Core.Strapi, parts: { readonly uid: string; readonly window: Window; readonly measured: boolean; readonly db: Knex }): ReturnType<typeof planOf> =>
  planOf(parts.db, { query: strapi.db.queryBuilder(parts.uid).select(['documentId', 'title', 'expiresAt']).where(expiresWithin(parts.window)).getKnexQuery(), measured: parts.measured });
