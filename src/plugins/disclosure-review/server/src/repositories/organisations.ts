import type { Knex } from 'knex';

interface OrganisationRow {
  readonly document_id: string;
  readonly name: string | null;
  readonly kind: string | null;
}

/** All organisations with their kind, by name. */
export async function organisations(db: Knex): Promise<readonly { readonly documentId: string; readonly name: string; readonly kind: string }[]> {
  const rows = await db<OrganisationRow>('organisations').select('document_id', 'name', 'kind').orderBy('name');
  return rows.map(({ document_id: documentId, name, kind }) => ({ documentId, name: name ?? documentId, kind: kind ?? '' }));
}

/** Names of all organisations by their document id. */
export const organisationNames = async (db: Knex): Promise<ReadonlyMap<string, string>> =>
  new Map((await organisations(db)).map(({ documentId, name }) => [documentId, name]));
