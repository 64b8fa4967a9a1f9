import { heldPost, type Post } from '../../domain/person';
import type { DocumentRef, Review, Step } from '../../domain/review';
import type { State, StepKind } from '../../../../shared/review';
import { appendAudit } from '../../repositories/audit';
import { loadContent, type Content } from '../../repositories/contents';
import { keepDigest } from '../../repositories/evidence';
import { recordTakenOut } from '../../repositories/taken-out';
import type { TakenOut } from '../../domain/html/taken-out';
import { appendStep } from '../../repositories/steps';
import { auditKey } from '../audit-key';
import type { Passage } from '../context';

/** The draft as this transaction sees it now. */
export async function draftNow(passage: Passage, ref: DocumentRef): Promise<Content> {
  const content = await loadContent({ strapi: passage.strapi, db: passage.trx, ...ref, status: 'draft' });
  if (content === null) throw new Error(`no draft of ${ref.uid} ${ref.documentId}`);
  return content;
}

export const organisationOf = (content: Content): string | null => {
  const { organisation } = content.entry;
  return typeof organisation === 'object' && organisation !== null && 'documentId' in organisation ? String(organisation.documentId) : null;
};

export const titleOf = (content: Content): string => (typeof content.entry.title === 'string' ? content.entry.title : '');

const WRITING_POSTS: readonly Post[] = ['liaison', 'contributor', 'office-head'];

/** A step of the history that no verb of the panel takes: a first save, a new round, a correction. */
export async function recordStep(
  passage: Passage,
  parts: { readonly review: Review; readonly kind: StepKind; readonly from: State | null; readonly content: Content },
): Promise<void> {
  const { actor, at, trx } = passage;
  const { review, kind, from, content } = parts;
  const held = heldPost({ actor, posts: WRITING_POSTS, organisationId: review.organisationId, at });
  const step: Step = {
    uid: review.uid,
    documentId: review.documentId,
    round: review.round,
    kind,
    tier: null,
    from,
    to: review.state,
    digest: content.digest,
    personId: actor.kind === 'person' ? actor.id : null,
    personName: actor.name,
    post: held?.post ?? null,
    organisationId: held?.organisationId ?? null,
    at,
    evidence: {},
  };
  await keepDigest(trx, { digest: content.digest, canonical: content.canonical, at });
  await appendStep(trx, step);
}

/** Every change of a draft stands in the audit, by its digest. */
export async function auditSave(passage: Passage, parts: { readonly ref: DocumentRef; readonly kind: string; readonly entry: Readonly<Record<string, unknown>> }): Promise<void> {
  const { actor, at, strapi, trx } = passage;
  await appendAudit({
    trx,
    key: auditKey(strapi),
    entry: {
      at: at.toISOString(),
      kind: parts.kind,
      personId: actor.kind === 'person' ? actor.id : null,
      actor: actor.name,
      uid: parts.ref.uid,
      documentId: parts.ref.documentId,
      entry: parts.entry,
    },
  });
}

/** What the sanitiser took out of a save stays known for the bytes that it made, by kind and place. */
export async function auditTakenOut(passage: Passage, parts: { readonly ref: DocumentRef; readonly digest: string; readonly takenOut: readonly TakenOut[] }): Promise<void> {
  const { actor, at, strapi, trx } = passage;
  if (parts.takenOut.length === 0) return;
  const { ref, digest, takenOut } = parts;
  await recordTakenOut(trx, { ...ref, key: auditKey(strapi), at, personId: actor.kind === 'person' ? actor.id : null, actor: actor.name, digest, takenOut });
}
