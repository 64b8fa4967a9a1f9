import type { Knex } from 'knex';
import { z } from 'zod';

const row = z.object({ document_id: z.string(), title: z.string() });

/** The titles that documents under review have now, by documentId; what is deleted or was never saved has none. */
export async function titlesOf(db: Knex, documentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(documentIds)];
  const rows: unknown = wanted.length === 0 ? [] : await db('dr_reviews').whereIn('document_id', wanted).select('document_id', 'title');
  return new Map(z.array(row).parse(rows).map(({ document_id: documentId, title }) => [documentId, title]));
}
