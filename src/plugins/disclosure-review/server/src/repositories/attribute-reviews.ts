import type { Knex } from 'knex';
import { z } from 'zod';
import { REASSESSMENTS, type AttributeReview } from '../domain/attribute-review';
import type { DocumentRef } from '../domain/review';

const row = z.object({ at: z.string(), kind: z.string(), evidence: z.string() });

const evidence = z.object({ outcome: z.enum(REASSESSMENTS) });

/** When a document's attribute was looked at last; null where it never was, or where its round is not settled. */
export async function attributeReview(db: Knex, ref: DocumentRef): Promise<AttributeReview | null> {
  const subject = { uid: ref.uid, document_id: ref.documentId };
  const settled: unknown = await db('dr_reviews').where(subject).whereIn('state', ['approved', 'live']).first('id');
  if (settled === undefined) return null;
  const found: unknown = await db('dr_steps').where(subject).whereIn('kind', ['assess', 'reassess']).orderBy('id', 'desc').first('at', 'kind', 'evidence');
  if (found === undefined) return null;
  const last = row.parse(found);
  return { last: new Date(last.at), outcome: last.kind === 'assess' ? null : evidence.parse(JSON.parse(last.evidence)).outcome };
}
