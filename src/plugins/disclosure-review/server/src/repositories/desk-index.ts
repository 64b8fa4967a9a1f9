import type { Knex } from 'knex';
import { z } from 'zod';
import type { Verb } from '../../../shared/review';
import { isKeptBack, isNotWhollyPublic } from '../domain/attribute-review';
import type { DocumentRef, Step } from '../domain/review';

/**
 * What the lists of the desk are filtered and sorted by. It is written in the transaction of the save or the step it comes from, so
 * that no list reads contents or histories, and none grows with the number of documents.
 */

const where = (ref: DocumentRef) => ({ uid: ref.uid, document_id: ref.documentId });
const text = z.string().nullish().catch(null);
const references = z.array(z.object({ documentId: z.string() })).catch([]);

/** Somebody wrote this document, or took a step on it. */
export async function noteParticipant(db: Knex, parts: { readonly ref: DocumentRef; readonly personId: number; readonly wrote: boolean; readonly at: Date }): Promise<void> {
  const { ref, personId, wrote } = parts;
  const at = parts.at.toISOString();
  await db('dr_participants')
    .insert({ ...where(ref), person_id: personId, wrote, at })
    .onConflict(['person_id', 'uid', 'document_id'])
    .merge({ at, wrote: db.raw('dr_participants.wrote OR excluded.wrote') });
}

/** The confidentiality review and every reassessment look at the attribute; what was found kept back without ground is due at once (SRC-3.4b). */
const lookedAt = ({ kind, at, evidence }: Step): object =>
  kind === 'assess' || kind === 'reassess' ? { attribute_looked_at: at.toISOString(), attribute_lapsed: kind === 'reassess' && evidence.outcome === 'lapsed' } : {};

/** Moves the document up in the lists of all who had a part in it. */
export async function noteLastStep(db: Knex, parts: { readonly step: Step; readonly id: number }): Promise<void> {
  const { step, id } = parts;
  if (step.personId !== null) await noteParticipant(db, { ref: step, personId: step.personId, wrote: step.kind === 'submit', at: step.at });
  await db('dr_participants').where(where(step)).update({ at: step.at.toISOString() });
  await db('dr_reviews').where(where(step)).update({ last_step: id, ...lookedAt(step) });
}

/** What a draft says now of risk, its disclosure attribute and the organisations involved; their confirmations fall with the bytes. */
export async function noteContent(db: Knex, parts: { readonly ref: DocumentRef; readonly entry: Readonly<Record<string, unknown>>; readonly at: Date }): Promise<void> {
  const { ref, entry, at } = parts;
  const attribute = text.parse(entry.disclosureAttribute) ?? '';
  await db('dr_reviews')
    .where(where(ref))
    .update({
      risk_class: text.parse(entry.riskClass) ?? null,
      for_public: !isKeptBack(attribute),
      not_wholly_public: isNotWhollyPublic(attribute),
      changed_at: at.toISOString(),
      binding_findings: null,
    });
  await db('dr_involved').where(where(ref)).del();
  const involved = [...new Set(references.parse(entry.involvedOrganisations ?? []).map(({ documentId }) => documentId))];
  if (involved.length > 0) await db('dr_involved').insert(involved.map((organisation_id) => ({ ...where(ref), organisation_id, confirmed: false })));
}

/** How many findings still bind after a step; null where the files could not be read. */
export async function noteFindings(db: Knex, parts: { readonly ref: DocumentRef; readonly bind: number | null }): Promise<void> {
  await db('dr_reviews').where(where(parts.ref)).update({ binding_findings: parts.bind });
}

const CONFIRMATIONS_FALL: ReadonlySet<Verb> = new Set(['submit', 'recall', 'return']);

/** Whether an involved organisation is still to be asked (REV-3.4b). */
export async function noteConfirmation(db: Knex, parts: { readonly ref: DocumentRef; readonly verb: Verb; readonly organisationId: string | null; readonly agree: boolean }): Promise<void> {
  const { ref, verb, organisationId, agree } = parts;
  if (CONFIRMATIONS_FALL.has(verb)) await db('dr_involved').where(where(ref)).update({ confirmed: false });
  if (verb === 'confirm' && organisationId !== null) await db('dr_involved').where({ ...where(ref), organisation_id: organisationId }).update({ confirmed: agree });
}
