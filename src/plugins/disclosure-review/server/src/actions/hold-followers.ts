import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Clock } from '../domain/clock';
import type { DocumentRef } from '../domain/review';
import { auditKey } from '../guards/audit-key';
import { followersInStep, restoreFollowers, tidyFollowers } from '../guards/live/followers';
import { appendAudit } from '../repositories/audit';
import { lockDocuments, lockReleases } from '../repositories/locks';
import { retried } from '../repositories/retry';
import { judgeLive } from './judge-live';

export const SWEEP = '巡查 / sweep';

interface Holding {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
}

async function raiseAlarm({ strapi, clock }: Holding, parts: { readonly trx: Knex.Transaction; readonly ref: DocumentRef }): Promise<void> {
  const { trx, ref } = parts;
  await appendAudit({
    trx,
    key: auditKey(strapi),
    entry: { at: clock.now().toISOString(), kind: 'alarm', personId: null, actor: SWEEP, uid: ref.uid, documentId: ref.documentId, entry: { stray: 'public-copy-differs' } },
  });
  strapi.log.error(`巡查告警:${ref.uid} ${ref.documentId} 的公众内容与在线内容不符,已重写 / sweep alarm: what the public read was not what is live, written anew`);
}

/** False when it was in step once its lock was held: a release had come between the two readings. */
async function writeAnew(holding: Holding, ref: DocumentRef): Promise<boolean> {
  const { strapi } = holding;
  return strapi.db.transaction(async ({ trx }) => {
    await lockDocuments(trx, [ref]);
    await lockReleases(trx);
    const judged = await judgeLive({ strapi, db: trx, ref });
    if (judged.wrong !== null || judged.verified === null || (await followersInStep(judged.verified))) return false;
    await restoreFollowers({ ...judged.verified, trx });
    await raiseAlarm(holding, { trx, ref });
    return true;
  });
}

/**
 * What followers keep of live documents is what is live, and nothing else: whatever differs is an alarm, and written anew from the live
 * row or taken away.
 * @param parts.doubtful documents that were found out of step without a lock
 */
export async function holdFollowers(parts: Holding & { readonly doubtful: readonly DocumentRef[] }): Promise<readonly DocumentRef[]> {
  const { strapi, doubtful } = parts;
  const rewritten: DocumentRef[] = [];
  for (const ref of await tidyFollowers(strapi)) {
    await retried(() => strapi.db.transaction(({ trx }) => raiseAlarm(parts, { trx, ref })));
    rewritten.push(ref);
  }
  for (const ref of doubtful) {
    try {
      if (await retried(() => writeAnew(parts, ref))) rewritten.push(ref);
    } catch (error) {
      strapi.log.error(`巡查告警:${ref.uid} ${ref.documentId} 的公众内容未能重写,请人工处理 / sweep alarm: what the public reads could not be written anew, see to it by hand: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return rewritten;
}
