import { WITHDRAWAL_REASONS, type State, type WithdrawalReason } from '../../../../shared/review';
import type { StepBody, WithdrawBody } from '../../../../shared/contracts';
import { decide, type Decision, type Refusal } from '../refusal';
import { missingText } from '../reasons/evidence';
import { notUnit, notWithdrawer, withdrawsAtOnce } from '../reasons/person';
import { stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';

const NAMES: ReadonlyMap<string | undefined, WithdrawalReason> = new Map([
  ['泄密', 'leak'], ['失实', 'false'], ['虚假', 'false'], ['失当', 'inappropriate'], ['过期', 'expired'], ['更正', 'correction'],
]);

/** The class meant: named apart, or the reason itself is a class by its code or its Chinese name. */
export function reasonClassOf(body: Partial<WithdrawBody>): WithdrawalReason {
  const named = [body.reasonClass, body.reason?.trim()].find((word) => WITHDRAWAL_REASONS.some((known) => known === word));
  return WITHDRAWAL_REASONS.find((known) => known === named) ?? NAMES.get(body.reason?.trim()) ?? 'other';
}

const notLive = (situation: Situation): readonly Refusal[] =>
  situation.live === null ? [{ kind: 'state', rule: 'REL-8', code: 'not-live' }] : [];

/** Who takes off what is live looked at it, or at its draft of now. */
const looked = (situation: Situation, lookedAt: string | null): readonly Refusal[] =>
  lookedAt === situation.live?.digest ? [] : stale(situation, lookedAt);

/** The site operator carries out what the unit asked for. */
const notAsked = (situation: Situation, reasonClass: WithdrawalReason): readonly Refusal[] =>
  withdrawsAtOnce(situation, reasonClass) || situation.review.withdrawalAsked !== null
    ? []
    : [{ kind: 'state', rule: 'REL-8', code: 'withdrawal-not-asked' }];

/** The unit asks for what is out of date or improper to be taken off (REL-8). */
export function decideAskWithdrawal(situation: Situation, body: Partial<StepBody & { readonly reason: string }>): Decision<Outcome> {
  return decide(
    [
      ...notUnit(situation),
      ...notLive(situation),
      ...looked(situation, body.digest ?? null),
      ...missingText({ rule: 'REL-8', code: 'withdrawal-reason-missing', path: 'reason', value: body.reason }),
    ],
    () => ({ to: situation.review.state, tier: null, evidence: { reason: body.reason } }),
  );
}

/** Where a document goes that was taken off. A next version that was scheduled waits for a person again: no timer brings it back. */
export const afterWithdrawal = (state: State): State => (state === 'live' ? 'withdrawn' : state === 'scheduled' ? 'approved' : state);

/** Takes it off the public site, with the reason's class and a notice for the public (REL-8, REL-7.3b). */
export function decideWithdraw(situation: Situation, body: Partial<WithdrawBody>): Decision<Outcome> {
  const reasonClass = reasonClassOf(body);
  return decide(
    [
      ...notWithdrawer(situation, reasonClass),
      ...notLive(situation),
      ...notAsked(situation, reasonClass),
      ...looked(situation, body.digest ?? null),
      ...missingText({ rule: 'REL-8', code: 'withdrawal-reason-missing', path: 'reason', value: body.reason }),
    ],
    () => ({
      to: afterWithdrawal(situation.review.state),
      tier: null,
      evidence: { reason: body.reason, reasonClass, notice: body.notice ?? null },
      ...(situation.review.state === 'scheduled' && { releaseAt: null }),
    }),
  );
}
