import type { Core } from '@strapi/strapi';
import type { Clock } from '../domain/clock';
import { decideDue } from '../domain/decisions/release';
import type { Actor } from '../domain/person';
import { READING_FAILED } from '../domain/reasons/state';
import type { Refusal } from '../domain/refusal';
import type { DocumentRef } from '../domain/review';
import { recordRefusal } from '../guards/refusal-record';
import { bundleNeighbours } from '../repositories/bundles';
import { isFileFailure } from '../repositories/file-failure';
import { lockDocuments } from '../repositories/locks';
import { retried } from '../repositories/retry';
import { dueReviews, findReview } from '../repositories/reviews';
import { isRefused } from '../wording/refused';
import { announce } from './announce';
import { loadCase } from './load-case';
import { putLive } from './put-live';
import type { Work } from './work';
import { writeStep } from './write-step';

const TIMER: Actor = { kind: 'system', name: '定时发布 / schedule' };

/** Releases one document whose time has come, after the whole gate again; undefined when another instance was quicker. */
async function releaseDue(parts: { readonly strapi: Core.Strapi; readonly at: Date; readonly ref: DocumentRef }): Promise<void> {
  const { strapi, at, ref } = parts;
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    await lockDocuments(trx, [ref, ...(await bundleNeighbours(strapi, ref))]);
    const review = await findReview(trx, ref);
    if (review?.state !== 'scheduled' || review.releaseAt === null || review.releaseAt > at) return;
    const work: Work = { strapi, trx, at, actor: TIMER };
    const found = await loadCase(work, ref);
    if (found === null) return;
    const decision = decideDue(found.situation);
    if (!decision.ok) return cancel(work, { ref, refusals: decision.refusals });
    const happened = await putLive(work, { main: found, outcome: decision.outcome });
    onCommit(() => announce({ strapi, at, happened }));
  });
}

/** What the gate refuses when it is due goes back to `approved`, with the reasons in its history: it is not tried for ever. */
async function cancel(work: Work, parts: { readonly ref: DocumentRef; readonly refusals: readonly Refusal[] }): Promise<void> {
  const found = await loadCase(work, { ...parts.ref, unreadable: 'carry-on' });
  if (found === null) return;
  const reasons = parts.refusals.map(({ rule, code, path }) => ({ rule, code, ...(path !== undefined && { path }) }));
  await writeStep(work, { verb: 'schedule', case: found, outcome: { to: 'approved', tier: null, evidence: { cancelled: reasons }, releaseAt: null } });
  recordRefusal(work.strapi, { at: work.at, actor: TIMER, ...parts.ref, attempt: 'release:due', refusals: parts.refusals });
}

/**
 * Why a release that failed is taken out of the schedule: it was refused, or a file is proven to be gone. Null for all else, such as
 * a database or a storage that is away, checks that came to no end, or a lock that somebody holds: the next run tries again.
 */
function reasonsToCancel(error: unknown): readonly Refusal[] | null {
  const cause = isRefused(error) && error.cause !== undefined ? error.cause : error;
  if (isFileFailure(cause)) return cause.lost ? [READING_FAILED] : null;
  return isRefused(error) && error.refused.every(({ code }) => code !== 'busy' && code !== 'checks-interrupted') ? error.refused : null;
}

/** Takes it out of the schedule unless somebody set another time meanwhile; those that are due after it must not wait for it. */
async function giveUp(parts: { readonly strapi: Core.Strapi; readonly at: Date; readonly ref: DocumentRef; readonly refusals: readonly Refusal[] }): Promise<void> {
  const { strapi, at, ref, refusals } = parts;
  try {
    await retried(() => strapi.db.transaction(async ({ trx }) => {
      await lockDocuments(trx, [ref]);
      const review = await findReview(trx, ref);
      if (review?.state !== 'scheduled' || review.releaseAt === null || review.releaseAt > at) return;
      await cancel({ strapi, trx, at, actor: TIMER }, { ref, refusals });
    }));
  } catch (failure) {
    strapi.log.error(`定时发布未能取消 / a failed scheduled release could not be cancelled (${ref.documentId}): ${failure instanceof Error ? failure.message : String(failure)}`);
  }
}

/** Runs every timer that is due. Any number of instances may call it at once: each document is claimed under its lock. */
export async function runDue(parts: { readonly strapi: Core.Strapi; readonly clock: Clock }): Promise<void> {
  const { strapi, clock } = parts;
  const at = clock.now();
  for (const { uid, documentId } of await dueReviews(strapi.db.connection, at)) {
    try {
      await retried(() => releaseDue({ strapi, at, ref: { uid, documentId } }));
    } catch (error) {
      const refusals = reasonsToCancel(error);
      if (refusals !== null) await giveUp({ strapi, at, ref: { uid, documentId }, refusals });
      if (refusals === null || !isRefused(error)) strapi.log.error(`定时发布失败 / scheduled release failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
