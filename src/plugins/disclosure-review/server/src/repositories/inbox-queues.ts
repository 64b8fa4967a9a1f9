import type { Knex } from 'knex';
import type { Queue, Turn } from '../../../shared/desk';
import type { State } from '../../../shared/review';
import { UNDER_REVIEW } from '../domain/decisions/under-review';
import { NOT_WHOLLY_PUBLIC } from '../domain/attribute-review';
import type { Post } from '../domain/person';
import type { Reassessing } from './attribute-reviews';

/** In which states a document waits for the holder of a post. What is approved and not for the public waits for nobody. */
const WAITS_FOR: Readonly<Partial<Record<Post, readonly State[]>>> = {
  liaison: ['drafting', 'approved'],
  'secrecy-officer': ['assessing', 'escalated'],
  'office-head': ['tier-2'],
  'government-office-reviewer': ['tier-3', 'approved'],
  'county-leader': ['consenting'],
};
const COUNTY_WIDE: ReadonlySet<Post> = new Set(['government-office-reviewer', 'county-leader']);
/** From tier 2 on an involved organisation may confirm; before `approved` it must (REV-3.4b). */
const CONFIRMED_IN: readonly State[] = ['tier-3', 'confirming'];
export const STATES_OF_TURN: Readonly<Record<Turn, readonly State[]>> = {
  '1': ['drafting'],
  assess: ['assessing', 'escalated'],
  '2': ['tier-2'],
  '3': ['tier-3', 'confirming', 'consenting'],
  done: ['approved', 'scheduled', 'live', 'withdrawn'],
};

export interface Asker {
  readonly personId: number;
  readonly held: readonly { readonly post: Post; readonly organisationId: string }[];
}
export interface InboxFilters {
  readonly type?: string | undefined;
  readonly organisation?: string | undefined;
  readonly tier?: Turn | undefined;
  readonly state?: State | undefined;
  readonly riskClass?: string | undefined;
  readonly q?: string | undefined;
}
/** Which documents are meant, before any page is cut. */
export interface InboxSelection {
  /** `drafts`: those that the asker wrote and that are open, for the home page. */
  readonly queue: Queue | 'drafts';
  readonly asker: Asker;
  readonly overdueBefore: Date;
  readonly reassess: Reassessing;
  readonly filters?: InboxFilters;
}

const units = ({ held }: Asker): readonly string[] => [...new Set(held.map(({ organisationId }) => organisationId))];

/** In these states, and not approved for good. */
const inStates = (query: Knex.QueryBuilder, states: readonly State[]): Knex.QueryBuilder =>
  query.where((either) => {
    void either.whereIn('r.state', states.filter((state) => state !== 'approved'));
    if (states.includes('approved')) void either.orWhere((approved) => void approved.where('r.state', 'approved').andWhere('r.for_public', true));
  });

/** What waits for the posts this person holds, each in its unit or in the whole county. */
function todo(query: Knex.QueryBuilder, asker: Asker): Knex.QueryBuilder {
  return query.where((any) => {
    void any.whereRaw('1 = 0');
    for (const { post, organisationId } of asker.held) {
      const states = WAITS_FOR[post] ?? [];
      if (states.length > 0) {
        void any.orWhere((one) => {
          void inStates(one, states);
          if (!COUNTY_WIDE.has(post)) void one.andWhere('r.organisation_id', organisationId);
        });
      }
      if (post === 'office-head') {
        void any.orWhere((one) =>
          void one.whereIn('r.state', CONFIRMED_IN).whereExists((asked) =>
            void asked.select(1).from('dr_involved as i').whereRaw('i.uid = r.uid and i.document_id = r.document_id').andWhere({ 'i.organisation_id': organisationId, 'i.confirmed': false }),
          ),
        );
      }
      if (post === 'site-operator') void any.orWhereNotNull('r.withdrawal_asked');
    }
  });
}

const tookPart = (query: Knex.QueryBuilder, parts: { readonly personId: number; readonly wrote?: true }): Knex.QueryBuilder =>
  query.whereExists((part) => {
    void part.select(1).from('dr_participants as p').whereRaw('p.person_id = ? and p.uid = r.uid and p.document_id = r.document_id', [parts.personId]);
    if (parts.wrote === true) void part.andWhere('p.wrote', true);
  });

const REASSESSING: readonly Post[] = ['secrecy-officer', 'office-head', 'liaison'];
const lastLook = (column: string): string =>
  `(select look.${column} from dr_steps as look where look.uid = r.uid and look.document_id = r.document_id and look.kind in ('assess', 'reassess') order by look.id desc limit 1)`;

/** Settled documents of the asker's units that are not wholly public, and were looked at too long ago or found to be kept back without ground (SRC-3.4b). */
function toReassess(query: Knex.QueryBuilder, parts: { readonly asker: Asker; readonly reassess: Reassessing }): Knex.QueryBuilder {
  const { asker, reassess } = parts;
  const own = asker.held.filter(({ post }) => REASSESSING.includes(post)).map(({ organisationId }) => organisationId);
  return query
    .whereIn('r.organisation_id', own)
    .whereIn('r.state', ['approved', 'live'])
    .where((any) => {
      void any.whereRaw('1 = 0');
      for (const { uid, table, column } of reassess.attributes) {
        const drafts = any.client.queryBuilder().select('document_id').from(table).whereNull('published_at').whereIn(column, [...NOT_WHOLLY_PUBLIC]);
        void any.orWhere((one) => void one.where('r.uid', uid).whereIn('r.document_id', drafts));
      }
    })
    .where((any) => void any.whereRaw(`${lastLook('at')} < ?`, [reassess.lookedAtBefore.toISOString()]).orWhereRaw(`${lastLook('evidence')} like ?`, ['%"outcome":"lapsed"%']));
}

/** The documents of a queue, as a query on `r`, the reviews; `done` reads along `p`, the person's own part. */
export function fromQueue(db: Knex, { queue, asker, overdueBefore, reassess }: InboxSelection): Knex.QueryBuilder {
  const reviews = db('dr_reviews as r');
  switch (queue) {
    case 'todo':
      return todo(reviews, asker);
    case 'overdue':
      return reviews.where((any) =>
        void any
          .where((waiting) => void inStates(todo(waiting, asker), UNDER_REVIEW).andWhere('r.state_since', '<', overdueBefore.toISOString()))
          .orWhere((due) => void toReassess(due, { asker, reassess })),
      );
    case 'mine':
      return tookPart(inStates(reviews.whereIn('r.organisation_id', units(asker)), UNDER_REVIEW), { personId: asker.personId });
    case 'returned':
      return reviews
        .whereIn('r.organisation_id', units(asker))
        .where('r.state', 'drafting')
        .whereExists((last) => void last.select(1).from('dr_steps as returned').whereRaw("returned.id = r.last_step and returned.kind = 'return'"));
    case 'drafts':
      return tookPart(reviews.whereIn('r.organisation_id', units(asker)).where('r.state', 'drafting'), { personId: asker.personId, wrote: true });
    case 'done':
      // Read along the person's own part, newest first: it stops at the end of the page however long the career is.
      return db('dr_participants as p')
        .join('dr_reviews as r', (on) => void on.on('r.uid', 'p.uid').andOn('r.document_id', 'p.document_id'))
        .where('p.person_id', asker.personId)
        .where((ended) => void ended.whereIn('r.state', ['live', 'withdrawn']).orWhere((filed) => void filed.where('r.state', 'approved').andWhere('r.for_public', false)));
    default: {
      const unknown: never = queue;
      throw new Error(`unknown queue ${String(unknown)}`);
    }
  }
}
