import type { Knex } from 'knex';
import { z } from 'zod';
import type { DocumentRef, LedgerEntry } from '../domain/review';
import { legacyOf } from './legacy/legacy-documents';

const row = z.object({
  id: z.number(),
  uid: z.string(),
  document_id: z.string(),
  kind: z.enum(['release', 'withdrawal']),
  round: z.number(),
  digest: z.string(),
  at: z.string(),
  permalink: z.string(),
  index_number: z.string(),
  notice: z.string().nullable(),
  reason_class: z.string().nullable(),
  source_edition: z.number().nullable(),
});

function toEntry(raw: unknown): LedgerEntry {
  const read = row.parse(raw);
  return {
    id: read.id,
    uid: read.uid,
    documentId: read.document_id,
    kind: read.kind,
    round: read.round,
    digest: read.digest,
    at: new Date(read.at),
    permalink: read.permalink,
    indexNumber: read.index_number,
    notice: read.notice,
    reasonClass: read.reason_class,
    sourceEdition: read.source_edition,
  };
}

const where = (ref: DocumentRef) => ({ uid: ref.uid, document_id: ref.documentId });

/** The document's last entry, release or withdrawal; null when it was never released. */
export async function lastEntry(db: Knex, ref: DocumentRef): Promise<LedgerEntry | null> {
  const found: unknown = await db('dr_releases').where(where(ref)).orderBy('id', 'desc').first();
  return found === undefined ? null : toEntry(found);
}

/** Since when the public can read the document: on the site that was before this one, else since its first release; null when it never could. */
export async function releasedSince(db: Knex, ref: DocumentRef): Promise<Date | null> {
  const legacy = await legacyOf(db, ref);
  if (legacy !== null) return legacy.publishedAt;
  const first: { readonly at: string } | undefined = await db('dr_releases').where({ ...where(ref), kind: 'release' }).orderBy('id').first('at');
  return first === undefined ? null : new Date(first.at);
}

/** The release that is live now, or null. */
export async function liveEntry(db: Knex, ref: DocumentRef): Promise<LedgerEntry | null> {
  const last = await lastEntry(db, ref);
  return last?.kind === 'release' ? last : null;
}

/** Which of these documents were ever released: their ids are known to everybody. */
export async function everReleased(db: Knex, parts: { readonly uid: string; readonly documentIds: readonly string[] }): Promise<ReadonlySet<string>> {
  const rows: { document_id: string }[] = await db('dr_releases').where({ uid: parts.uid }).whereIn('document_id', parts.documentIds).distinct('document_id');
  return new Set(rows.map(({ document_id }) => document_id));
}

/** Whether the document was withdrawn after the ledger entry with this id, whatever became of it later. */
export async function withdrawnSince(db: Knex, parts: DocumentRef & { readonly entryId: number }): Promise<boolean> {
  const found: unknown = await db('dr_releases').where({ ...where(parts), kind: 'withdrawal' }).andWhere('id', '>', parts.entryId).first('id');
  return found !== undefined;
}

/** Every document whose last entry is a release, in pages by ledger id. */
export async function livePage(db: Knex, parts: { readonly after: number; readonly size: number }): Promise<readonly LedgerEntry[]> {
  const rows: unknown[] = await db('dr_releases as entry')
    .where('entry.kind', 'release')
    .andWhere('entry.id', '>', parts.after)
    .whereNotExists((later) =>
      later
        .select(db.raw('1'))
        .from('dr_releases as later')
        .whereRaw('later.uid = entry.uid and later.document_id = entry.document_id and later.id > entry.id'),
    )
    .orderBy('entry.id')
    .limit(parts.size)
    .select('entry.*');
  return rows.map(toEntry);
}

export interface NewEntry extends DocumentRef {
  readonly kind: 'release' | 'withdrawal';
  readonly round: number;
  readonly digest: string;
  readonly algorithm: number;
  readonly at: Date;
  readonly personId: number | null;
  readonly personName: string;
  readonly permalink: string;
  readonly indexNumber: string;
  readonly sourceEdition: number | null;
  readonly reasonClass?: string | null;
  readonly notice?: string | null;
  readonly reason?: string | null;
}

/** Returns the entry's number; of two entries the later one has the greater. */
export async function appendEntry(trx: Knex.Transaction, entry: NewEntry): Promise<number> {
  const inserted: unknown = await trx('dr_releases').insert({
    ...where(entry),
    kind: entry.kind,
    round: entry.round,
    digest: entry.digest,
    algorithm: entry.algorithm,
    at: entry.at.toISOString(),
    person_id: entry.personId,
    person_name: entry.personName.slice(0, 200),
    permalink: entry.permalink,
    index_number: entry.indexNumber,
    source_edition: entry.sourceEdition,
    reason_class: entry.reasonClass ?? null,
    notice: entry.notice ?? null,
    reason: entry.reason ?? null,
  }).returning('id');
  return z.tuple([z.object({ id: z.number() })]).parse(inserted)[0].id;
}

/** The next number of a series, counted up under the row's lock; a number is never given twice. */
export async function nextInSeries(trx: Knex.Transaction, series: string): Promise<number> {
  await trx('dr_index_numbers').insert({ series, last: 0 }).onConflict('series').ignore();
  await trx('dr_index_numbers').where({ series }).increment('last', 1);
  const found = z.object({ last: z.number() }).parse(await trx('dr_index_numbers').where({ series }).first('last'));
  return found.last;
}
