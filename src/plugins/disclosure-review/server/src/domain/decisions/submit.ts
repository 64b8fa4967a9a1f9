import { TIER_1_BOXES } from '../../../../shared/review';
import type { SubmitBody } from '../../../../shared/contracts';
import { decide, type Decision } from '../refusal';
import { interpretationBehind } from '../reasons/bundle';
import { blocking, unticked } from '../reasons/evidence';
import { notLiaison } from '../reasons/person';
import { notInState, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';

/** Tier 1: the unit's liaison, who may be the author, answers for form, wording, timeliness, links and secrecy (REL-7.1). */
export function decideSubmit(situation: Situation, body: Partial<SubmitBody>): Decision<Outcome> {
  return decide(
    [
      ...notLiaison(situation),
      ...notInState(situation, ['drafting']),
      ...stale(situation, body.digest ?? null),
      ...interpretationBehind(situation, 1),
      ...unticked({ rule: 'REL-7.1', boxes: TIER_1_BOXES, checklist: body.checklist }),
      ...blocking(situation.findings),
    ],
    () => ({ to: 'assessing', tier: 1, evidence: { checklist: body.checklist, urgent: body.urgent === true } }),
  );
}
