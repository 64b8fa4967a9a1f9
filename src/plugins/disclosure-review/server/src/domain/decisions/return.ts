import type { ReturnBody } from '../../../../shared/contracts';
import { decide, type Decision } from '../refusal';
import { missingText } from '../reasons/evidence';
import { notReviewer } from '../reasons/person';
import { notInState, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';
import { AFTER_TIER_2, UNDER_REVIEW } from './under-review';

/** A reviewer sends it back with a reason: to the unit, or to its tier 2; a schedule is cancelled. */
export function decideReturn(situation: Situation, body: Partial<ReturnBody>): Decision<Outcome> {
  const to = body.to ?? 'drafting';
  return decide(
    [
      ...notReviewer(situation),
      ...notInState(situation, to === 'tier-2' ? AFTER_TIER_2 : UNDER_REVIEW),
      ...stale(situation, body.digest ?? null),
      ...missingText({ rule: 'REL-7.0', code: 'return-reason-missing', path: 'reason', value: body.reason }),
    ],
    () => ({ to, tier: null, evidence: { reason: body.reason, marks: body.marks ?? [] }, releaseAt: null }),
  );
}
