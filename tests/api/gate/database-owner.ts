import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

interface Trigger {
  readonly name: string;
  readonly sql: string;
}

/** Does what only the owner of the database can do: takes the guards of the audit out of the way, acts, puts them back. */
export async function asDatabaseOwner(strapi: Core.Strapi, work: (owner: Knex) => Promise<unknown>): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    if (strapi.db.dialect.client === 'sqlite') {
      const triggers: readonly Trigger[] = await trx('sqlite_master').where({ type: 'trigger' }).whereIn('tbl_name', ['dr_audit', 'dr_audit_anchors']).select('name', 'sql');
      for (const { name } of triggers) await trx.raw(`drop trigger "${name}"`);
      await work(trx);
      for (const { sql } of triggers) await trx.raw(sql);
      return;
    }
    const tables = ['dr_audit', 'dr_audit_anchors'];
    for (const table of tables) await trx.raw(`alter table ${table} disable trigger user`);
    await work(trx);
    // Back to ALWAYS, as the guards stand: plain ENABLE would make them ordinary triggers.
    const { rows } = await trx.raw<{ rows: { name: string; table: string }[] }>(
      `select tgname as name, tgrelid::regclass::text as table from pg_trigger where not tgisinternal and tgrelid in ('dr_audit'::regclass, 'dr_audit_anchors'::regclass)`,
    );
    for (const { name, table } of rows) await trx.raw(`alter table ${table} enable always trigger "${name}"`);
  });
}
