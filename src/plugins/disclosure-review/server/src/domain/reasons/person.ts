import { heldPost, type Post } from '../person';
import type { Refusal } from '../refusal';
import type { Situation } from '../situation';
import { standing, whoActed } from '../standing';

const person = (rule: string, code: string, params?: Refusal['params']): Refusal => ({ kind: 'person', rule, code, ...(params && { params }) });

/** Holds the post in the document's own organisation, in its term. A document without a unit has nobody. */
export const holdsInUnit = (situation: Situation, posts: readonly Post[]): boolean =>
  situation.document.organisationId !== null &&
  heldPost({ actor: situation.actor, posts, organisationId: situation.document.organisationId, at: situation.at }) !== undefined;

/** Holds the post in whatever organisation. */
export const holdsAnywhere = (situation: Situation, posts: readonly Post[]): boolean =>
  heldPost({ actor: situation.actor, posts, organisationId: null, at: situation.at }) !== undefined;

const actorId = (situation: Situation): number | null => (situation.actor.kind === 'person' ? situation.actor.id : null);

/** Which of the four steps the actor has taken already, in what still stands of this round. */
function takenBefore(situation: Situation): 'tier1' | 'assess' | 'tier2' | 'tier3' | undefined {
  const id = actorId(situation);
  return id === null ? undefined : whoActed(standing({ steps: situation.steps, digest: situation.review.digest })).get(id);
}

/** REL-4: the unit's liaison. */
export const notLiaison = (situation: Situation): readonly Refusal[] =>
  holdsInUnit(situation, ['liaison']) ? [] : [person('REL-4', 'not-liaison')];

/** REV-4.3: the unit's secrecy officer. */
export const notSecrecyOfficer = (situation: Situation): readonly Refusal[] =>
  holdsInUnit(situation, ['secrecy-officer']) ? [] : [person('REV-4.3', 'not-secrecy-officer')];

/** REV-4.3: the unit's secrecy officer, and not the person of tier 1 unless the unit is a very small one. */
export function notAssessor(situation: Situation): readonly Refusal[] {
  const outsider = notSecrecyOfficer(situation);
  if (outsider.length > 0) return outsider;
  const taken = takenBefore(situation);
  const small = situation.settings.smallUnits.includes(situation.document.organisationId ?? '');
  if (taken === undefined || taken === 'assess' || (taken === 'tier1' && small)) return [];
  return [person('REV-4.3', 'already-acted')];
}

const notOfficeHead = (situation: Situation): readonly Refusal[] =>
  holdsInUnit(situation, ['office-head']) ? [] : [person('REL-7.2', 'not-office-head')];

const notGovernmentOffice = (situation: Situation): readonly Refusal[] =>
  holdsAnywhere(situation, ['government-office-reviewer']) ? [] : [person('REL-7.3a', 'not-government-office')];

/** Who asks for a tier that does not wait: by the post of the tier that was named, of either when none was. */
export function notApprover(situation: Situation, tier: 2 | 3 | undefined): readonly Refusal[] {
  if (tier === 3) return notGovernmentOffice(situation);
  return tier === undefined && notGovernmentOffice(situation).length === 0 ? [] : notOfficeHead(situation);
}

/** REL-7.2: the unit's office head, who neither wrote it nor took another of the four steps. */
export function notTier2(situation: Situation): readonly Refusal[] {
  const outsider = notOfficeHead(situation);
  if (outsider.length > 0) return outsider;
  const id = actorId(situation);
  if (id !== null && situation.editors.includes(id)) return [person('REL-7.2', 'wrote-it')];
  return takenBefore(situation) === undefined ? [] : [person('REL-7.2', 'already-acted')];
}

/** REL-7.3a: a reviewer of the county government office who has taken none of the four steps. */
export function notTier3(situation: Situation): readonly Refusal[] {
  const outsider = notGovernmentOffice(situation);
  if (outsider.length > 0) return outsider;
  return takenBefore(situation) === undefined ? [] : [person('REL-7.3a', 'already-acted')];
}

/** `release` and `schedule`: a reviewer of the county government office, or the unit's liaison. */
export const notReleaser = (situation: Situation): readonly Refusal[] =>
  holdsAnywhere(situation, ['government-office-reviewer']) || holdsInUnit(situation, ['liaison'])
    ? []
    : [person('REL-7.3a', 'not-releaser')];

/** REL-9: the county leader, or a reviewer of the county government office who records the signed sheet. */
export const notConsenter = (situation: Situation): readonly Refusal[] =>
  holdsAnywhere(situation, ['county-leader', 'government-office-reviewer']) ? [] : [person('REL-9', 'not-county-leader')];

/** The involved organisation whose office head the actor is (REV-3.4b), of several the first that has not agreed; undefined when none. */
export function confirmsFor(situation: Situation): string | undefined {
  const { confirmations } = standing({ steps: situation.steps, digest: situation.digest });
  const own = situation.document.involved
    .map(({ documentId }) => documentId)
    .filter((organisationId) => heldPost({ actor: situation.actor, posts: ['office-head'], organisationId, at: situation.at }) !== undefined);
  return own.find((organisationId) => confirmations.get(organisationId)?.evidence.agree !== true) ?? own[0];
}

export const notInvolved = (situation: Situation): readonly Refusal[] =>
  confirmsFor(situation) === undefined ? [person('REV-3.4b', 'not-involved')] : [];

/** Any reviewer of this document may return it; the rule named is that of the tier that waits. */
export function notReviewer(situation: Situation): readonly Refusal[] {
  const reviews =
    holdsInUnit(situation, ['secrecy-officer', 'office-head']) ||
    holdsAnywhere(situation, ['government-office-reviewer', 'county-leader']) ||
    confirmsFor(situation) !== undefined;
  if (reviews) return [];
  const { state } = situation.review;
  if (state === 'tier-2') return [person('REL-7.2', 'not-reviewer')];
  return [person(state === 'assessing' || state === 'escalated' ? 'REV-4.3' : 'REL-7.3a', 'not-reviewer')];
}

/** REL-8: who may ask for a withdrawal: the document's unit. */
export const notUnit = (situation: Situation): readonly Refusal[] =>
  holdsInUnit(situation, ['liaison', 'secrecy-officer', 'office-head']) ? [] : [person('REL-8', 'not-unit')];

const ownReviewer = (situation: Situation): boolean => holdsInUnit(situation, ['secrecy-officer', 'office-head']);

/** At once, on their own finding: the county government office; for a leak or a false text also the unit's secrecy officer or office head. */
export const withdrawsAtOnce = (situation: Situation, reasonClass: string): boolean =>
  holdsAnywhere(situation, ['government-office-reviewer']) || (ownReviewer(situation) && (reasonClass === 'leak' || reasonClass === 'false'));

/** REL-8, REL-7.3b: who may withdraw at once, and the site operator, who carries out what the unit asked for. */
export const notWithdrawer = (situation: Situation, reasonClass: string): readonly Refusal[] =>
  withdrawsAtOnce(situation, reasonClass) || holdsAnywhere(situation, ['site-operator'])
    ? []
    : [person('REL-8', ownReviewer(situation) ? 'withdraw-by-operator' : 'not-withdrawer')];
