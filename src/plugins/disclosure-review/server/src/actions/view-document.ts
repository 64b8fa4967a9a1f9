import type { Core } from '@strapi/strapi';
import type { DocumentAnswer, FindingAnswer, StepAnswer } from '../../../shared/contracts';
import type { DeskAnswer } from '../../../shared/desk';
import { OPEN_STATES, VERBS, type Verb } from '../../../shared/review';
import { isKeptBack } from '../domain/attribute-review';
import type { Clock } from '../domain/clock';
import { asksConsent } from '../domain/decisions/after-tier-3';
import { signOffsAsked } from '../domain/decisions/approve-tier-2';
import { waivers } from '../domain/decisions/waived';
import { unconfirmed } from '../domain/reasons/state';
import type { DocumentRef, Step } from '../domain/review';
import type { Situation } from '../domain/situation';
import { standing } from '../domain/standing';
import { decideSave } from '../domain/decisions/save';
import { actingPerson } from '../guards/acting';
import { organisationNames } from '../repositories/organisations';
import { stepsOf } from '../repositories/steps';
import { refused } from '../wording/refused';
import { sentence } from '../wording/sentences';
import { loadCase } from './load-case';
import { deskAnswer } from './desk/desk-answer';
import { mayReadDocument } from './may-read-document';
import { NOT_FOUND } from './take-step';
import { VERB_RULES, WITHOUT_FILES } from './verbs';
import type { Case, Work } from './work';

/** What puts a document on the public site. */
const PUBLISHING: ReadonlySet<Verb> = new Set(['release', 'schedule']);

const isForPublic = ({ document }: Situation): boolean => !isKeptBack(document.disclosureAttribute);

/** Verbs that only evidence still stands in the way of; what is kept back is not offered to the public, whatever is mended. */
const mayTake = ({ situation, unread }: Case): readonly Verb[] =>
  VERBS.filter((verb) => (!unread || WITHOUT_FILES.has(verb)) && (isForPublic(situation) || !PUBLISHING.has(verb))).filter((verb) => {
    const decision = VERB_RULES[verb].decide(situation, { digest: situation.digest, reason: '…', reasonClass: 'false' });
    return decision.ok || decision.refusals.every(({ kind }) => kind === 'content');
  });

function findings(situation: Situation): readonly FindingAnswer[] {
  const waived = waivers(situation);
  return situation.findings.map((found) => {
    const reason = waived.get(found.id);
    return {
      id: found.id,
      rule: found.rule,
      code: found.code,
      severity: found.severity,
      path: found.path,
      ...(found.range && { range: [found.range[0], found.range[1]] as const }),
      excerpt: found.excerpt,
      message: sentence(found.code, found.params),
      ...(reason !== undefined && { waived: reason }),
    };
  });
}

const stepAnswer = (step: Step, names: ReadonlyMap<string, string>): StepAnswer => ({
  round: step.round,
  kind: step.kind,
  tier: step.tier,
  at: step.at.toISOString(),
  person: step.personName,
  post: step.post,
  organisation: step.organisationId === null ? null : (names.get(step.organisationId) ?? step.organisationId),
  from: step.from,
  to: step.to,
  digest: step.digest,
  evidence: step.evidence,
});

function isClosed(situation: Situation): boolean {
  const { actor, at, review, steps } = situation;
  const organisations = review.organisationId === null ? [] : [review.organisationId];
  return !OPEN_STATES.includes(review.state) && !decideSave({ actor, at, review, steps, organisations }).ok;
}

function asks(situation: Situation): DocumentAnswer['asks'] {
  const missing = new Set(unconfirmed(situation));
  const consented = standing({ steps: situation.steps, digest: situation.digest }).consent !== null;
  return {
    signOff: signOffsAsked(situation),
    confirmations: situation.document.involved.map(({ documentId, name }) => ({ organisation: documentId, name, given: !missing.has(name) })),
    consent: asksConsent(situation) && !consented,
    forPublic: isForPublic(situation),
  };
}

function answer(found: Case, history: readonly Step[], names: ReadonlyMap<string, string>): DocumentAnswer {
  const { situation } = found;
  const { review, live } = situation;
  return {
    uid: review.uid,
    documentId: review.documentId,
    title: review.title,
    round: review.round,
    state: review.state,
    stateSince: review.stateSince.toISOString(),
    live: live === null ? null : { digest: live.digest, releasedAt: live.at.toISOString(), permalink: live.permalink, indexNumber: live.indexNumber, sourceEdition: live.sourceEdition ?? null },
    withdrawalAsked: review.withdrawalAsked,
    digest: situation.digest,
    releaseAt: review.releaseAt?.toISOString() ?? null,
    closed: isClosed(situation),
    may: mayTake(found),
    asks: asks(situation),
    findings: findings(situation),
    sourceEdition: found.sourceEdition,
    files: situation.files.map((file) => ({ mime: '', size: 0, ...file })),
    steps: history.map((step) => stepAnswer(step, names)),
  };
}

interface Asked {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  readonly ref: DocumentRef;
}
interface Look {
  readonly work: Work;
  readonly found: Case;
  /** All rounds, oldest first. */
  readonly history: readonly Step[];
  readonly answer: DocumentAnswer & DeskAnswer;
}

/** Reads a document for somebody who may see it, in one transaction, and hands it to what is to be answered. */
export async function lookAt<Answer>(parts: Asked, say: (look: Look) => Answer | Promise<Answer>): Promise<Answer> {
  const { strapi, clock, ref } = parts;
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    const work = { strapi, trx, at: clock.now(), actor };
    const found = await loadCase(work, { ...ref, unreadable: 'carry-on', findings: 'kept' });
    if (found === null) throw refused([NOT_FOUND], 404);
    if (!(await mayReadDocument(work, ref))) throw refused([{ kind: 'person', rule: 'REL-2', code: 'not-your-document' }]);
    const [history, names] = [await stepsOf(trx, ref), await organisationNames(trx)];
    const desk = await deskAnswer(work, { situation: found.situation, names });
    return say({ work, found, history, answer: { ...answer(found, history, names), ...desk } });
  });
}

/**
 * All that the panel shows of a document under review, for somebody who may see it.
 * A document whose file cannot be read is answered too, with that file marked `unreadable` and the verbs that need no files: whoever
 * must take it off the site has to see it.
 * @throws 403 `REL-2` for others, 404 when there is no such document
 */
export const viewDocument = (parts: Asked): Promise<DocumentAnswer & DeskAnswer> => lookAt(parts, ({ answer }) => answer);
