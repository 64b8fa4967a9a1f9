import type { Knex } from 'knex';

/**
 * Runs `work` while the documents' live rows may be changed, inside the caller's transaction. When `work` throws, the
 * permit goes with the rollback, which is the caller's to do.
 */
export async function withPermit<Result>(parts: {
  readonly trx: Knex.Transaction;
  readonly documentIds: readonly string[];
  readonly work: () => Promise<Result>;
}): Promise<Result> {
  const { trx, documentIds, work } = parts;
  await trx('dr_permits').insert(documentIds.map((documentId) => ({ document_id: documentId })));
  const result = await work();
  await trx('dr_permits').whereIn('document_id', documentIds).del();
  return result;
}
