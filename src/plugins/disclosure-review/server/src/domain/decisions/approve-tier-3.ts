import { TIER_3_BOXES } from '../../../../shared/review';
import type { ApproveBody } from '../../../../shared/contracts';
import { decide, type Decision } from '../refusal';
import { interpretationBehind } from '../reasons/bundle';
import { unticked, unwaived } from '../reasons/evidence';
import { notTier3 } from '../reasons/person';
import { bytesChanged, notInState, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';
import { afterTier3 } from './after-tier-3';
import { unassessed } from './approve-tier-2';
import { waivedFindings } from './waived';

/** Tier 3: the county government office answers for scope, form, time limit and procedure (REL-7.3a, REV-4.1). */
export function decideTier3(situation: Situation, body: Partial<ApproveBody>): Decision<Outcome> {
  return decide(
    [
      ...notTier3(situation),
      ...notInState(situation, ['tier-3']),
      ...stale(situation, body.digest ?? null),
      ...bytesChanged(situation),
      ...unassessed(situation),
      ...interpretationBehind(situation, 3),
      ...unticked({ rule: 'REV-4.1', boxes: TIER_3_BOXES, checklist: body.checklist }),
      ...unwaived(situation.findings, waivedFindings(situation)),
    ],
    () => ({ to: afterTier3(situation), tier: 3, evidence: { checklist: body.checklist } }),
  );
}
