import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Clock } from '../domain/clock';
import { decideReassess } from '../domain/decisions/reassess';
import { heldPost, type Actor } from '../domain/person';
import type { DocumentRef } from '../domain/review';
import { actingPerson } from '../guards/acting';
import { auditKey } from '../guards/audit-key';
import { asRefused } from '../guards/context';
import { recordIncident } from '../guards/incident';
import { recordRefusal } from '../guards/refusal-record';
import { appendAudit } from '../repositories/audit';
import { keepDigest } from '../repositories/evidence';
import { lockDocuments } from '../repositories/locks';
import { retried } from '../repositories/retry';
import { appendStep } from '../repositories/steps';
import { isRefused, refused } from '../wording/refused';
import { loadCase } from './load-case';
import { markingsIn } from './markings-in';
import { NOT_FOUND } from './take-step';
import type { Case, Work } from './work';

const asked = z.object({ digest: z.string().optional(), outcome: z.string().max(40).optional(), basis: z.string().max(10_000).optional() });

/** Nothing of the document or its state changes: the history says that it was looked at, and when, and what came of it. */
async function record(work: Work, parts: { readonly found: Case; readonly evidence: Readonly<Record<string, unknown>> }): Promise<void> {
  const { trx, at, actor } = work;
  const { situation, content } = parts.found;
  const { uid, documentId, round, state } = situation.review;
  const held = heldPost({ actor, posts: ['secrecy-officer', 'office-head'], organisationId: situation.document.organisationId, at });
  const personId = actor.kind === 'person' ? actor.id : null;
  await keepDigest(trx, { digest: content.digest, canonical: content.canonical, at });
  await appendStep(trx, {
    uid, documentId, round, kind: 'reassess', tier: null, from: state, to: state, digest: content.digest, personId, personName: actor.name,
    post: held?.post ?? null, organisationId: held?.organisationId ?? null, at, evidence: parts.evidence,
  });
  const entry = { round, digest: content.digest, post: held?.post ?? null, evidence: parts.evidence };
  await appendAudit({ trx, key: auditKey(work.strapi), entry: { at: at.toISOString(), kind: 'reassess', personId, actor: actor.name, uid, documentId, entry } });
}

/**
 * The periodic look at a document that is not wholly public (SRC-3.4b), recorded in its history.
 * @param parts.input `{ digest, outcome: 'stays' | 'lapsed', basis }`
 * @throws a refusal with all reasons of its kind; nothing has happened then but the record of the attempt
 */
export async function reassess(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly ref: DocumentRef; readonly input: unknown }): Promise<void> {
  const { strapi, clock, ref } = parts;
  const at = clock.now();
  let actor: Actor = { kind: 'anonymous', name: 'unknown' };
  try {
    const body = asked.safeParse(parts.input ?? {}).data ?? {};
    const marked = await markingsIn(body);
    await retried(() => strapi.db.transaction(async ({ trx }) => {
      actor = await actingPerson(strapi, trx);
      const work: Work = { strapi, trx, at, actor };
      await lockDocuments(trx, [ref]);
      const found = await loadCase(work, ref);
      if (found === null) throw refused([NOT_FOUND], 404);
      const decision = decideReassess(found.situation, body);
      if (!decision.ok) throw refused(decision.refusals);
      if (marked.length > 0) throw refused(marked);
      await record(work, { found, evidence: decision.outcome.evidence });
    }));
  } catch (error) {
    const told = asRefused(error);
    if (isRefused(told) && !told.recorded) {
      told.recorded = true;
      const tried = { at, actor, uid: ref.uid.slice(0, 120), documentId: ref.documentId.slice(0, 40), refusals: told.refused };
      recordIncident(strapi, tried);
      recordRefusal(strapi, { ...tried, attempt: 'reassess' });
    }
    throw told;
  }
}
