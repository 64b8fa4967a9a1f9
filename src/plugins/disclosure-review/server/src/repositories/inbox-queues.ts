import type { Knex } from 'knex';
import { DONE_LOOKED_THROUGH, type Queue, type Turn } from '../../../shared/desk';
import type { State } from '../../../shared/review';
import { UNDER_REVIEW } from '../domain/decisions/under-review';
import type { Post } from '../domain/person';

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
  /** What is not wholly public is looked at again when it was looked at last before this (SRC-3.4b). */
  readonly lookedAtBefore: Date;
  readonly filters?: InboxFilters;
}

const units = ({ held }: Asker): readonly string[] => [...new Set(held.map(({ organisationId }) => organisationId))];

/** One condition of several of which any will do. They stand side by side, none within another, so that each is looked up in an index of its own. */
type Arm = (query: Knex.QueryBuilder) => Knex.QueryBuilder;

/** Where nothing is meant, a number that no review bears is looked up: a condition that never holds would be tried on each. */
const anyOf = (query: Knex.QueryBuilder, arms: readonly Arm[]): Knex.QueryBuilder =>
  arms.length === 0 ? query.where('r.id', 0) : query.where((any) => arms.forEach((arm) => void any.orWhere((one) => void arm(one))));

/** In these states, and not approved for good. */
function inStates(states: readonly State[]): readonly Arm[] {
  const others = states.filter((state) => state !== 'approved');
  const waits: Arm = (one) => one.whereIn('r.state', others);
  const approved: Arm = (one) => one.where('r.state', 'approved').andWhere('r.for_public', true);
  return [...(others.length === 0 ? [] : [waits]), ...(states.includes('approved') ? [approved] : [])];
}

const ofUnits = (organisationIds: readonly string[], arms: readonly Arm[]): readonly Arm[] =>
  arms.map((arm): Arm => (one) => arm(one.whereIn('r.organisation_id', organisationIds)));

/** Asked to confirm, and has not yet. */
const toConfirm = (organisationId: string): Arm => (one) =>
  one.whereIn('r.state', CONFIRMED_IN).whereExists((asked) =>
    void asked.select(1).from('dr_involved as i').whereRaw('i.uid = r.uid and i.document_id = r.document_id').andWhere({ 'i.organisation_id': organisationId, 'i.confirmed': false }),
  );

/** What waits for the posts this person holds, each in its unit or in the whole county; of these states only, where some are named. */
function waiting({ held }: Asker, among?: readonly State[]): readonly Arm[] {
  const anywhere: readonly Arm[] = among === undefined ? [(one) => one] : inStates(among);
  const toWithdraw = anywhere.map((arm): Arm => (one) => arm(one.where('r.withdrawal_open', true)));
  return held.flatMap(({ post, organisationId }): readonly Arm[] => {
    const states = inStates((WAITS_FOR[post] ?? []).filter((state) => among?.includes(state) ?? true));
    if (post === 'site-operator') return toWithdraw;
    if (post === 'office-head') return [...ofUnits([organisationId], states), toConfirm(organisationId)];
    return COUNTY_WIDE.has(post) ? states : ofUnits([organisationId], states);
  });
}

const tookPart = (query: Knex.QueryBuilder, parts: { readonly personId: number; readonly wrote?: true }): Knex.QueryBuilder =>
  query.whereExists((part) => {
    void part.select(1).from('dr_participants as part').whereRaw('part.person_id = ? and part.uid = r.uid and part.document_id = r.document_id', [parts.personId]);
    if (parts.wrote === true) void part.andWhere('part.wrote', true);
  });

const REASSESSING: readonly Post[] = ['secrecy-officer', 'office-head', 'liaison'];

/** Settled documents of the asker's units that are not wholly public, and were looked at too long ago or found to be kept back without ground (SRC-3.4b). */
function toReassess({ held }: Asker, lookedAtBefore: Date): readonly Arm[] {
  const own = [...new Set(held.filter(({ post }) => REASSESSING.includes(post)).map(({ organisationId }) => organisationId))];
  const kept = (one: Knex.QueryBuilder, lapsed: boolean): Knex.QueryBuilder =>
    one.where({ 'r.not_wholly_public': true, 'r.attribute_lapsed': lapsed }).whereIn('r.state', ['approved', 'live']);
  return own.length === 0 ? [] : ofUnits(own, [(one) => kept(one, true), (one) => kept(one, false).andWhere('r.attribute_looked_at', '<', lookedAtBefore.toISOString())]);
}

/** The documents of a queue, as a query on `r`, the reviews; `done` reads along `p`, the newest of the person's own. */
export function fromQueue(db: Knex, { queue, asker, overdueBefore, lookedAtBefore }: InboxSelection): Knex.QueryBuilder {
  const reviews = db('dr_reviews as r');
  switch (queue) {
    case 'todo':
      return anyOf(reviews, waiting(asker));
    case 'overdue':
      return anyOf(reviews, [
        ...waiting(asker, UNDER_REVIEW).map((arm): Arm => (one) => arm(one.where('r.state_since', '<', overdueBefore.toISOString()))),
        ...toReassess(asker, lookedAtBefore),
      ]);
    case 'mine':
      return tookPart(anyOf(reviews, ofUnits(units(asker), inStates(UNDER_REVIEW))), { personId: asker.personId });
    case 'returned':
      return reviews
        .whereIn('r.organisation_id', units(asker))
        .where('r.state', 'drafting')
        .whereExists((last) => void last.select(1).from('dr_steps as returned').whereRaw("returned.id = r.last_step and returned.kind = 'return'"));
    case 'drafts':
      return tookPart(reviews.whereIn('r.organisation_id', units(asker)).where('r.state', 'drafting'), { personId: asker.personId, wrote: true });
    case 'done':
      return db
        .from(db('dr_participants').where('person_id', asker.personId).orderBy('at', 'desc').limit(DONE_LOOKED_THROUGH).as('p'))
        .join('dr_reviews as r', (on) => void on.on('r.uid', 'p.uid').andOn('r.document_id', 'p.document_id'))
        .where((ended) => void ended.whereIn('r.state', ['live', 'withdrawn']).orWhere((filed) => void filed.where('r.state', 'approved').andWhere('r.for_public', false)));
    default: {
      const unknown: never = queue;
      throw new Error(`unknown queue ${String(unknown)}`);
    }
  }
}
