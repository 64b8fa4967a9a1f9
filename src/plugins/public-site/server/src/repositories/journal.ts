import type { Core } from '@strapi/strapi';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';

/** SQLite: with a write-ahead log, whoever reads never waits for whoever writes, nor the other way round. PostgreSQL does so by itself. */
export async function readWhileWriting(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  if (isPostgres(db)) return;
  await db.raw('PRAGMA journal_mode = WAL');
}
