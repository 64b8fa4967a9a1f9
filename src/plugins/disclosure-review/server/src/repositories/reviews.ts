import type { Knex } from 'knex';
import { z } from 'zod';
import { STATES } from '../../../shared/review';
import type { DocumentRef, Review } from '../domain/review';

const row = z.object({
  uid: z.string(),
  document_id: z.string(),
  round: z.number(),
  state: z.enum(STATES),
  state_since: z.string(),
  organisation_id: z.string().nullable(),
  title: z.string(),
  digest: z.string(),
  release_at: z.string().nullable(),
  withdrawal_asked: z.string().nullable(),
  urgent: z.union([z.boolean(), z.number()]),
});
const asked = z.object({ reason: z.string(), at: z.string(), person: z.string() });

function toReview(raw: unknown): Review {
  const read = row.parse(raw);
  return {
    uid: read.uid,
    documentId: read.document_id,
    round: read.round,
    state: read.state,
    stateSince: new Date(read.state_since),
    organisationId: read.organisation_id,
    title: read.title,
    digest: read.digest,
    releaseAt: read.release_at === null ? null : new Date(read.release_at),
    withdrawalAsked: read.withdrawal_asked === null ? null : asked.parse(JSON.parse(read.withdrawal_asked)),
    urgent: Boolean(read.urgent),
  };
}

const where = (ref: DocumentRef) => ({ uid: ref.uid, document_id: ref.documentId });

const columns = (review: Review) => ({
  round: review.round,
  state: review.state,
  state_since: review.stateSince.toISOString(),
  organisation_id: review.organisationId,
  title: review.title.slice(0, 500),
  digest: review.digest,
  release_at: review.releaseAt?.toISOString() ?? null,
  withdrawal_asked: review.withdrawalAsked === null ? null : JSON.stringify(review.withdrawalAsked),
  withdrawal_open: review.withdrawalAsked !== null,
  urgent: review.urgent,
});

export async function findReview(db: Knex, ref: DocumentRef): Promise<Review | null> {
  const found: unknown = await db('dr_reviews').where(where(ref)).first();
  return found === undefined ? null : toReview(found);
}

export async function insertReview(db: Knex, review: Review): Promise<void> {
  await db('dr_reviews').insert({ ...where(review), ...columns(review) });
}

export async function updateReview(db: Knex, review: Review): Promise<void> {
  await db('dr_reviews').where(where(review)).update(columns(review));
}

/** Forgets the state of a draft that was deleted before it was ever released; its steps stay. */
export async function deleteReview(db: Knex, ref: DocumentRef): Promise<void> {
  await db('dr_reviews').where(where(ref)).del();
}

/** Documents whose scheduled time has come, oldest first. */
export async function dueReviews(db: Knex, at: Date): Promise<readonly Review[]> {
  const rows: unknown[] = await db('dr_reviews').where({ state: 'scheduled' }).andWhere('release_at', '<=', at.toISOString()).orderBy('release_at');
  return rows.map(toReview);
}
