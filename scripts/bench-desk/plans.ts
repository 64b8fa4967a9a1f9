import type { Knex } from 'knex';
import { z } from 'zod';
import { appointmentsOf } from '../../src/plugins/disclosure-review/server/src/repositories/posts';
import { inboxQuery, type InboxSelection } from '../../src/plugins/disclosure-review/server/src/repositories/inbox';

const QUEUES = ['todo', 'mine', 'returned', 'done', 'overdue', 'drafts'] as const satisfies readonly InboxSelection['queue'][];
const planned = z.object({ rows: z.array(z.object({ 'QUERY PLAN': z.string() })) });

/** These grow with every document; a page that reads one of them from end to end grows too. */
const GROWING = /Seq Scan on (dr_reviews|dr_steps|dr_participants|dr_releases|news_releases)/u;

/** The plan of the first page of each queue for a person, with whether it reads a growing table whole. */
export async function plansOf(db: Knex, parts: { readonly personId: number; readonly overdueBefore: Date }): Promise<readonly { readonly queue: string; readonly plan: string; readonly grows: boolean }[]> {
  const asker = { personId: parts.personId, held: await appointmentsOf(db, parts.personId) };
  const reassess = { lookedAtBefore: parts.overdueBefore, attributes: [{ uid: 'api::news-release.news-release', table: 'news_releases', column: 'disclosure_attribute' }] };
  const plans: { queue: string; plan: string; grows: boolean }[] = [];
  for (const queue of QUEUES) {
    const { sql, bindings } = inboxQuery(db, { queue, asker, overdueBefore: parts.overdueBefore, reassess, page: 1, pageSize: 20 }).toSQL();
    const answer = planned.parse(await db.raw(`EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${sql}`, bindings as unknown as readonly Knex.RawBinding[]));
    const plan = answer.rows.map((row) => row['QUERY PLAN']).join('\n');
    plans.push({ queue, plan, grows: GROWING.test(plan) });
  }
  return plans;
}
