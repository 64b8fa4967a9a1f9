import { DIGEST_ALGORITHM } from '../../domain/digest';
import { liveReferrers } from '../../repositories/bundles';
import { appendEntry, lastEntry } from '../../repositories/ledger';
import { removeLiveFiles } from '../../repositories/live-files';
import { lockDocuments } from '../../repositories/locks';
import { refused } from '../../wording/refused';
import { refOf, type Guard } from '../context';
import { withdrawalTicket, withPermits } from '../ticket';
import { tellWithdrawn } from './followers';

/** Off the public site only by a withdrawal; its files are private again in the same transaction (REL-8). */
export const guardUnpublish: Guard = async (passage) => {
  const { strapi, trx, next, context } = passage;
  const ref = refOf(context);
  const ticket = withdrawalTicket(ref);
  if (ticket === undefined) throw refused([{ kind: 'person', rule: 'REL-8', code: 'withdraw-only' }]);
  const referrers = await liveReferrers(strapi, ref);
  await lockDocuments(trx, [ref, ...referrers]);
  // A row that no release put live may stand where one was withdrawn before: the address given then is kept.
  const last = await lastEntry(trx, ref);
  const live = last?.kind === 'release' ? last : null;
  return withPermits({ trx, documentIds: [ref.documentId, ...referrers.map(({ documentId }) => documentId)] }, async () => {
    const result = await next();
    await removeLiveFiles({ trx, ...ref });
    const entryId = await appendEntry(trx, {
      ...ticket,
      kind: 'withdrawal',
      round: live?.round ?? 0,
      digest: live?.digest ?? '',
      algorithm: DIGEST_ALGORITHM,
      permalink: last?.permalink ?? '',
      indexNumber: last?.indexNumber ?? '',
      sourceEdition: null,
    });
    await tellWithdrawn({ strapi, trx, ticket, entryId, permalink: last?.permalink ?? '' });
    return result;
  });
};
