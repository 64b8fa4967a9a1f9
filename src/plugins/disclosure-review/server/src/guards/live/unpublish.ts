import { DIGEST_ALGORITHM } from '../../domain/digest';
import { liveReferrers } from '../../repositories/bundles';
import { appendEntry, liveEntry } from '../../repositories/ledger';
import { removeLiveFiles } from '../../repositories/live-files';
import { lockDocuments } from '../../repositories/locks';
import { refused } from '../../wording/refused';
import { refOf, type Guard } from '../context';
import { withdrawalTicket, withPermits } from '../ticket';

/** Off the public site only by a withdrawal; its files are private again in the same transaction (REL-8). */
export const guardUnpublish: Guard = async (passage) => {
  const { strapi, trx, next, context } = passage;
  const ref = refOf(context);
  const ticket = withdrawalTicket(ref);
  if (ticket === undefined) throw refused([{ kind: 'person', rule: 'REL-8', code: 'withdraw-only' }]);
  const referrers = await liveReferrers(strapi, ref);
  await lockDocuments(trx, [ref, ...referrers]);
  const entry = await liveEntry(trx, ref);
  return withPermits({ trx, documentIds: [ref.documentId, ...referrers.map(({ documentId }) => documentId)] }, async () => {
    const result = await next();
    await removeLiveFiles({ trx, ...ref });
    await appendEntry(trx, {
      ...ticket,
      kind: 'withdrawal',
      round: entry?.round ?? 0,
      digest: entry?.digest ?? '',
      algorithm: DIGEST_ALGORITHM,
      permalink: entry?.permalink ?? '',
      indexNumber: entry?.indexNumber ?? '',
      sourceEdition: null,
    });
    return result;
  });
};
