import type { Knex } from 'knex';

/** Names of all organisations by their document id. */
export async function organisationNames(db: Knex): Promise<ReadonlyMap<string, string>> {
  const rows: { document_id: string; name: string | null }[] = await db('organisations').select('document_id', 'name');
  return new Map(rows.map(({ document_id, name }) => [document_id, name ?? document_id]));
}
