import type { Knex } from 'knex';
import { z } from 'zod';
import type { InboxSort, Queue, Turn } from '../../../shared/desk';
import { STATES, STEP_KINDS, type State } from '../../../shared/review';
import { UNDER_REVIEW } from '../domain/decisions/under-review';
import { NOT_WHOLLY_PUBLIC } from '../domain/attribute-review';
import type { Post } from '../domain/person';
import type { DocumentRef } from '../domain/review';
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
const STATES_OF_TURN: Readonly<Record<Turn, readonly State[]>> = {
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

const row = z.object({
  uid: z.string(),
  document_id: z.string(),
  title: z.string(),
  round: z.number(),
  state: z.enum(STATES),
  state_since: z.string(),
  organisation_id: z.string().nullable(),
  urgent: z.union([z.boolean(), z.number()]),
  digest: z.string(),
  risk_class: z.string().nullable(),
  binding_findings: z.number().nullable(),
  for_public: z.union([z.boolean(), z.number()]),
  step_kind: z.enum(STEP_KINDS).nullable(),
  step_tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  step_person: z.string().nullable(),
  step_at: z.string().nullable(),
  step_evidence: z.string().nullable(),
});
const said = z.object({ reason: z.string().optional().catch(undefined), opinion: z.string().optional().catch(undefined), conclusion: z.string().optional().catch(undefined) });

/** A document as the record's row has it, with the last entry of its history. */
export interface ListedDocument extends DocumentRef {
  readonly title: string;
  readonly round: number;
  readonly state: State;
  readonly since: Date;
  readonly organisationId: string | null;
  readonly urgent: boolean;
  readonly digest: string;
  readonly riskClass: string | null;
  readonly bindingFindings: number | null;
  readonly forPublic: boolean;
  readonly lastStep: { readonly kind: z.infer<typeof row>['step_kind'] & string; readonly tier: 1 | 2 | 3 | null; readonly person: string; readonly at: string; readonly reason: string | null } | null;
}

function listed(raw: unknown): ListedDocument {
  const read = row.parse(raw);
  const words = read.step_evidence === null ? {} : said.parse(JSON.parse(read.step_evidence));
  return {
    uid: read.uid,
    documentId: read.document_id,
    title: read.title,
    round: read.round,
    state: read.state,
    since: new Date(read.state_since),
    organisationId: read.organisation_id,
    urgent: Boolean(read.urgent),
    digest: read.digest,
    riskClass: read.risk_class,
    bindingFindings: read.binding_findings,
    forPublic: Boolean(read.for_public),
    lastStep:
      read.step_kind === null
        ? null
        : { kind: read.step_kind, tier: read.step_tier, person: read.step_person ?? '', at: read.step_at ?? '', reason: words.reason ?? words.opinion ?? words.conclusion ?? null },
  };
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

function from(db: Knex, { queue, asker, overdueBefore, reassess }: InboxSelection): Knex.QueryBuilder {
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

const selection = (db: Knex, parts: InboxSelection): Knex.QueryBuilder => filtered(from(db, parts), parts.filters ?? {});

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

const COLUMNS = [
  'r.uid', 'r.document_id', 'r.title', 'r.round', 'r.state', 'r.state_since', 'r.organisation_id', 'r.urgent', 'r.digest', 'r.risk_class', 'r.binding_findings', 'r.for_public',
  's.kind as step_kind', 's.tier as step_tier', 's.person_name as step_person', 's.at as step_at', 's.evidence as step_evidence',
];

/** The query of one page, for the list and for those who look at its plan. */
export const inboxQuery = (db: Knex, parts: InboxSelection & { readonly sort?: InboxSort | undefined; readonly page: number; readonly pageSize: number }): Knex.QueryBuilder =>
  sorted(selection(db, parts).leftJoin('dr_steps as s', 's.id', 'r.last_step'), { queue: parts.queue, sort: parts.sort })
    .offset((parts.page - 1) * parts.pageSize)
    .limit(parts.pageSize)
    .select(COLUMNS);

/** One page of a queue: what is urgent first, then what has waited longest, unless another order is asked for; what is done, newest first. */
export async function inboxPage(db: Knex, parts: Parameters<typeof inboxQuery>[1]): Promise<readonly ListedDocument[]> {
  const found: unknown[] = await inboxQuery(db, parts);
  return found.map(listed);
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
  return found.map(listed);
}
