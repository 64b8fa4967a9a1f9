import { z } from 'zod';
import type { Review } from '../../domain/review';
import { decideSave, type SaveAs } from '../../domain/decisions/save';
import { heldPost } from '../../domain/person';
import { bytesChanged } from '../../domain/reasons/state';
import { lockDocuments } from '../../repositories/locks';
import { findReview, insertReview, updateReview } from '../../repositories/reviews';
import { noteContent } from '../../repositories/desk-index';
import { noteEditor, stepsOf } from '../../repositories/steps';
import { recordIncident } from '../incident';
import { paramsOf, refOf, refuseIf, type Guard, type Passage } from '../context';
import { refused } from '../../wording/refused';
import { loadContent, type Content } from '../../repositories/contents';
import { draftFileIds } from '../../repositories/draft-files';
import { readIncoming, type Incoming } from './incoming';
import { filesNotTheirs, notReadable } from './not-theirs';
import { auditSave, auditTakenOut, draftNow, organisationOf, recordStep, titleOf } from './record';

const made = z.object({ documentId: z.string() });

const namesNone = (relation: unknown): boolean => {
  if (relation === undefined || relation === null || relation === '') return true;
  if (Array.isArray(relation)) return relation.length === 0;
  if (typeof relation !== 'object') return false;
  const { connect, set } = relation as { connect?: unknown; set?: unknown };
  return 'documentId' in relation || 'id' in relation ? false : [connect, set].every((list) => list === undefined || (Array.isArray(list) && list.length === 0));
};

/** Puts what will be written into the context: the normal form, and for a new document the writer's own unit where none is named. */
async function prepare(passage: Passage): Promise<Incoming['takenOut']> {
  const { strapi, context, actor, at } = passage;
  const { data = {} } = paramsOf(context);
  const incoming = await readIncoming(strapi, context.uid, data);
  recordIncident(strapi, { at, actor, uid: context.uid, documentId: paramsOf(context).documentId ?? null, refusals: incoming.refusals });
  refuseIf(incoming.refusals);
  const own = heldPost({ actor, posts: ['liaison', 'contributor'], organisationId: null, at });
  const unit = context.action === 'create' && namesNone(data.organisation) && own !== undefined ? { organisation: { connect: [{ documentId: own.organisationId }] } } : {};
  Object.assign(context.params as object, { data: { ...incoming.data, ...unit } });
  return incoming.takenOut;
}

function decideFor(passage: Passage, parts: { readonly review: Review | null; readonly steps: Awaited<ReturnType<typeof stepsOf>>; readonly organisation: string | null }): SaveAs {
  const { actor, at } = passage;
  const organisations = parts.organisation === null ? [] : [parts.organisation];
  const decision = decideSave({ actor, at, review: parts.review, steps: parts.steps, organisations });
  if (!decision.ok) throw refused(decision.refusals);
  return decision.outcome;
}

/** What the save made of the draft, as the record sees it; the same review when nothing changed. */
function reviewAfter(parts: { readonly passage: Passage; readonly review: Review; readonly as: SaveAs; readonly content: Content }): Review {
  const { passage, review, as, content } = parts;
  if (content.digest === review.digest) return review;
  const seen = { digest: content.digest, title: titleOf(content), organisationId: organisationOf(content) };
  if (as === 'correction') return { ...review, ...seen, state: 'assessing', stateSince: passage.at };
  if (review.state === 'drafting') return { ...review, ...seen };
  return { ...review, ...seen, round: review.round + 1, state: 'drafting', stateSince: passage.at, releaseAt: null, urgent: false };
}

/** A first save: the document exists from now on, in round 1. */
export const guardCreate: Guard = async (passage) => {
  const { trx, actor, at, context, next } = passage;
  decideFor(passage, { review: null, steps: [], organisation: null });
  if (context.action === 'clone') refuseIf(await notReadable(passage, refOf(context)));
  const takenOut = await prepare(passage);
  const result = await next();
  const ref = { uid: context.uid, documentId: made.parse(result).documentId };
  const content = await draftNow(passage, ref);
  const organisationId = organisationOf(content);
  decideFor(passage, { review: null, steps: [], organisation: organisationId });
  refuseIf(await filesNotTheirs(passage, { ref, added: content.files.map(({ row }) => row.id) }));
  const review: Review = {
    ...ref, round: 1, state: 'drafting', stateSince: at, organisationId, title: titleOf(content), digest: content.digest, releaseAt: null, withdrawalAsked: null, urgent: false,
  };
  await insertReview(trx, review);
  await noteContent(trx, { ref, entry: content.entry, at });
  if (actor.kind === 'person') await noteEditor(trx, { ...ref, round: 1, personId: actor.id, created: true, at });
  await recordStep(passage, { review, kind: 'create', from: null, content });
  await auditSave(passage, { ref, kind: 'create', entry: { digest: content.digest } });
  await auditTakenOut(passage, { ref, digest: content.digest, takenOut });
  return result;
};

/** A save of a draft that is there: an edit while it is open, or the office head's correction at tier 2. */
export const guardUpdate: Guard = async (passage) => {
  const { trx, actor, at, context, next } = passage;
  const ref = refOf(context);
  await lockDocuments(trx, [ref]);
  const before = (await findReview(trx, ref)) ?? (await adopt(passage));
  if (before === null) {
    decideFor(passage, { review: null, steps: [], organisation: null });
    throw refused([{ kind: 'state', rule: 'REL-5', code: 'document-not-found' }], 404);
  }
  const steps = await stepsOf(trx, { ...ref, round: before.round });
  const as = decideFor(passage, { review: before, steps, organisation: before.organisationId });
  // A correction carries tier 1 over to the corrected bytes: it must start from those that tier 1 saw.
  if (as === 'correction') refuseIf(bytesChanged({ review: before, steps, digest: (await draftNow(passage, ref)).digest }));
  const takenOut = await prepare(passage);
  const held = await draftFileIds({ strapi: passage.strapi, db: trx, ref });
  const result = await next();
  const content = await draftNow(passage, ref);
  refuseIf(await filesNotTheirs(passage, { ref, added: content.files.map(({ row }) => row.id).filter((id) => !held.has(id)) }));
  const after = reviewAfter({ passage, review: before, as, content });
  if (after === before) {
    await auditTakenOut(passage, { ref, digest: content.digest, takenOut });
    return result;
  }
  decideFor(passage, { review: before, steps, organisation: after.organisationId });
  // Tier 1 answered for this unit; another unit's document begins at its own liaison.
  if (as === 'correction' && after.organisationId !== before.organisationId) throw refused([{ kind: 'person', rule: 'REL-4', code: 'not-writer' }]);
  await updateReview(trx, after);
  await noteContent(trx, { ref, entry: content.entry, at });
  if (as === 'correction') await recordStep(passage, { review: after, kind: 'correct', from: before.state, content });
  else {
    if (actor.kind === 'person') await noteEditor(trx, { ...ref, round: after.round, personId: actor.id, created: false, at });
    if (after.round !== before.round) await recordStep(passage, { review: after, kind: 'save', from: before.state, content });
  }
  await auditSave(passage, { ref, kind: as === 'correction' ? 'correct' : 'save', entry: { digest: content.digest, was: before.digest, round: after.round, at: at.toISOString() } });
  await auditTakenOut(passage, { ref, digest: content.digest, takenOut });
  return result;
};

/** A draft that came in below the document service has no record yet: it is taken up as a first round, by nobody. */
async function adopt(passage: Passage): Promise<Review | null> {
  const ref = refOf(passage.context);
  const content = await loadContent({ strapi: passage.strapi, db: passage.trx, ...ref, status: 'draft' });
  if (content === null) return null;
  const review: Review = {
    ...ref, round: 1, state: 'drafting', stateSince: passage.at, organisationId: organisationOf(content), title: titleOf(content), digest: content.digest, releaseAt: null, withdrawalAsked: null, urgent: false,
  };
  await insertReview(passage.trx, review);
  await noteContent(passage.trx, { ref, entry: content.entry, at: passage.at });
  return review;
}
