import type { Knex } from 'knex';
import { z } from 'zod';
import type { Anchor, ChainedEntry } from '../domain/audit-chain';
import { CSV_HEADER, csvLine } from '../domain/audit-csv';

/** Which entries are wanted; times are ISO 8601 in UTC, `from` inclusive, `to` exclusive. */
export interface AuditFilter {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly personId?: number;
  readonly uid?: string;
  readonly documentId?: string;
}

const PAGE = 500;

const row = z
  .object({
    sequence: z.number(),
    at: z.string(),
    kind: z.string(),
    person_id: z.number().nullable(),
    actor: z.string(),
    uid: z.string().nullable(),
    document_id: z.string().nullable(),
    entry: z.string(),
    previous: z.string(),
    mac: z.string(),
  })
  .transform(({ person_id: personId, document_id: documentId, ...rest }): ChainedEntry => ({ ...rest, personId, documentId }));
const anchorRow = z.object({ count: z.number(), tip: z.string(), at: z.string(), mac: z.string() });

const wanted = (query: Knex.QueryBuilder, filter: AuditFilter): Knex.QueryBuilder => {
  if (filter.from !== undefined) void query.where('at', '>=', filter.from);
  if (filter.to !== undefined) void query.where('at', '<', filter.to);
  if (filter.kind !== undefined) void query.where('kind', filter.kind);
  if (filter.personId !== undefined) void query.where('person_id', filter.personId);
  if (filter.uid !== undefined) void query.where('uid', filter.uid);
  if (filter.documentId !== undefined) void query.where('document_id', filter.documentId);
  return query;
};

/** One page of entries after a number, ascending. */
export async function auditPage(parts: {
  readonly db: Knex;
  readonly filter: AuditFilter;
  readonly after: number;
  readonly limit?: number;
}): Promise<readonly ChainedEntry[]> {
  const { db, filter, after, limit = PAGE } = parts;
  const found: unknown = await wanted(db('dr_audit').where('sequence', '>', after), filter).orderBy('sequence').limit(limit);
  return z.array(row).parse(found);
}

/** A page of the newest entries that match, descending, and how many match in all. */
export async function auditLatest(parts: {
  readonly db: Knex;
  readonly filter: AuditFilter;
  readonly page: number;
  readonly pageSize: number;
}): Promise<{ readonly rows: readonly ChainedEntry[]; readonly total: number }> {
  const { db, filter, page, pageSize } = parts;
  const found: unknown = await wanted(db('dr_audit'), filter).orderBy('sequence', 'desc').limit(pageSize).offset((page - 1) * pageSize);
  const counted: unknown = await wanted(db('dr_audit'), filter).count({ total: '*' });
  const [{ total }] = z.tuple([z.object({ total: z.coerce.number() })]).parse(counted);
  return { rows: z.array(row).parse(found), total };
}

/** The kinds of entries that occur, in alphabetical order. */
export async function auditKinds(db: Knex): Promise<readonly string[]> {
  const rows: readonly { readonly kind: string }[] = await db('dr_audit').distinct('kind').orderBy('kind');
  return rows.map(({ kind }) => kind);
}

/** All entries that match, ascending, read in pages so that any number of them fits. */
export async function* auditRows({ db, filter }: { readonly db: Knex; readonly filter: AuditFilter }): AsyncGenerator<ChainedEntry> {
  for (let after = 0, page = await auditPage({ db, filter, after }); page.length > 0; page = await auditPage({ db, filter, after })) {
    yield* page;
    after = page.at(-1)?.sequence ?? Number.POSITIVE_INFINITY;
  }
}

export async function anchorPage(parts: { readonly db: Knex; readonly after: number; readonly limit?: number }): Promise<readonly Anchor[]> {
  const { db, after, limit = PAGE } = parts;
  const found: unknown = await db('dr_audit_anchors').where('count', '>', after).orderBy('count').limit(limit);
  return z.array(anchorRow).parse(found);
}

/** The export: header, then a line for each entry that matches. `Readable.from` makes a stream of it. */
export async function* auditCsv(parts: { readonly db: Knex; readonly filter: AuditFilter }): AsyncGenerator<string> {
  yield CSV_HEADER;
  for await (const entry of auditRows(parts)) yield csvLine(entry);
}
