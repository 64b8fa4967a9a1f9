import type { Knex } from 'knex';
import { refKey, type DocumentRef } from '../domain/review';

export const isPostgres = (db: Knex): boolean => ['postgres', 'pg'].includes(String(db.client.config.client));

/**
 * Holds these documents for this transaction, in one order everywhere, so that two transactions never wait for each other.
 * PostgreSQL: advisory locks, which also hold a document that has no row yet. SQLite has one connection: whoever is in a
 * transaction is alone.
 */
export async function lockDocuments(trx: Knex.Transaction, refs: readonly DocumentRef[]): Promise<void> {
  if (!isPostgres(trx)) return;
  const keys = [...new Set(refs.map(refKey))].sort();
  for (const key of keys) {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 7))', [key]);
  }
}
