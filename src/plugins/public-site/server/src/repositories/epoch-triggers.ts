import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';

const PREFIX = 'pub_moves_';
const EVENTS = ['INSERT', 'UPDATE', 'DELETE'] as const;

interface Watched {
  readonly table: string;
  readonly moves: 'epoch' | 'site';
}

const SITE = ['api::column.column', 'api::organisation.organisation', 'plugin::users-permissions.permission', 'plugin::users-permissions.role'] as const;
/** Of the search index PostgreSQL's alone can have triggers; SQLite's is a virtual table, written beside the others. */
const PUBLIC = ['pub_documents', 'pub_withdrawn', 'pub_contents', 'pub_links', 'pub_keywords', 'pub_texts', 'pub_counts', 'pub_sitemap'] as const;

function watched(strapi: Core.Strapi): readonly Watched[] {
  const tables = SITE.flatMap((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const joins = Object.values(attributes).flatMap((attribute) => ('joinTable' in attribute && attribute.joinTable !== undefined ? [(attribute.joinTable as { readonly name: string }).name] : []));
    return [tableName, ...joins];
  });
  const site = [...new Set([...tables, 'dr_settings'])].map((table): Watched => ({ table, moves: 'site' }));
  const search = isPostgres(strapi.db.connection) ? ['pub_search'] : [];
  return [...site, ...[...PUBLIC, ...search].map((table): Watched => ({ table, moves: 'epoch' }))];
}

const move = ({ moves }: Watched): string => (moves === 'site' ? 'UPDATE pub_epoch SET epoch = epoch + 1, site = site + 1' : 'UPDATE pub_epoch SET epoch = epoch + 1');

/** The epoch goes on by one and never back: a number that came again would call up answers that were kept under it before. */
const BACKWARDS = 'NEW.id <> 1 OR NEW.epoch NOT IN (OLD.epoch, OLD.epoch + 1) OR NEW.site NOT IN (OLD.site, OLD.site + 1)';
const FORWARD = 'PUB_EPOCH_GOES_FORWARD';

async function onSqlite(db: Knex, tables: readonly Watched[]): Promise<void> {
  await db.transaction(async (trx) => {
    const put = async (name: string, rest: string): Promise<void> => {
      await trx.raw(`DROP TRIGGER IF EXISTS "${name}"`);
      await trx.raw(`CREATE TRIGGER "${name}" ${rest}`);
    };
    for (const one of tables) {
      for (const event of EVENTS) await put(`${PREFIX}${one.table}_${event.toLowerCase()}`, `AFTER ${event} ON "${one.table}" BEGIN ${move(one)}; END`);
    }
    const refuse = `BEGIN SELECT RAISE(ABORT, '${FORWARD}'); END`;
    await put(`${PREFIX}forward`, `BEFORE UPDATE ON pub_epoch WHEN ${BACKWARDS} ${refuse}`);
    await put(`${PREFIX}kept`, `BEFORE DELETE ON pub_epoch ${refuse}`);
    await put(`${PREFIX}alone`, `BEFORE INSERT ON pub_epoch ${refuse}`);
  });
}

async function onPostgres(db: Knex, tables: readonly Watched[]): Promise<void> {
  await db.transaction(async (trx) => {
    for (const moves of ['epoch', 'site'] as const) {
      await trx.raw(`CREATE OR REPLACE FUNCTION ${PREFIX}${moves}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${move({ table: '', moves })}; RETURN NULL; END $$`);
    }
    const put = async (table: string, name: string, rest: string): Promise<void> => {
      await trx.raw(`CREATE OR REPLACE TRIGGER "${PREFIX}${name}" ${rest}`);
      // A session that plays replica moves it too.
      await trx.raw(`ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER "${PREFIX}${name}"`);
    };
    for (const { table, moves } of tables) {
      // A statement that changes nothing moves nothing: an upgrade may rewrite settings row by row.
      await put(table, 'row', `AFTER INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${PREFIX}${moves}()`);
      await put(table, 'all', `AFTER TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION ${PREFIX}${moves}()`);
    }
    await trx.raw(`CREATE OR REPLACE FUNCTION ${PREFIX}refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${FORWARD}'; END $$`);
    await put('pub_epoch', 'forward', `BEFORE UPDATE ON pub_epoch FOR EACH ROW WHEN (${BACKWARDS}) EXECUTE FUNCTION ${PREFIX}refuse()`);
    await put('pub_epoch', 'alone', `BEFORE INSERT OR DELETE ON pub_epoch FOR EACH ROW EXECUTE FUNCTION ${PREFIX}refuse()`);
    await put('pub_epoch', 'kept', `BEFORE TRUNCATE ON pub_epoch FOR EACH STATEMENT EXECUTE FUNCTION ${PREFIX}refuse()`);
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
