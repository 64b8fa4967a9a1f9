import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { CommentsAnswer } from '../../../../shared/desk';
import type { Clock } from '../../domain/clock';
import { heldPost, POSTS } from '../../domain/person';
import type { DocumentRef } from '../../domain/review';
import { auditKey } from '../../guards/audit-key';
import { recordIncident } from '../../guards/incident';
import { appendAudit } from '../../repositories/audit';
import { commentsOn, insertComment, insertCommentEvent } from '../../repositories/comments';
import { lockDocuments } from '../../repositories/locks';
import { refused } from '../../wording/refused';
import { markingsIn } from '../markings-in';
import { asReader, type ReaderWork } from './readable';

interface Asked {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  readonly ref: DocumentRef;
}

const clean = (most: number) => z.string().max(most).refine((value) => !value.includes('\u0000'), 'NUL');
const commentBody = z.object({ path: clean(500).min(1), quote: clean(500).optional(), text: clean(2000) });
const replyBody = z.object({ text: clean(2000).optional() });

/** Reads a body; text with a classification marking is refused here as everywhere (REV-5.1): it must never be stored. */
async function parsed<Body>(parts: { readonly work: ReaderWork; readonly ref: DocumentRef; readonly schema: z.ZodType<Body>; readonly input: unknown }): Promise<Body> {
  const { work, ref, schema, input } = parts;
  const read = schema.safeParse(input ?? {});
  if (!read.success) {
    const path = read.error.issues[0]?.path.map(String).join('.') || 'body';
    throw refused([path === 'text' ? { kind: 'content', rule: 'REL-7.0', code: 'comment-text-missing', path } : { kind: 'content', rule: 'REL-7.0', code: 'body-invalid', path, params: { path } }]);
  }
  const marked = await markingsIn(read.data);
  recordIncident(work.strapi, { at: work.at, actor: work.actor, ...ref, refusals: marked });
  if (marked.length > 0) throw refused(marked);
  return read.data;
}

async function answerOf(work: ReaderWork, ref: DocumentRef): Promise<CommentsAnswer> {
  const results = await commentsOn(work.trx, ref);
  return { results, open: results.filter(({ open }) => open).length };
}

const record = (work: ReaderWork, parts: { readonly ref: DocumentRef; readonly kind: string; readonly entry: Readonly<Record<string, unknown>> }): Promise<unknown> =>
  appendAudit({
    trx: work.trx,
    key: auditKey(work.strapi),
    entry: { at: work.at.toISOString(), kind: parts.kind, personId: work.actor.id, actor: work.actor.name, uid: parts.ref.uid, documentId: parts.ref.documentId, entry: parts.entry },
  });

/** `GET …/comments`. @throws 403, 404 as the document itself */
export const listComments = (parts: Asked): Promise<CommentsAnswer> => asReader(parts, (work) => answerOf(work, parts.ref));

/** `POST …/comments`: a remark on a place, by anybody who may read the document. */
export async function comment(parts: Asked & { readonly input: unknown }): Promise<CommentsAnswer> {
  const { ref } = parts;
  return asReader(parts, async (work, review) => {
    const { path, quote, text } = await parsed({ work, ref, schema: commentBody, input: parts.input });
    if (text.trim() === '') throw refused([{ kind: 'content', rule: 'REL-7.0', code: 'comment-text-missing', path: 'text' }]);
    await lockDocuments(work.trx, [ref]);
    const held = heldPost({ actor: work.actor, posts: POSTS, organisationId: review.organisationId, at: work.at }) ?? heldPost({ actor: work.actor, posts: POSTS, organisationId: null, at: work.at });
    await insertComment(work.trx, {
      ...ref, path, quote: quote ?? null, text: text.trim(), personId: work.actor.id, personName: work.actor.name, post: held?.post ?? null, at: work.at, round: review.round, digest: review.digest, origin: 'comment',
    });
    await record(work, { ref, kind: 'comment', entry: { path, round: review.round } });
    return answerOf(work, ref);
  });
}

/** `POST …/comments/:number/answer` and `…/resolve`. @throws 404 where there is no such comment, 409 where it is resolved already */
export async function reply(parts: Asked & { readonly number: string; readonly kind: 'answer' | 'resolve'; readonly input: unknown }): Promise<CommentsAnswer> {
  const { ref, kind } = parts;
  return asReader(parts, async (work) => {
    const { text = '' } = await parsed({ work, ref, schema: replyBody, input: parts.input });
    if (kind === 'answer' && text.trim() === '') throw refused([{ kind: 'content', rule: 'REL-7.0', code: 'comment-text-missing', path: 'text' }]);
    await lockDocuments(work.trx, [ref]);
    const meant = (await commentsOn(work.trx, ref)).find(({ number }) => String(number) === parts.number);
    if (meant === undefined) throw refused([{ kind: 'state', rule: 'REL-7.0', code: 'comment-not-found' }], 404);
    if (!meant.open) throw refused([{ kind: 'state', rule: 'REL-7.0', code: 'comment-resolved' }]);
    await insertCommentEvent(work.trx, { ref, number: meant.number, kind, text: text.trim(), personId: work.actor.id, personName: work.actor.name, at: work.at });
    await record(work, { ref, kind: `comment-${kind}`, entry: { number: meant.number } });
    return answerOf(work, ref);
  });
}
