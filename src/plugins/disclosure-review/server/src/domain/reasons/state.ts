import type { State } from '../../../../shared/review';
import type { Refusal } from '../refusal';
import type { Situation } from '../situation';
import { closedRule, standing } from '../standing';

const state = (rule: string, code: string, params?: Refusal['params']): Refusal => ({ kind: 'state', rule, code, ...(params && { params }) });

/** A file of it cannot be read: what cannot be read cannot be judged (REL-1). */
export const READING_FAILED: Refusal = state('REL-1', 'reading-failed');

/** What the document waits for, as the reason why another step cannot be taken now (design 4). */
export function waitingFor(situation: Situation): Refusal {
  const now = situation.review.state;
  if (now === 'assessing') {
    const last = standing({ steps: situation.steps, digest: situation.digest }).lastAssess;
    return last?.evidence.conclusion === 'not-publishable' ? state('REV-2', 'found-not-publishable') : state('REL-6', 'not-assessed');
  }
  if (now === 'escalated') return state('SRC-2b', 'escalated');
  if (now === 'confirming') return state('REV-3.4b', 'confirmation-missing', { organisations: unconfirmed(situation).join('、') });
  if (now === 'consenting') return state('REL-9', 'consent-missing');
  return state('REL-7.0', 'out-of-order', { state: now });
}

/** Passes in the named states, else says what the document waits for. */
export const notInState = (situation: Situation, states: readonly State[]): readonly Refusal[] =>
  states.includes(situation.review.state) ? [] : [waitingFor(situation)];

/** The involved organisations that have not agreed (REV-3.4b). */
export function unconfirmedUnits(situation: Situation): Situation['document']['involved'] {
  const { confirmations } = standing({ steps: situation.steps, digest: situation.digest });
  return situation.document.involved.filter(({ documentId }) => confirmations.get(documentId)?.evidence.agree !== true);
}

/** Their names. */
export const unconfirmed = (situation: Situation): readonly string[] => unconfirmedUnits(situation).map(({ name }) => name);

/** 409: the actor looked at other bytes than there are now; 400 when no digest was named. */
export function stale(situation: Situation, lookedAt: string | null): readonly Refusal[] {
  const rule = closedRule(situation.steps);
  if (lookedAt === null) return [{ kind: 'content', rule, code: 'digest-missing', path: 'digest' }];
  return lookedAt === situation.digest ? [] : [state(rule, 'stale-digest')];
}

/** The bytes under review were changed on another way: what was approved no longer stands (REL-6, REV-2). */
export const bytesChanged = (situation: Pick<Situation, 'review' | 'steps' | 'digest'>): readonly Refusal[] =>
  situation.review.digest === situation.digest ? [] : [state(closedRule(situation.steps), 'bytes-changed')];
