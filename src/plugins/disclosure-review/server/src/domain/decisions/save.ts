import { OPEN_STATES, type State } from '../../../../shared/review';
import { heldPost, type Actor } from '../person';
import { decide, type Decision, type Refusal } from '../refusal';
import type { Review, Step } from '../review';
import { closedRule } from '../standing';

export interface SaveSituation {
  readonly actor: Actor;
  readonly at: Date;
  /** Null for a document that is being created. */
  readonly review: Review | null;
  readonly steps: readonly Step[];
  /** Organisations of the document before and after the save; an empty list when none is named. */
  readonly organisations: readonly string[];
}
export type SaveAs = 'edit' | 'correction';

const writes = (situation: SaveSituation, organisationId: string | null): boolean =>
  heldPost({ actor: situation.actor, posts: ['liaison', 'contributor'], organisationId, at: situation.at }) !== undefined;

const corrects = (situation: SaveSituation): boolean =>
  situation.review?.state === 'tier-2' &&
  situation.organisations.length > 0 &&
  situation.organisations.every(
    (organisationId) => heldPost({ actor: situation.actor, posts: ['office-head'], organisationId, at: situation.at }) !== undefined,
  );

/**
 * Who may write the draft, and when: the unit's liaison and contributors while it is open (REL-4); the office head at tier 2 may
 * correct it and still decide (第七条(二)). Super administrators hold no post and so write nothing.
 */
export function decideSave(situation: SaveSituation): Decision<SaveAs> {
  return corrects(situation) ? { ok: true, outcome: 'correction' } : decideEdit(situation);
}

/** What is no correction, throwing the draft away among it: nobody may under review, the office head at tier 2 neither. */
export function decideEdit(situation: SaveSituation): Decision<'edit'> {
  const state: State = situation.review?.state ?? 'drafting';
  const own = situation.organisations.length === 0 ? writes(situation, null) : situation.organisations.every((id) => writes(situation, id));
  const person: readonly Refusal[] = own ? [] : [{ kind: 'person', rule: 'REL-4', code: 'not-writer' }];
  const closed: readonly Refusal[] = OPEN_STATES.includes(state) ? [] : [{ kind: 'closed', rule: closedRule(situation.steps), code: 'draft-closed', params: { state } }];
  return decide([...person, ...closed], () => 'edit');
}

/** What is or was live, or has been reviewed, is kept: it is withdrawn, never deleted (REL-8). */
export function decideDelete(situation: SaveSituation & { readonly everReleased: boolean }): Decision<'edit'> {
  const allowed = decideEdit(situation);
  if (!allowed.ok) return allowed;
  return decide(situation.everReleased ? [{ kind: 'closed', rule: 'REL-8', code: 'withdraw-instead' }] : [], () => 'edit');
}
