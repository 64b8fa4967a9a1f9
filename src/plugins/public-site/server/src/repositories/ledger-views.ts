import type { Knex } from 'knex';

/** Where a document stood on the county's old site; null for what was released here first. */
export async function legacyAddress(db: Knex, ref: { readonly uid: string; readonly documentId: string }): Promise<string | null> {
  if (!(await db.schema.hasTable('dr_legacy'))) return null;
  const found: { readonly address: string } | undefined = await db('dr_legacy').where({ uid: ref.uid, document_id: ref.documentId }).first('address');
  return found?.address ?? null;
}
