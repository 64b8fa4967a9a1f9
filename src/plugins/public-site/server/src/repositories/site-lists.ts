import { z } from 'zod';
import { placedColumns, toPlaced, type Placed } from './documents';
import type { Binding, Store } from './store';

const listed = (column: string, values: readonly string[]): string => `${column} IN (${values.map(() => '?').join(', ')})`;

export interface ColumnFigures {
  readonly documents: number;
  /** When its newest document was published; null where there is none. */
  readonly newestAt: string | null;
}

const counts = z.object({ column_id: z.string(), documents: z.coerce.number() });

/** How many live documents each column holds itself, and when its newest was published. */
export async function columnFigures(store: Store, columns: readonly string[]): Promise<ReadonlyMap<string, ColumnFigures>> {
  const rows = (await store.all('SELECT column_id, sum(documents) AS documents FROM pub_counts GROUP BY column_id')).map((row) => counts.parse(row));
  const held = new Map(rows.map(({ column_id, documents }) => [column_id, documents]));
  const full = columns.filter((id) => (held.get(id) ?? 0) > 0);
  const newest = new Map<string, string>();
  if (full.length > 0) {
    const each = full.map(() => '(SELECT max(d.id) FROM pub_documents d WHERE d.column_id = ?)').map((text) => `SELECT ${text} AS id`);
    const found = await store.all(`SELECT d.column_id, d.published_at FROM pub_documents d WHERE d.id IN (${each.join(' UNION ALL ')})`, full);
    for (const row of found) newest.set(String(row.column_id), String(row.published_at));
  }
  return new Map(columns.map((id) => [id, { documents: held.get(id) ?? 0, newestAt: newest.get(id) ?? null }]));
}

/** The newest documents of these columns, of every type. */
export async function newestIn(store: Store, parts: { readonly columns: readonly string[] | null; readonly limit: number }): Promise<readonly Placed[]> {
  const { columns, limit } = parts;
  if (columns?.length === 0) return [];
  // A column at a time from its index, then the newest of them all: a list of columns would read every document of each.
  const one = `SELECT * FROM (SELECT ${placedColumns('d')} FROM pub_documents d WHERE d.column_id = ? ORDER BY d.id DESC LIMIT ?) part`;
  const text = columns === null ? `SELECT ${placedColumns('d')} FROM pub_documents d ORDER BY d.id DESC LIMIT ?` : `SELECT * FROM (${columns.map(() => one).join(' UNION ALL ')}) every ORDER BY id DESC LIMIT ?`;
  const bindings: readonly Binding[] = columns === null ? [limit] : [...columns.flatMap((column): readonly Binding[] => [column, limit]), limit];
  return (await store.all(text, bindings)).map(toPlaced);
}

/** What stands for documents in a feed, by their keys. */
export async function excerptsOf(store: Store, keys: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (keys.length === 0) return new Map();
  const rows = await store.all(`SELECT id, excerpt FROM pub_contents WHERE id IN (${keys.map(() => '?').join(', ')})`, keys);
  return new Map(rows.map((row) => [Number(row.id), String(row.excerpt)]));
}

export interface SitemapPart {
  readonly part: number;
  readonly changedAt: string;
}
const part = z.object({ part: z.number(), changed_at: z.string() });

export const sitemapParts = async (store: Store): Promise<readonly SitemapPart[]> =>
  (await store.all('SELECT part, changed_at FROM pub_sitemap WHERE documents > 0 ORDER BY part')).map((row) => part.parse(row)).map(({ part: number, changed_at }) => ({ part: number, changedAt: changed_at }));

export const documentsOfPart = async (store: Store, number: number): Promise<readonly Placed[]> =>
  (await store.all(`SELECT ${placedColumns('d')} FROM pub_documents d WHERE d.sitemap_part = ? ORDER BY d.id`, [number])).map(toPlaced);

const withdrawn = z.object({ uid: z.string(), document_id: z.string(), permalink: z.string(), at: z.string(), notice: z.string(), release_id: z.number() });
export interface WithdrawnDocument {
  readonly uid: string;
  readonly documentId: string;
  readonly permalink: string;
  readonly at: string;
  readonly notice: string;
  readonly releaseId: number;
}
const toWithdrawn = (row: unknown): WithdrawnDocument => {
  const read = withdrawn.parse(row);
  return { uid: read.uid, documentId: read.document_id, permalink: read.permalink, at: read.at, notice: read.notice, releaseId: read.release_id };
};

/** What was withdrawn, the last first. */
export async function withdrawnPage(store: Store, parts: { readonly start: number; readonly limit: number }): Promise<{ readonly withdrawn: readonly WithdrawnDocument[]; readonly total: number }> {
  const rows = await store.all('SELECT uid, document_id, permalink, at, notice, release_id FROM pub_withdrawn ORDER BY release_id DESC LIMIT ? OFFSET ?', [parts.limit, parts.start]);
  const [total] = await store.all('SELECT count(*) AS total FROM pub_withdrawn');
  return { withdrawn: rows.map(toWithdrawn), total: z.object({ total: z.coerce.number() }).parse(total).total };
}

/** Changes with numbers of the ledger after one and up to another. */
export interface Changes {
  readonly after: number;
  readonly upTo: number;
  readonly limit: number;
}

/** The number of the last change, release or withdrawal; 0 for none. */
export async function lastChange(store: Store): Promise<number> {
  const rows = await store.all('SELECT max(release_id) AS last FROM pub_documents UNION ALL SELECT max(release_id) FROM pub_withdrawn');
  return Math.max(0, ...rows.map((row) => Number(row.last ?? 0)));
}

/** Withdrawals among the changes after a number of the ledger, in its order. */
export const withdrawnAfter = async (store: Store, parts: Changes): Promise<readonly WithdrawnDocument[]> =>
  (await store.all('SELECT uid, document_id, permalink, at, notice, release_id FROM pub_withdrawn WHERE release_id > ? AND release_id <= ? ORDER BY release_id LIMIT ?', [parts.after, parts.upTo, parts.limit])).map(toWithdrawn);

/** Keys of live documents whose version was released after a number of the ledger, in its order. */
export const releasedAfter = async (store: Store, parts: Changes): Promise<readonly number[]> =>
  (await store.all('SELECT id FROM pub_documents WHERE release_id > ? AND release_id <= ? ORDER BY release_id LIMIT ?', [parts.after, parts.upTo, parts.limit])).map((row) => Number(row.id));

const category = z.object({ statutory_category: z.string(), documents: z.coerce.number() });

/** How many live documents each statutory category holds. */
export async function categoryCounts(store: Store, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (codes.length === 0) return new Map();
  const rows = await store.all(`SELECT statutory_category, count(*) AS documents FROM pub_documents WHERE ${listed('statutory_category', codes)} GROUP BY statutory_category`, codes);
  return new Map(rows.map((row) => category.parse(row)).map(({ statutory_category, documents }) => [statutory_category, documents]));
}

/** Where a page of the old site is now; null where it is not live here. */
export async function byLegacyAddress(store: Store, address: string): Promise<Placed | null> {
  const [row] = await store.all(`SELECT ${placedColumns('d')} FROM pub_documents d WHERE d.legacy_address = ?`, [address]);
  return row === undefined ? null : toPlaced(row);
}
