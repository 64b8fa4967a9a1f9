import type { Core } from '@strapi/strapi';
import type { DocumentRef } from '../../../../disclosure-review/server/src/domain/review';
import { withPermits } from '../../../../disclosure-review/server/src/guards/ticket';
import { lockDocuments } from '../../../../disclosure-review/server/src/repositories/locks';
import { countAnew } from '../repositories/counts';
import { mendEpochTriggers } from '../repositories/epoch-triggers';
import { leftOver, unnoticed, wronglyNoticed } from '../repositories/out-of-step';
import { recordWithdrawn, removePublic } from '../repositories/public-rows';
import { orphans, removeOrphans } from '../repositories/stored-rows';
import { referrersOf } from '../repositories/referrers';

/**
 * Takes away what nothing puts on the site, in the transaction and under the permit of each, and sets the notices of what is withdrawn
 * right by the ledger; counts and the triggers of the epoch are looked at too. Returns the documents concerned.
 */
export async function tidy(strapi: Core.Strapi): Promise<readonly DocumentRef[]> {
  const db = strapi.db.connection;
  const touched: DocumentRef[] = [];
  for (const ref of await leftOver(db)) {
    await strapi.db.transaction(async ({ trx }) => {
      await lockDocuments(trx, [ref]);
      await withPermits({ trx, documentIds: [ref.documentId] }, () => removePublic(trx, ref));
    });
    touched.push(ref);
  }
  for (const documentId of await orphans(db)) {
    await strapi.db.transaction(async ({ trx }) => withPermits({ trx, documentIds: [documentId] }, () => removeOrphans(trx, documentId)));
    touched.push({ uid: 'pub_contents', documentId });
  }
  for (const ref of await wronglyNoticed(db)) {
    await strapi.db.transaction(async ({ trx }) => withPermits({ trx, documentIds: [ref.documentId] }, () => trx('pub_withdrawn').where({ uid: ref.uid, document_id: ref.documentId }).del()));
    touched.push(ref);
  }
  for (const ref of await unnoticed(db)) {
    await strapi.db.transaction(async ({ trx }) => {
      await lockDocuments(trx, [ref]);
      const documentIds = [ref.documentId, ...(await referrersOf(trx, ref))];
      await withPermits({ trx, documentIds }, () => recordWithdrawn(trx, ref));
    });
    touched.push(ref);
  }
  if (await countAnew(db)) strapi.log.error('巡查告警:公众网站的计数与内容不符,已重算 / sweep alarm: counts of what the public reads were wrong, counted anew');
  if (await mendEpochTriggers(strapi)) strapi.log.error('巡查告警:公众网站缓存的触发器被改动过,已恢复 / sweep alarm: triggers that keep public answers current had been changed, put up again');
  return touched;
}
