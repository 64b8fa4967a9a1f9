import type { StepBody } from '../../../../shared/contracts';
import { decide, type Decision } from '../refusal';
import { notLiaison } from '../reasons/person';
import { notInState, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';
import { UNDER_REVIEW } from './under-review';

/** The liaison takes the draft back to work on it; every approval of the round falls, a schedule is cancelled. */
export function decideRecall(situation: Situation, body: Partial<StepBody>): Decision<Outcome> {
  return decide(
    [...notLiaison(situation), ...notInState(situation, UNDER_REVIEW), ...stale(situation, body.digest ?? null)],
    () => ({ to: 'drafting', tier: null, evidence: {}, releaseAt: null }),
  );
}
