import type { Knex } from 'knex';
import { z } from 'zod';
import type { InboxSort } from '../../../shared/desk';
import { fromQueue, STATES_OF_TURN, type InboxFilters, type InboxSelection } from './inbox-queues';
import { COLUMNS, withLastSteps, type ListedDocument } from './listed-documents';

export type { InboxSelection };

const pattern = (q: string): string => `%${q.toLowerCase().replace(/[!%_]/g, '!$&')}%`;

function filtered(query: Knex.QueryBuilder, { type, organisation, tier, state, riskClass, q }: InboxFilters): Knex.QueryBuilder {
  if (type !== undefined) void query.where('r.uid', type);
  if (organisation !== undefined) void query.where('r.organisation_id', organisation);
  if (tier !== undefined) void query.whereIn('r.state', STATES_OF_TURN[tier]);
  if (state !== undefined) void query.where('r.state', state);
  if (riskClass === 'none') void query.where((none) => void none.whereNull('r.risk_class').orWhere('r.risk_class', 'none'));
  else if (riskClass !== undefined) void query.where('r.risk_class', riskClass);
  if (q !== undefined && q !== '') void query.where((either) => void either.whereRaw("lower(r.title) like ? escape '!'", [pattern(q)]).orWhere('r.document_id', q));
  return query;
}

const selection = (db: Knex, parts: InboxSelection): Knex.QueryBuilder => filtered(fromQueue(db, parts), parts.filters ?? {});

/** Nobody reads further than this; counting on would take longer with every document. */
export const COUNTED_UP_TO = 1000;

/** How many documents are meant; `COUNTED_UP_TO + 1` where there are more. */
export async function inboxCount(db: Knex, parts: InboxSelection): Promise<number> {
  const some = selection(db, parts).select(db.raw('1 as one')).limit(COUNTED_UP_TO + 1).as('some');
  return z.object({ total: z.coerce.number() }).parse(await db.from(some).count({ total: '*' }).first()).total;
}

const SORTED_BY: Readonly<Record<string, string>> = { since: 'r.state_since', title: 'r.title', organisation: 'o.name', state: 'r.state' };

function sorted(query: Knex.QueryBuilder, { queue, sort }: { readonly queue: InboxSelection['queue']; readonly sort: InboxSort | undefined }): Knex.QueryBuilder {
  if (sort !== undefined) {
    const column = SORTED_BY[sort.replace('-', '')] ?? 'r.state_since';
    if (column === 'o.name') void query.leftJoin('organisations as o', 'o.document_id', 'r.organisation_id');
    return query.orderBy([{ column, order: sort.startsWith('-') ? 'desc' : 'asc' }, { column: 'r.id' }]);
  }
  if (queue === 'done') return query.orderBy('p.at', 'desc');
  if (queue === 'drafts') return query.orderBy([{ column: 'r.changed_at', order: 'desc' }, { column: 'r.id' }]);
  return query.orderBy([{ column: 'r.urgent', order: 'desc' }, { column: 'r.state_since' }, { column: 'r.id' }]);
}

/** The query of one page, for the list and for those who look at its plan. */
export const inboxQuery = (db: Knex, parts: InboxSelection & { readonly sort?: InboxSort | undefined; readonly page: number; readonly pageSize: number }): Knex.QueryBuilder =>
  sorted(selection(db, parts), { queue: parts.queue, sort: parts.sort })
    .offset((parts.page - 1) * parts.pageSize)
    .limit(parts.pageSize)
    .select(COLUMNS);

/** One page of a queue: what is urgent first, then what has waited longest, unless another order is asked for; what is done, newest first. */
export async function inboxPage(db: Knex, parts: Parameters<typeof inboxQuery>[1]): Promise<readonly ListedDocument[]> {
  return withLastSteps(db, await inboxQuery(db, parts));
}

const DECISIONS = ['assess', 'determine', 'approve', 'return', 'confirm', 'consent', 'release', 'schedule', 'withdraw'];

/** What others last did with documents that this person wrote or submitted, newest first. */
export async function decisionsFor(db: Knex, parts: { readonly personId: number; readonly size: number }): Promise<readonly ListedDocument[]> {
  const found: unknown[] = await db('dr_participants as p')
    .join('dr_reviews as r', (on) => void on.on('r.uid', 'p.uid').andOn('r.document_id', 'p.document_id'))
    .join('dr_steps as s', 's.id', 'r.last_step')
    .where({ 'p.person_id': parts.personId, 'p.wrote': true })
    .whereIn('s.kind', DECISIONS)
    .where((other) => void other.whereNull('s.person_id').orWhereNot('s.person_id', parts.personId))
    .orderBy('p.at', 'desc')
    .limit(parts.size)
    .select(COLUMNS);
  return withLastSteps(db, found);
}
