import type { Knex } from 'knex';
import { z } from 'zod';
import { STATES, type State } from '../../../shared/review';
import { UNDER_REVIEW } from '../domain/decisions/under-review';
import { NOT_WHOLLY_PUBLIC } from '../domain/attribute-review';
import type { Post } from '../domain/person';
import type { AttributeColumn } from './attribute-reviews';

export const QUEUES = ['todo', 'mine', 'returned', 'done', 'overdue'] as const;
export type Queue = (typeof QUEUES)[number];

/** In which states a document waits for the holder of a post. */
const WAITS_FOR: Readonly<Partial<Record<Post, readonly State[]>>> = {
  contributor: [],
  liaison: ['drafting', 'approved'],
  'secrecy-officer': ['assessing', 'escalated'],
  'office-head': ['tier-2'],
  'government-office-reviewer': ['tier-3', 'approved'],
  'county-leader': ['consenting'],
  'site-operator': [],
};
const COUNTY_WIDE: ReadonlySet<Post> = new Set(['government-office-reviewer', 'county-leader']);

export interface Asker {
  readonly personId: number;
  readonly held: readonly { readonly post: Post; readonly organisationId: string }[];
}

const row = z.object({ uid: z.string(), document_id: z.string(), title: z.string(), round: z.number(), state: z.enum(STATES), state_since: z.string(), organisation_id: z.string().nullable(), urgent: z.union([z.boolean(), z.number()]) });
export interface InboxRow {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  readonly round: number;
  readonly state: State;
  readonly stateSince: string;
  readonly organisationId: string | null;
  readonly urgent: boolean;
}

/** What waits for the posts this person holds, each in its unit or in the whole county. */
function todo(query: Knex.QueryBuilder, asker: Asker): Knex.QueryBuilder {
  return query.where((any) => {
    void any.whereRaw('1 = 0');
    for (const { post, organisationId } of asker.held) {
      const states = WAITS_FOR[post] ?? [];
      if (states.length > 0) void any.orWhere((one) => void (COUNTY_WIDE.has(post) ? one.whereIn('state', states) : one.whereIn('state', states).andWhere('organisation_id', organisationId)));
      if (post === 'site-operator') void any.orWhereNotNull('withdrawal_asked');
    }
  });
}

const units = (asker: Asker): readonly string[] => asker.held.map(({ organisationId }) => organisationId);
const lastStep = '(select s.kind from dr_steps s where s.uid = dr_reviews.uid and s.document_id = dr_reviews.document_id order by s.id desc limit 1)';
const tookPart = 'exists (select 1 from dr_steps s where s.uid = dr_reviews.uid and s.document_id = dr_reviews.document_id and s.person_id = ?)';

const REASSESSING: readonly Post[] = ['secrecy-officer', 'office-head', 'liaison'];
const lastLook = (column: string): string =>
  `(select s.${column} from dr_steps s where s.uid = dr_reviews.uid and s.document_id = dr_reviews.document_id and s.kind in ('assess', 'reassess') order by s.id desc limit 1)`;

/** Settled documents of the asker's units that are not wholly public, and were looked at too long ago or found to be kept back without ground (SRC-3.4b). */
function toReassess(query: Knex.QueryBuilder, parts: Asked): void {
  const own = parts.asker.held.filter(({ post }) => REASSESSING.includes(post)).map(({ organisationId }) => organisationId);
  void query
    .whereIn('organisation_id', own)
    .whereIn('state', ['approved', 'live'])
    .where((any) => {
      void any.whereRaw('1 = 0');
      for (const { uid, table, column } of parts.attributes) {
        const drafts = any.client.queryBuilder().select('document_id').from(table).whereNull('published_at').whereIn(column, [...NOT_WHOLLY_PUBLIC]);
        void any.orWhere((one) => void one.where('dr_reviews.uid', uid).whereIn('dr_reviews.document_id', drafts));
      }
    })
    .where((any) => void any.whereRaw(`${lastLook('at')} < ?`, [parts.lookedAtBefore.toISOString()]).orWhereRaw(`${lastLook('evidence')} like ?`, ['%"outcome":"lapsed"%']));
}

interface Asked {
  readonly queue: Queue;
  readonly asker: Asker;
  readonly overdueBefore: Date;
  /** Documents that are not wholly public are due again when they were looked at last before this. */
  readonly lookedAtBefore: Date;
  /** Where each governed type keeps its disclosure attribute. */
  readonly attributes: readonly AttributeColumn[];
}

function inQueue(query: Knex.QueryBuilder, parts: Asked): Knex.QueryBuilder {
  const { queue, asker, overdueBefore } = parts;
  switch (queue) {
    case 'todo':
      return todo(query, asker);
    case 'mine':
      return query.whereIn('organisation_id', units(asker)).whereIn('state', UNDER_REVIEW).whereRaw(tookPart, [asker.personId]);
    case 'returned':
      return query.whereIn('organisation_id', units(asker)).where('state', 'drafting').whereRaw(`${lastStep} = 'return'`);
    case 'done':
      return query.whereRaw(tookPart, [asker.personId]).whereIn('state', ['live', 'withdrawn']);
    case 'overdue':
      return query.where((any) =>
        void any
          .where((waiting) => void todo(waiting, asker).where('state_since', '<', overdueBefore.toISOString()).whereIn('state', UNDER_REVIEW))
          .orWhere((due) => toReassess(due, parts)),
      );
    default: {
      const unknown: never = queue;
      throw new Error(`unknown queue ${String(unknown)}`);
    }
  }
}

/** One page of a queue, what is urgent first, then what has waited longest; and how many there are in all. */
export async function inboxPage(
  db: Knex,
  parts: Asked & { readonly page: number; readonly pageSize: number },
): Promise<{ readonly rows: readonly InboxRow[]; readonly total: number }> {
  const counted = z.object({ total: z.coerce.number() }).parse(await inQueue(db('dr_reviews'), parts).count({ total: '*' }).first());
  const found: unknown[] = await inQueue(db('dr_reviews'), parts)
    .orderBy([{ column: 'urgent', order: 'desc' }, { column: 'state_since' }, { column: 'id' }])
    .offset((parts.page - 1) * parts.pageSize)
    .limit(parts.pageSize)
    .select('uid', 'document_id', 'title', 'round', 'state', 'state_since', 'organisation_id', 'urgent');
  const rows = found.map((raw): InboxRow => {
    const read = row.parse(raw);
    return { uid: read.uid, documentId: read.document_id, title: read.title, round: read.round, state: read.state, stateSince: read.state_since, organisationId: read.organisation_id, urgent: Boolean(read.urgent) };
  });
  return { rows, total: counted.total };
}
