import type { ConfirmBody } from '../../../../shared/contracts';
import { decide, type Decision, type Refusal } from '../refusal';
import { missingText } from '../reasons/evidence';
import { confirmsFor, notInvolved } from '../reasons/person';
import { bytesChanged, notInState, stale, unconfirmedUnits } from '../reasons/state';
import type { Outcome, Situation } from '../situation';
import { standing } from '../standing';
import { asksConsent } from './after-tier-3';

/** The involved organisation that the actor speaks for is the only one still missing. */
function completes(situation: Situation): boolean {
  const own = confirmsFor(situation);
  return unconfirmedUnits(situation).every(({ documentId }) => documentId === own);
}

function next(situation: Situation, agree: boolean): Outcome['to'] {
  const { state } = situation.review;
  if (state !== 'confirming' || !agree || !completes(situation)) return state;
  const consented = standing({ steps: situation.steps, digest: situation.digest }).consent !== null;
  return asksConsent(situation) && !consented ? 'consenting' : 'approved';
}

/** An involved organisation's office head confirms, at any time after tier 2 (REV-3.4b). */
export function decideConfirm(situation: Situation, body: Partial<ConfirmBody>): Decision<Outcome> {
  const answered: readonly Refusal[] = typeof body.agree === 'boolean' ? [] : [{ kind: 'content', rule: 'REV-3.4b', code: 'agreement-missing', path: 'agree' }];
  return decide(
    [
      ...notInvolved(situation),
      ...notInState(situation, ['tier-3', 'confirming']),
      ...stale(situation, body.digest ?? null),
      ...bytesChanged(situation),
      ...answered,
      ...missingText({ rule: 'REV-3.4b', code: 'opinion-missing', path: 'opinion', value: body.opinion }),
    ],
    () => ({ to: next(situation, body.agree === true), tier: null, evidence: { agree: body.agree, opinion: body.opinion, confirmsFor: confirmsFor(situation) } }),
  );
}
