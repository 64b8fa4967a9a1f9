import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { byReaders, EPOCH, epochGone, type Epoch, type Reader } from './epoch';
import type { Row, Store } from './store';

/** A read-only handle of its own on the database's file. */
export function onSqlite(strapi: Core.Strapi): Store {
  const { filename } = strapi.db.config.connection.connection as { readonly filename: string };
  const handle = new Database(filename, { readonly: true, timeout: 2000 });
  handle.pragma('cache_size = -32000');
  // As much as SQLite takes: 100,000 documents are more than a gigabyte, and what is mapped is read without asking the system for each page.
  handle.pragma('mmap_size = 2147418112');
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size > 500) statements.clear();
    const made = handle.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const epoch = handle.prepare<[], Epoch>(EPOCH);
  const readEpoch: Reader = (told) => {
    let row: Epoch | undefined;
    try {
      row = epoch.get();
    } catch (error) {
      told(error, null);
      return;
    }
    told(row === undefined ? epochGone() : null, row ?? null);
  };
  return {
    dialect: 'sqlite',
    all: async (sql, bindings = []) => prepared(sql).all(...bindings) as Row[],
    withEpoch: byReaders([readEpoch]),
    close: async () => void handle.close(),
  };
}
