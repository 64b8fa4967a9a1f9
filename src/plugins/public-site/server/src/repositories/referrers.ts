import type { Knex } from 'knex';

/** documentIds of those that refer to this one among what the public reads. */
export const referrersOf = async (db: Knex, ref: { readonly uid: string; readonly documentId: string }): Promise<readonly string[]> =>
  db('pub_links').where({ target_uid: ref.uid, target_id: ref.documentId }).distinct('document_id').pluck('document_id');
