import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DocumentRef } from '../domain/review';
import type { Verified } from '../guards/live/followers';
import { loadContent } from '../repositories/contents';
import { isFileFailure } from '../repositories/file-failure';
import { liveEntry } from '../repositories/ledger';
import { matchesRelease } from '../repositories/released';

/** What is wrong with a live row, or with a release that has none. */
export type Wrong = 'unrecorded' | 'bytes-differ' | 'unreadable' | 'row-missing';
/** `verified` is null where there is neither row nor release. */
export type Judgement = { readonly wrong: Wrong } | { readonly wrong: null; readonly verified: Verified | null };

export const countLive = (strapi: Core.Strapi, ref: DocumentRef): Promise<number> =>
  strapi.db.query(ref.uid).count({ where: { documentId: ref.documentId, publishedAt: { $notNull: true } } });

/**
 * What is wrong with a document, or its live row as it was released. Row and record are looked up before any file is read: a row that
 * no release put live has no claim to stay, whatever its files are. What cannot be taken apart otherwise than for its storage is not
 * what was released.
 */
export async function judgeLive(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly ref: DocumentRef }): Promise<Judgement> {
  const { strapi, db, ref } = parts;
  const entry = await liveEntry(db, ref);
  const isLive = (await countLive(strapi, ref)) > 0;
  if (!isLive) return entry === null ? { wrong: null, verified: null } : { wrong: 'row-missing' };
  if (entry === null) return { wrong: 'unrecorded' };
  try {
    const now = await loadContent({ strapi, db, ...ref, status: 'published' });
    return now !== null && (await matchesRelease({ strapi, db, now, entry })) ? { wrong: null, verified: { strapi, db, content: now, entry } } : { wrong: 'bytes-differ' };
  } catch (error) {
    return { wrong: isFileFailure(error) ? 'unreadable' : 'bytes-differ' };
  }
}
