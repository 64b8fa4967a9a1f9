import type { Knex } from 'knex';
import { z } from 'zod';
import type { CommentAnswer } from '../../../shared/desk';
import type { DocumentRef } from '../domain/review';

const row = z.object({
  id: z.number(),
  number: z.number(),
  path: z.string(),
  quote: z.string().nullable(),
  text: z.string(),
  person_name: z.string(),
  post: z.string().nullable(),
  at: z.string(),
  round: z.number(),
  digest: z.string(),
  origin: z.enum(['comment', 'return']),
});
const event = z.object({ comment_id: z.number(), kind: z.enum(['answer', 'resolve']), text: z.string(), person_name: z.string(), at: z.string() });

export interface NewComment extends DocumentRef {
  readonly path: string;
  readonly quote: string | null;
  readonly text: string;
  readonly personId: number | null;
  readonly personName: string;
  readonly post: string | null;
  readonly at: Date;
  readonly round: number;
  readonly digest: string;
  readonly origin: CommentAnswer['origin'];
}

const where = (ref: DocumentRef) => ({ uid: ref.uid, document_id: ref.documentId });

/** All comments on a document, oldest first, with what was answered. */
export async function commentsOn(db: Knex, ref: DocumentRef): Promise<readonly CommentAnswer[]> {
  const comments = ((await db('dr_comments').where(where(ref)).orderBy('number')) as unknown[]).map((raw) => row.parse(raw));
  if (comments.length === 0) return [];
  const events = ((await db('dr_comment_events').whereIn('comment_id', comments.map(({ id }) => id)).orderBy('id')) as unknown[]).map((raw) => event.parse(raw));
  return comments.map(({ id, person_name, ...comment }) => {
    const own = events.filter(({ comment_id }) => comment_id === id);
    return {
      ...comment,
      person: person_name,
      open: !own.some(({ kind }) => kind === 'resolve'),
      replies: own.map((one) => ({ kind: one.kind, text: one.text, person: one.person_name, at: one.at })),
    };
  });
}

/** How many comments nobody has resolved. */
export async function openComments(db: Knex, ref: DocumentRef): Promise<number> {
  const counted: unknown = await db('dr_comments as c')
    .where({ 'c.uid': ref.uid, 'c.document_id': ref.documentId })
    .whereNotExists((resolved) => void resolved.select(1).from('dr_comment_events as e').whereRaw("e.comment_id = c.id and e.kind = 'resolve'"))
    .count({ total: '*' })
    .first();
  return z.object({ total: z.coerce.number() }).parse(counted).total;
}

/** Keeps a comment under the document's next number; the caller holds the document's lock. */
export async function insertComment(trx: Knex.Transaction, comment: NewComment): Promise<void> {
  const { last } = z.object({ last: z.coerce.number().nullable() }).parse(await trx('dr_comments').where(where(comment)).max({ last: 'number' }).first());
  await trx('dr_comments').insert({
    ...where(comment),
    number: (last ?? 0) + 1,
    path: comment.path,
    quote: comment.quote,
    text: comment.text,
    person_id: comment.personId,
    person_name: comment.personName.slice(0, 200),
    post: comment.post,
    at: comment.at.toISOString(),
    round: comment.round,
    digest: comment.digest,
    origin: comment.origin,
  });
}

/** Keeps an answer to the comment of this number, or that it is resolved. */
export async function insertCommentEvent(trx: Knex.Transaction, parts: { readonly ref: DocumentRef; readonly number: number; readonly kind: 'answer' | 'resolve'; readonly text: string; readonly personId: number; readonly personName: string; readonly at: Date }): Promise<void> {
  const { id } = z.object({ id: z.number() }).parse(await trx('dr_comments').where({ ...where(parts.ref), number: parts.number }).first('id'));
  await trx('dr_comment_events').insert({
    comment_id: id,
    kind: parts.kind,
    text: parts.text,
    person_id: parts.personId,
    person_name: parts.personName.slice(0, 200),
    at: parts.at.toISOString(),
  });
}
