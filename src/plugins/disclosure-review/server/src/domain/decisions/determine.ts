import type { DetermineBody } from '../../../../shared/contracts';
import { decide, type Decision, type Refusal } from '../refusal';
import { missingText } from '../reasons/evidence';
import { notSecrecyOfficer } from '../reasons/person';
import { bytesChanged, notInState, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';

const ANSWERS: readonly string[] = ['publishable', 'not-publishable'];

/** The unit's secrecy officer records what the competent authority answered (SRC-2b); then the item is assessed again. */
export function decideDetermine(situation: Situation, body: Partial<DetermineBody>): Decision<Outcome> {
  const answer: readonly Refusal[] = ANSWERS.includes(body.conclusion ?? '') ? [] : [{ kind: 'content', rule: 'SRC-2b', code: 'conclusion-missing', path: 'conclusion' }];
  return decide(
    [
      ...notSecrecyOfficer(situation),
      ...notInState(situation, ['escalated']),
      ...stale(situation, body.digest ?? null),
      ...bytesChanged(situation),
      ...answer,
      ...missingText({ rule: 'SRC-2b', code: 'authority-missing', path: 'authority', value: body.authority }),
      ...missingText({ rule: 'SRC-2b', code: 'reference-missing', path: 'reference', value: body.reference }),
      ...missingText({ rule: 'SRC-2b', code: 'determined-on-missing', path: 'determinedOn', value: body.determinedOn }),
    ],
    () => ({
      to: 'assessing',
      tier: null,
      evidence: { conclusion: body.conclusion, authority: body.authority, reference: body.reference, determinedOn: body.determinedOn },
    }),
  );
}
