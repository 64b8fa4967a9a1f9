import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Clock } from '../domain/clock';
import type { DocumentRef } from '../domain/review';
import { auditKey } from '../guards/audit-key';
import { followersInStep } from '../guards/live/followers';
import { withTicket } from '../guards/ticket';
import { appendAudit } from '../repositories/audit';
import { liveReferrers } from '../repositories/bundles';
import { governedTypes } from '../repositories/governed';
import { livePage } from '../repositories/ledger';
import { lockDocuments } from '../repositories/locks';
import { retried } from '../repositories/retry';
import { findReview, updateReview } from '../repositories/reviews';
import { appendStep } from '../repositories/steps';
import { sentence } from '../wording/sentences';
import { holdFollowers, SWEEP } from './hold-followers';
import { countLive, judgeLive, type Wrong } from './judge-live';

export type Stray = DocumentRef & { readonly why: Wrong };
export interface Swept {
  readonly examined: number;
  readonly strays: readonly Stray[];
  /** Strays that could not be taken off; they are still live. */
  readonly failed: readonly Stray[];
  /** Documents of which the public read something else than what is live; it was written anew, or taken away. */
  readonly rewritten: readonly DocumentRef[];
  /** Permits that a transaction left behind; each would be a hole. */
  readonly leftPermits: number;
}

const PAGE = 200;
const rows = z.array(z.object({ id: z.coerce.number(), documentId: z.string() }));

/** Every document with a live row, whatever the record says of it. */
async function* liveRows(strapi: Core.Strapi): AsyncGenerator<DocumentRef> {
  for (const { uid } of governedTypes(strapi)) {
    for (let after = 0; ; ) {
      const page = rows.parse(
        await strapi.db.query(uid).findMany({ where: { publishedAt: { $notNull: true }, id: { $gt: after } }, select: ['id', 'documentId'], orderBy: { id: 'asc' }, limit: PAGE }),
      );
      for (const { documentId } of page) yield { uid, documentId };
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last.id;
    }
  }
}

/** The history says why the document is no longer live; nobody took this step, so it has no person and no post. */
async function recordIntegrity(parts: { readonly trx: Knex.Transaction; readonly ref: DocumentRef; readonly why: Stray['why']; readonly at: Date }): Promise<void> {
  const { trx, ref, why, at } = parts;
  const review = await findReview(trx, ref);
  if (review?.state !== 'live') return;
  const { round, digest } = review;
  const nobody = { personId: null, personName: SWEEP, post: null, organisationId: null };
  await appendStep(trx, { ...ref, ...nobody, round, kind: 'integrity', tier: null, from: 'live', to: 'withdrawn', digest, at, evidence: { stray: why } });
  await updateReview(trx, { ...review, state: 'withdrawn', stateSince: at });
}

/**
 * Takes a stray off the public site by a recorded withdrawal, and raises the alarm. Where a recorded release has a file that cannot
 * be read the alarm alone is raised: the file guard cannot serve it either, and a storage that is away for an hour must not empty
 * the site.
 * @returns false when it was no stray any more once its locks were held; nothing has happened then
 */
async function takeStrayOff(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly stray: Stray }): Promise<boolean> {
  const { strapi, clock, stray } = parts;
  const ref: DocumentRef = { uid: stray.uid, documentId: stray.documentId };
  const at = clock.now();
  const found = await retried(() =>
    strapi.db.transaction(async ({ trx }) => {
      await lockDocuments(trx, [ref, ...(await liveReferrers(strapi, ref))]);
      const { wrong: why } = await judgeLive({ strapi, db: trx, ref });
      if (why === null) return null;
      if (why !== 'unreadable') {
        const particulars = { ...ref, at, personId: null, personName: SWEEP, reasonClass: 'integrity', reason: why, notice: sentence('notice-integrity').zh };
        await withTicket({ purpose: 'withdraw', documents: [particulars] }, () => strapi.documents(ref.uid as UID.ContentType).unpublish({ documentId: ref.documentId }));
        await recordIntegrity({ trx, ref, why, at });
      }
      await appendAudit({
        trx,
        key: auditKey(strapi),
        entry: { at: at.toISOString(), kind: 'alarm', personId: null, actor: SWEEP, uid: ref.uid, documentId: ref.documentId, entry: { stray: why } },
      });
      return why;
    }),
  );
  if (found === null) return false;
  strapi.log.error(`巡查告警:${ref.uid} ${ref.documentId} 与发布记录不符(${found}) / sweep alarm: not what was released (${found})`);
  return true;
}

/** One stray that cannot be taken off must not keep the others on the site. */
async function takeStraysOff(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly suspects: readonly Stray[] }): Promise<Pick<Swept, 'strays' | 'failed'>> {
  const { strapi, clock, suspects } = parts;
  const strays: Stray[] = [];
  const failed: Stray[] = [];
  for (const stray of suspects) {
    try {
      if (await takeStrayOff({ strapi, clock, stray })) strays.push(stray);
    } catch (error) {
      failed.push(stray);
      const cause = error instanceof Error ? error.message : String(error);
      strapi.log.error(`巡查告警:${stray.uid} ${stray.documentId} 未能下线(${stray.why}),请人工处理 / sweep alarm: could not be taken off (${stray.why}), see to it by hand: ${cause}`);
    }
  }
  return { strays, failed };
}

async function lostRows(strapi: Core.Strapi): Promise<readonly Stray[]> {
  const lost: Stray[] = [];
  for (let after = 0; ; ) {
    const page = await livePage(strapi.db.connection, { after, size: PAGE });
    for (const entry of page) {
      if ((await countLive(strapi, entry)) === 0) lost.push({ uid: entry.uid, documentId: entry.documentId, why: 'row-missing' });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return lost;
    after = last.id;
  }
}

/** Permits are seen by their own transaction only; one that others see was left behind, and is taken away. */
async function clearPermits(strapi: Core.Strapi): Promise<number> {
  return strapi.db.connection.transaction((trx) => trx('dr_permits').del());
}

/**
 * Layer 5 of the gate: every live row against its release record, every release against its row; a stray one is taken off
 * and an alarm raised. What the public reads is held against the live rows in the same walk. Run at boot, on a timer and by `npm run sweep`.
 */
export async function sweep(parts: { readonly strapi: Core.Strapi; readonly clock: Clock }): Promise<Swept> {
  const { strapi, clock } = parts;
  const leftPermits = await clearPermits(strapi);
  const suspects: Stray[] = [];
  const doubtful: DocumentRef[] = [];
  let examined = 0;
  for await (const ref of liveRows(strapi)) {
    examined += 1;
    const judged = await judgeLive({ strapi, db: strapi.db.connection, ref });
    if (judged.wrong !== null) suspects.push({ ...ref, why: judged.wrong });
    else if (judged.verified !== null && !(await followersInStep(judged.verified))) doubtful.push(ref);
  }
  suspects.push(...(await lostRows(strapi)));
  const { strays, failed } = await takeStraysOff({ strapi, clock, suspects });
  const rewritten = await holdFollowers({ strapi, clock, doubtful });
  if (leftPermits > 0) strapi.log.error(`巡查告警:有 ${leftPermits} 个遗留的通行证,已清除 / sweep alarm: ${leftPermits} permits were left behind and removed`);
  return { examined, strays, failed, rewritten, leftPermits };
}
