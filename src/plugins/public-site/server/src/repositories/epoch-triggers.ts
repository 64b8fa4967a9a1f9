import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';

const PREFIX = 'pub_moves_';
const EVENTS = ['INSERT', 'UPDATE', 'DELETE'] as const;

interface Watched {
  readonly table: string;
  readonly moves: 'epoch' | 'site';
}

function watched(strapi: Core.Strapi): readonly Watched[] {
  const tables = ['api::column.column', 'api::organisation.organisation', 'plugin::users-permissions.permission'].flatMap((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const joins = Object.values(attributes).flatMap((attribute) => ('joinTable' in attribute && attribute.joinTable !== undefined ? [(attribute.joinTable as { readonly name: string }).name] : []));
    return [tableName, ...joins];
  });
  const site = [...new Set([...tables, 'dr_settings'])].map((table): Watched => ({ table, moves: 'site' }));
  return [...site, { table: 'pub_documents', moves: 'epoch' }, { table: 'pub_withdrawn', moves: 'epoch' }, { table: 'pub_contents', moves: 'epoch' }];
}

const move = ({ moves }: Watched): string => (moves === 'site' ? 'UPDATE pub_epoch SET epoch = epoch + 1, site = site + 1' : 'UPDATE pub_epoch SET epoch = epoch + 1');

async function onSqlite(db: Knex, tables: readonly Watched[]): Promise<void> {
  await db.transaction(async (trx) => {
    for (const one of tables) {
      for (const event of EVENTS) {
        const name = `${PREFIX}${one.table}_${event.toLowerCase()}`;
        await trx.raw(`DROP TRIGGER IF EXISTS "${name}"`);
        await trx.raw(`CREATE TRIGGER "${name}" AFTER ${event} ON "${one.table}" BEGIN ${move(one)}; END`);
      }
    }
  });
}

async function onPostgres(db: Knex, tables: readonly Watched[]): Promise<void> {
  await db.transaction(async (trx) => {
    for (const moves of ['epoch', 'site'] as const) {
      await trx.raw(`CREATE OR REPLACE FUNCTION ${PREFIX}${moves}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${move({ table: '', moves })}; RETURN NULL; END $$`);
    }
    for (const { table, moves } of tables) {
      // A statement that changes nothing moves nothing: an upgrade may rewrite settings row by row.
      await trx.raw(`CREATE OR REPLACE TRIGGER "${PREFIX}row" AFTER INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${PREFIX}${moves}()`);
      await trx.raw(`CREATE OR REPLACE TRIGGER "${PREFIX}all" AFTER TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION ${PREFIX}${moves}()`);
    }
  });
}

/**
 * The public epoch moves in the database itself, in the transaction of whatever changes something public, by whatever road: no answer
 * kept in memory outlives the commit that it did not see. To be called when all tables stand.
 */
export async function installEpochTriggers(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  await (isPostgres(db) ? onPostgres(db, watched(strapi)) : onSqlite(db, watched(strapi)));
}

/** SQLite cannot rebuild a table while triggers of others name it: before schema sync ours are taken down. */
export async function dropEpochTriggers(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  if (isPostgres(db)) return;
  const found: readonly { readonly name: string }[] = await db('sqlite_master').select('name').where('type', 'trigger').whereRaw('substr(name, 1, ?) = ?', [PREFIX.length, PREFIX]);
  for (const { name } of found) await db.raw(`DROP TRIGGER IF EXISTS "${name}"`);
}
