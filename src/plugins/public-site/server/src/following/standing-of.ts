import type { Knex } from 'knex';
import type { LedgerEntry } from '../../../../disclosure-review/server/src/domain/review';
import { releasedSince } from '../../../../disclosure-review/server/src/repositories/ledger';
import { legacyOf } from '../../../../disclosure-review/server/src/repositories/legacy/legacy-documents';
import type { Standing } from '../repositories/public-rows';

/** Where a release that stands in the ledger puts its document. */
export async function standingOf(db: Knex, entry: LedgerEntry): Promise<Standing> {
  const { id, uid, documentId, permalink, indexNumber, at } = entry;
  return { uid, documentId, releaseId: id, permalink, indexNumber, legacyAddress: (await legacyOf(db, entry))?.address ?? null, publishedAt: (await releasedSince(db, entry)) ?? at, releasedAt: at };
}
