import type { Knex } from 'knex';
import { refKey, type DocumentRef } from '../domain/review';

export const isPostgres = (db: Knex): boolean => ['postgres', 'pg'].includes(String(db.client.config.client));

/** "drel" in ASCII. */
const RELEASES = 0x6472656c;

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

/** "dacc" in ASCII. */
const ACCOUNTS = 0x64616363;

/**
 * Lets one transaction at a time disable an account: two administrators who disable each other would each find the other still there.
 * To be taken first, before anybody is looked at.
 */
export async function lockAccounts(trx: Knex.Transaction): Promise<void> {
  if (isPostgres(trx)) await trx.raw('select pg_advisory_xact_lock(?)', [ACCOUNTS]);
}

/**
 * Lets one transaction at a time give addresses and numbers. To be taken after the documents and before anything is written to the
 * audit, whose lock is always the last: a transaction that held the audit and waited for a number would wait for one that holds the
 * number and waits for the audit.
 */
export async function lockReleases(trx: Knex.Transaction): Promise<void> {
  if (isPostgres(trx)) await trx.raw('select pg_advisory_xact_lock(?)', [RELEASES]);
}
