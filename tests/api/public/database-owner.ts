import type { Knex } from 'knex';
import { isPostgres } from '../../../src/plugins/disclosure-review/server/src/repositories/locks';

interface Trigger {
  readonly name: string;
  readonly sql: string;
}

/** Does what only the owner of the database can do: takes the triggers of these tables out of the way, acts, puts them back. */
export async function pastTriggers(parts: { readonly db: Knex; readonly tables: readonly string[]; readonly work: (owner: Knex) => Promise<unknown> }): Promise<void> {
  const { db, tables, work } = parts;
  await db.transaction(async (trx) => {
    if (!isPostgres(trx)) {
      const triggers: readonly Trigger[] = await trx('sqlite_master').where({ type: 'trigger' }).whereIn('tbl_name', [...tables]).select('name', 'sql');
      for (const { name } of triggers) await trx.raw(`drop trigger "${name}"`);
      await work(trx);
      for (const { sql } of triggers) await trx.raw(sql.replaceAll('?', '\\?'));
      return;
    }
    for (const table of tables) await trx.raw(`alter table ${table} disable trigger user`);
    await work(trx);
    for (const table of tables) {
      const { rows } = await trx.raw<{ rows: { name: string }[] }>('select tgname as name from pg_trigger where not tgisinternal and tgrelid = ?::regclass', [table]);
      for (const { name } of rows) await trx.raw(`alter table ${table} enable always trigger "${name}"`);
    }
  });
}
