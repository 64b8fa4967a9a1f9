import type { Knex } from 'knex';
import { z } from 'zod';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';
import type { PublicFile } from '../../../shared/contracts';
import { jsonOfStored } from './stored-attributes';

type Values = Readonly<Record<string, unknown>>;

/** What stands in the public tables of one document. */
export interface StoredRows {
  readonly document: Values & { readonly sha256: string };
  readonly content: { readonly attributes: Values; readonly head: Values; readonly excerpt: string; readonly hanging: Values; readonly files: readonly PublicFile[] };
  readonly texts: { readonly body: string; readonly files: string; readonly seal: string };
  readonly links: readonly { readonly name: string; readonly target_uid: string; readonly target_id: string }[];
  readonly keywords: readonly string[];
}

const values = z.record(z.string(), z.unknown());
const file: z.ZodType<PublicFile> = z.object({
  place: z.string(), title: z.string(), name: z.string(), size: z.number(), type: z.string(), sha256: z.string(), url: z.string(), alternativeText: z.string().nullable(),
});
const json = <Shape>(shape: z.ZodType<Shape>, read = (stored: string): string => stored): z.ZodType<Shape> => z.string().transform((stored): unknown => JSON.parse(read(stored))).pipe(shape) as unknown as z.ZodType<Shape>;
const document = z.object({ id: z.coerce.number(), sitemap_part: z.number(), sha256: z.string() }).loose();
const content = (db: Knex) => z.object({ attributes: json(values, (stored) => jsonOfStored(db, stored)), head: json(values), excerpt: z.string(), hanging: json(values), files: json(z.array(file)) });
const texts = z.object({ body: z.string(), files: z.string(), seal: z.string() });
const link = z.object({ name: z.string(), target_uid: z.string(), target_id: z.string() });

interface Ref {
  readonly uid: string;
  readonly documentId: string;
}

/** Null where a row of it is missing or cannot be taken apart: then it is not what was written. */
export async function storedRows(db: Knex, ref: Ref): Promise<StoredRows | null> {
  const { documentId: document_id } = ref;
  const found = document.safeParse(await db('pub_documents').where({ uid: ref.uid, document_id }).first());
  if (!found.success) return null;
  const { id, ...columns } = found.data;
  const under = { id, document_id };
  try {
    return {
      document: columns,
      content: content(db).parse(await db('pub_contents').where(under).first()),
      texts: texts.parse(await db('pub_texts').where(under).first()),
      links: z.array(link).parse(await db('pub_links').where(under).orderBy('row')),
      keywords: await db('pub_keywords').where(under).orderBy('row').pluck('keyword'),
    };
  } catch {
    return null;
  }
}

/** SQLite's search index knows no documents; an entry that is in the way there is overwritten. */
const below = (db: Knex): readonly string[] => ['pub_contents', 'pub_links', 'pub_keywords', 'pub_texts', ...(isPostgres(db) ? ['pub_search'] : [])];

/** In whose names rows stand under the key of this document; anybody's but its own were written past the gate. */
export async function documentIdsUnder(db: Knex, ref: Ref): Promise<readonly string[]> {
  const row: { readonly id: number } | undefined = await db('pub_documents').where({ uid: ref.uid, document_id: ref.documentId }).first('id');
  if (row === undefined) return [];
  const named: string[] = [];
  for (const table of below(db)) named.push(...(await db(table).where({ id: row.id }).distinct('document_id').pluck('document_id')));
  return named;
}

/** Rows without a document, by the document in whose name they stand. */
export async function orphans(db: Knex): Promise<readonly string[]> {
  const named = new Set<string>();
  for (const table of below(db)) {
    const found: readonly string[] = await db(`${table} as below`)
      .whereNotExists((row) => row.select(db.raw('1')).from('pub_documents as row').whereRaw('row.id = below.id and row.document_id = below.document_id'))
      .distinct('below.document_id')
      .pluck('below.document_id');
    for (const documentId of found) named.add(documentId);
  }
  return [...named];
}

/** Takes rows without a document away, under the permit of the one in whose name they stand. */
export async function removeOrphans(trx: Knex, documentId: string): Promise<void> {
  for (const table of below(trx)) {
    await trx(table)
      .where({ document_id: documentId })
      .whereNotExists((row) => row.select(trx.raw('1')).from('pub_documents as row').whereRaw(`row.id = ${table}.id and row.document_id = ${table}.document_id`))
      .del();
  }
}
