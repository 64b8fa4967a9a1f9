import type { State } from '../../../../shared/review';
import { isNotWhollyPublic, REASSESSMENTS } from '../attribute-review';
import { decide, type Decision, type Refusal } from '../refusal';
import { missingText } from '../reasons/evidence';
import { holdsInUnit } from '../reasons/person';
import { bytesChanged, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';

export interface ReassessBody {
  readonly digest: string;
  readonly outcome: string;
  readonly basis: string;
}

/** Settled: what is still on its way has its confidentiality review before it. */
const SETTLED: readonly State[] = ['approved', 'live'];

const notReassessor = (situation: Situation): readonly Refusal[] =>
  holdsInUnit(situation, ['secrecy-officer', 'office-head']) ? [] : [{ kind: 'person', rule: 'SRC-3.4b', code: 'not-reassessor' }];

const nothingToReassess = ({ review, document }: Situation): readonly Refusal[] =>
  SETTLED.includes(review.state) && isNotWhollyPublic(document.disclosureAttribute) ? [] : [{ kind: 'state', rule: 'SRC-3.4b', code: 'nothing-to-reassess' }];

const outcomeUnknown = (outcome: string | undefined): readonly Refusal[] =>
  REASSESSMENTS.some((known) => known === outcome) ? [] : [{ kind: 'content', rule: 'SRC-3.4b', code: 'reassessment-missing', path: 'outcome' }];

/**
 * The unit's secrecy officer or office head looks again at a document that is not wholly public (SRC-3.4b). `stays` keeps it where it
 * is for another term; `lapsed` says that it should become public, which it does by the ordinary review once its attribute is changed.
 */
export const decideReassess = (situation: Situation, body: Partial<ReassessBody>): Decision<Outcome> =>
  decide(
    [
      ...notReassessor(situation),
      ...nothingToReassess(situation),
      ...stale(situation, body.digest ?? null),
      ...bytesChanged(situation),
      ...outcomeUnknown(body.outcome),
      ...missingText({ rule: 'SRC-3.4b', code: 'reassessment-basis-missing', path: 'basis', value: body.basis }),
    ],
    () => ({ to: situation.review.state, tier: null, evidence: { outcome: body.outcome, basis: body.basis } }),
  );
