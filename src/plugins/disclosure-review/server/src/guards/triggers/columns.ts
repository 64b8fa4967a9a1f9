import type { Knex } from 'knex';
import { anyOf, column, type Dialect } from './guard';

/** Names of the columns that a table has now, sorted, so that the same table always gives the same guard. */
export async function columnsOf({ db, table }: { readonly db: Knex; readonly table: string }): Promise<readonly string[]> {
  return Object.keys(await db(table).columnInfo()).sort();
}

/** True when an UPDATE changes any of these columns. */
export const changes = (columns: readonly string[]): string =>
  anyOf(columns.map((name) => `${column('NEW', name)} IS DISTINCT FROM ${column('OLD', name)}`));

interface IndexRow { readonly name: string; readonly unique: number }
interface IndexColumn { readonly name: string | null }

/**
 * SQLite's `INSERT OR REPLACE` deletes the rows it collides with and fires no DELETE trigger for them. This is the
 * condition under which a row `o` of the table would be so replaced, on any key, the hidden rowid included.
 */
export async function collision({ db, table }: { readonly db: Knex; readonly table: string }): Promise<string> {
  const indexes: readonly IndexRow[] = await db.raw(`PRAGMA index_list("${table}")`);
  const keys: string[] = ['o.rowid = NEW.rowid'];
  for (const { name } of indexes.filter(({ unique }) => unique === 1)) {
    const columns: readonly IndexColumn[] = await db.raw(`PRAGMA index_info("${name}")`);
    const named = columns.flatMap((entry) => (entry.name === null ? [] : [entry.name]));
    keys.push(named.map((key) => `${column('o', key)} = ${column('NEW', key)}`).join(' AND '));
  }
  return anyOf(keys.sort());
}

/** True when inserting this row would replace one that fulfils `which` (over `o`). */
export async function replaces(parts: { readonly db: Knex; readonly dialect: Dialect; readonly table: string; readonly which: string }): Promise<string> {
  const { db, dialect, table, which } = parts;
  return `EXISTS (SELECT 1 FROM ${dialect.table(table)} o WHERE ${await collision({ db, table })} AND (${which}))`;
}
