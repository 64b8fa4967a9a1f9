import type { Knex } from 'knex';
import { z } from 'zod';
import { inboxQuery, type InboxSelection } from '../../src/plugins/disclosure-review/server/src/repositories/inbox';
import { isPostgres } from '../../src/plugins/disclosure-review/server/src/repositories/locks';

const QUEUES = ['todo', 'mine', 'returned', 'done', 'overdue', 'drafts'] as const satisfies readonly InboxSelection['queue'][];
const postgres = z.object({ rows: z.array(z.object({ 'QUERY PLAN': z.string() })) });
const sqlite = z.array(z.object({ detail: z.string() }));

/** These grow with every document; a page that reads one of them from end to end, or an index of it, grows too. */
const GROWING = /(Seq Scan on (dr_reviews|dr_steps|dr_participants|dr_involved|dr_releases|news_releases))|(Index (Only )?Scan[^\n]* on (dr_reviews|dr_steps|dr_participants) [^\n]*\n(?!\s*Index Cond))|(^SCAN (r|part|i|returned|dr_participants)\b)/mu;

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
