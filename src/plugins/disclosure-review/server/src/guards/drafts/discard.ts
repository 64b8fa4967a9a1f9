import { decideDelete, decideEdit } from '../../domain/decisions/save';
import { noteContent } from '../../repositories/desk-index';
import { lastEntry, liveEntry } from '../../repositories/ledger';
import { keepDigest } from '../../repositories/evidence';
import { loadContent } from '../../repositories/contents';
import { lockDocuments } from '../../repositories/locks';
import { deleteReview, findReview, updateReview } from '../../repositories/reviews';
import { stepsOf } from '../../repositories/steps';
import { refused } from '../../wording/refused';
import { refOf, type Guard } from '../context';
import { auditSave, draftNow, organisationOf, recordStep, titleOf } from './record';

/** Throws the draft away for what is live: the round ends where it began. */
export const guardDiscard: Guard = async (passage) => {
  const { trx, actor, at, context, next } = passage;
  const ref = refOf(context);
  await lockDocuments(trx, [ref]);
  const review = await findReview(trx, ref);
  const steps = review === null ? [] : await stepsOf(trx, { ...ref, round: review.round });
  const decision = decideEdit({ actor, at, review, steps, organisations: review?.organisationId == null ? [] : [review.organisationId] });
  if (!decision.ok) throw refused(decision.refusals);
  // Strapi would throw the draft away for nothing where nothing is live.
  if ((await liveEntry(trx, ref)) === null) throw refused([{ kind: 'state', rule: 'REL-8', code: 'not-live' }]);
  const result = await next();
  if (review === null) return result;
  const content = await draftNow(passage, ref);
  const after = { ...review, state: 'live' as const, stateSince: at, digest: content.digest, title: titleOf(content), organisationId: organisationOf(content) };
  if (review.state === 'live') return result;
  await updateReview(trx, after);
  await noteContent(trx, { ref, entry: content.entry, at });
  await recordStep(passage, { review: after, kind: 'discard', from: review.state, content });
  await auditSave(passage, { ref, kind: 'discard', entry: { digest: content.digest, was: review.digest } });
  return result;
};

/** Deletes a draft that was never released; its bytes and its history stay in the record. */
export const guardDelete: Guard = async (passage) => {
  const { trx, actor, at, context, next, strapi } = passage;
  const ref = refOf(context);
  await lockDocuments(trx, [ref]);
  const review = await findReview(trx, ref);
  const steps = review === null ? [] : await stepsOf(trx, { ...ref, round: review.round });
  const everReleased = (await lastEntry(trx, ref)) !== null;
  const decision = decideDelete({ actor, at, review, steps, everReleased, organisations: review?.organisationId == null ? [] : [review.organisationId] });
  if (!decision.ok) throw refused(decision.refusals);
  const content = await loadContent({ strapi, db: trx, ...ref, status: 'draft' });
  const result = await next();
  if (content === null) return result;
  await keepDigest(trx, { digest: content.digest, canonical: content.canonical, at });
  await deleteReview(trx, ref);
  await auditSave(passage, { ref, kind: 'delete', entry: { digest: content.digest, title: titleOf(content) } });
  return result;
};
