import type { State } from '../../../../shared/review';
import type { Post } from '../person';

/** Who can take a document on from a state. */
export interface Turn {
  readonly posts: readonly Post[];
  /** `unit`: the document's own; `county`: wherever the post is held; `involved`: those that have not confirmed. */
  readonly where: 'unit' | 'county' | 'involved';
}

const TURNS: Readonly<Record<State, Turn | null>> = {
  drafting: { posts: ['liaison'], where: 'unit' },
  assessing: { posts: ['secrecy-officer'], where: 'unit' },
  escalated: { posts: ['secrecy-officer'], where: 'unit' },
  'tier-2': { posts: ['office-head'], where: 'unit' },
  'tier-3': { posts: ['government-office-reviewer'], where: 'county' },
  confirming: { posts: ['office-head'], where: 'involved' },
  consenting: { posts: ['county-leader'], where: 'county' },
  approved: { posts: ['government-office-reviewer'], where: 'county' },
  scheduled: null,
  live: { posts: ['liaison'], where: 'unit' },
  withdrawn: { posts: ['liaison'], where: 'unit' },
};

/** Null where nobody has to do anything: a schedule runs by itself. */
export const whoseTurn = (state: State): Turn | null => TURNS[state];
