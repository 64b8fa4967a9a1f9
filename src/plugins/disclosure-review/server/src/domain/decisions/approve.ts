import type { ApproveBody } from '../../../../shared/contracts';
import { notApprover } from '../reasons/person';
import { waitingFor } from '../reasons/state';
import { decide, type Decision } from '../refusal';
import type { Outcome, Situation } from '../situation';
import { decideTier2 } from './approve-tier-2';
import { decideTier3 } from './approve-tier-3';

const WAITING: Readonly<Record<string, 2 | 3>> = { 'tier-2': 2, 'tier-3': 3 };

/** The tier that waits; naming another one is out of order. */
export function decideApprove(situation: Situation, body: Partial<ApproveBody>): Decision<Outcome> {
  const waiting = WAITING[situation.review.state];
  if (waiting !== undefined && (body.tier === undefined || body.tier === waiting)) {
    return waiting === 2 ? decideTier2(situation, body) : decideTier3(situation, body);
  }
  return decide([...notApprover(situation, body.tier), waitingFor(situation)], () => {
    throw new Error('a tier that does not wait cannot pass');
  });
}
