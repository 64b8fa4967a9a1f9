import type { Knex } from 'knex';
import { z } from 'zod';
import { STATES, STEP_KINDS } from '../../../shared/review';
import { POSTS } from '../domain/person';
import type { DocumentRef, Step } from '../domain/review';
import { noteLastStep, noteParticipant } from './desk-index';

const row = z.object({
  uid: z.string(),
  document_id: z.string(),
  round: z.number(),
  kind: z.enum(STEP_KINDS),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  state_from: z.enum(STATES).nullable(),
  state_to: z.enum(STATES),
  digest: z.string(),
  person_id: z.number().nullable(),
  person_name: z.string(),
  post: z.enum(POSTS).nullable(),
  organisation_id: z.string().nullable(),
  at: z.string(),
  evidence: z.string(),
});

export function toStep(raw: unknown): Step {
  const read = row.parse(raw);
  return {
    uid: read.uid,
    documentId: read.document_id,
    round: read.round,
    kind: read.kind,
    tier: read.tier,
    from: read.state_from,
    to: read.state_to,
    digest: read.digest,
    personId: read.person_id,
    personName: read.person_name,
    post: read.post,
    organisationId: read.organisation_id,
    at: new Date(read.at),
    evidence: z.record(z.string(), z.unknown()).parse(JSON.parse(read.evidence)),
  };
}

const where = (ref: DocumentRef) => ({ uid: ref.uid, document_id: ref.documentId });

/** Oldest first; of one round, or of all. */
export async function stepsOf(db: Knex, ref: DocumentRef & { readonly round?: number }): Promise<readonly Step[]> {
  const query = db('dr_steps').where(where(ref)).orderBy('id');
  const rows: unknown[] = await (ref.round === undefined ? query : query.andWhere({ round: ref.round }));
  return rows.map(toStep);
}

/** Writes an entry of the history, and what the lists show of it, in the same transaction. */
export async function appendStep(db: Knex, step: Step): Promise<void> {
  const rows: { id: number }[] = await db('dr_steps').insert({
    ...where(step),
    round: step.round,
    kind: step.kind,
    tier: step.tier,
    state_from: step.from,
    state_to: step.to,
    digest: step.digest,
    person_id: step.personId,
    person_name: step.personName.slice(0, 200),
    post: step.post,
    organisation_id: step.organisationId,
    at: step.at.toISOString(),
    evidence: JSON.stringify(step.evidence),
  }).returning('id');
  const [written] = rows;
  if (written === undefined) throw new Error('dr_steps gave no number for a new step');
  await noteLastStep(db, { step, id: written.id });
}

/** Who created the document, or changed it while it was drafted in this round (REL-7.2). */
export async function editorsOf(db: Knex, ref: DocumentRef & { readonly round: number }): Promise<readonly number[]> {
  const rows: { person_id: number }[] = await db('dr_editors')
    .where(where(ref))
    .andWhere((either) => either.where({ round: ref.round }).orWhere({ created: true }))
    .distinct('person_id');
  return rows.map(({ person_id }) => person_id);
}

export async function noteEditor(
  db: Knex,
  parts: DocumentRef & { readonly round: number; readonly personId: number; readonly created: boolean; readonly at: Date },
): Promise<void> {
  const row = { ...where(parts), round: parts.round, person_id: parts.personId, created: parts.created };
  await noteParticipant(db, { ref: parts, personId: parts.personId, wrote: true, at: parts.at });
  const noted: unknown = await db('dr_editors').where(row).first('id');
  if (noted !== undefined) return;
  await db('dr_editors')
    .insert(row)
    .onConflict(['uid', 'document_id', 'round', 'person_id', 'created'])
    .ignore();
}
