import { z } from 'zod';
import { insertComment } from '../../repositories/comments';
import type { Work } from '../work';
import type { Review } from '../../domain/review';
import type { Post } from '../../domain/person';

const marks = z.array(z.object({ path: z.string(), text: z.string().optional(), comment: z.string() })).catch([]);

/** The places that a reviewer marked at a return are comments like others: answered, resolved, shown until then. */
export async function keepMarks(work: Work, parts: { readonly review: Review; readonly digest: string; readonly post: Post | null; readonly marks: unknown }): Promise<void> {
  const { review, digest, post } = parts;
  for (const mark of marks.parse(parts.marks ?? [])) {
    await insertComment(work.trx, {
      uid: review.uid,
      documentId: review.documentId,
      path: mark.path,
      quote: mark.text ?? null,
      text: mark.comment,
      personId: work.actor.kind === 'person' ? work.actor.id : null,
      personName: work.actor.name,
      post,
      at: work.at,
      round: review.round,
      digest,
      origin: 'return',
    });
  }
}
