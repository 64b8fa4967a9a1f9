import type { ConsentBody } from '../../../../shared/contracts';
import { decide, type Decision } from '../refusal';
import { missingText } from '../reasons/evidence';
import { notConsenter } from '../reasons/person';
import { bytesChanged, notInState, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';

/** The county government consents to what touches a major event, public opinion or is negative (REL-9). */
export function decideConsent(situation: Situation, body: Partial<ConsentBody>): Decision<Outcome> {
  return decide(
    [
      ...notConsenter(situation),
      ...notInState(situation, ['consenting']),
      ...stale(situation, body.digest ?? null),
      ...bytesChanged(situation),
      ...missingText({ rule: 'REL-9', code: 'consent-reference-missing', path: 'reference', value: body.reference }),
    ],
    () => ({ to: 'approved', tier: null, evidence: { reference: body.reference, leader: body.leader ?? null } }),
  );
}
