import type { z } from 'zod';
import type { Verb } from '../../../shared/review';
import { decideApprove } from '../domain/decisions/approve';
import { decideAssess } from '../domain/decisions/assess';
import { decideConfirm } from '../domain/decisions/confirm';
import { decideConsent } from '../domain/decisions/consent';
import { decideDetermine } from '../domain/decisions/determine';
import { decideRecall } from '../domain/decisions/recall';
import { decideRelease, decideSchedule } from '../domain/decisions/release';
import { decideReturn } from '../domain/decisions/return';
import { decideSubmit } from '../domain/decisions/submit';
import { decideAskWithdrawal, decideWithdraw } from '../domain/decisions/withdrawal';
import type { Decision } from '../domain/refusal';
import type { Outcome, Situation } from '../domain/situation';
import * as bodies from './bodies';

/** A verb: what it takes, and the pure rule that decides it. */
export interface VerbRule<Body> {
  readonly body: z.ZodType<Partial<Body>>;
  readonly decide: (situation: Situation, body: Partial<Body>) => Decision<Outcome>;
  /** The rule that a body of the wrong form names. */
  readonly rule: string;
}

const rule = <Body>(given: VerbRule<Body>): VerbRule<unknown> => ({
  body: given.body,
  rule: given.rule,
  decide: (situation, body) => given.decide(situation, body as Partial<Body>),
});

/** Take a document back or off the site, and so need not read its files: a lost file must not keep a document public. */
export const WITHOUT_FILES: ReadonlySet<Verb> = new Set(['withdraw', 'ask-withdrawal', 'recall', 'return']);

export const VERB_RULES: Readonly<Record<Verb, VerbRule<unknown>>> = {
  submit: rule({ body: bodies.submitBody, decide: decideSubmit, rule: 'REL-7.1' }),
  recall: rule({ body: bodies.recallBody, decide: decideRecall, rule: 'REL-4' }),
  assess: rule({ body: bodies.assessBody, decide: decideAssess, rule: 'REL-6' }),
  determine: rule({ body: bodies.determineBody, decide: decideDetermine, rule: 'SRC-2b' }),
  approve: rule({ body: bodies.approveBody, decide: decideApprove, rule: 'REL-7.0' }),
  return: rule({ body: bodies.returnBody, decide: decideReturn, rule: 'REL-7.0' }),
  confirm: rule({ body: bodies.confirmBody, decide: decideConfirm, rule: 'REV-3.4b' }),
  consent: rule({ body: bodies.consentBody, decide: decideConsent, rule: 'REL-9' }),
  release: rule({ body: bodies.releaseBody, decide: decideRelease, rule: 'REL-5' }),
  schedule: rule({ body: bodies.scheduleBody, decide: decideSchedule, rule: 'REL-5' }),
  'ask-withdrawal': rule({ body: bodies.askWithdrawalBody, decide: decideAskWithdrawal, rule: 'REL-8' }),
  withdraw: rule({ body: bodies.withdrawBody, decide: decideWithdraw, rule: 'REL-8' }),
};
