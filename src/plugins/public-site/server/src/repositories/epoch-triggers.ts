import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
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

/** One trigger: its name, its table and what follows both in its statement. */
interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly rest: string;
}

function triggersOnSqlite(tables: readonly Watched[]): readonly Trigger[] {
  const refuse = `BEGIN SELECT RAISE(ABORT, '${FORWARD}'); END`;
  const epoch = (name: string, rest: string): Trigger => ({ name: `${PREFIX}${name}`, table: 'pub_epoch', rest: `${rest} ${refuse}` });
  return [
    ...tables.flatMap((one) => EVENTS.map((event) => ({ name: `${PREFIX}${one.table}_${event.toLowerCase()}`, table: one.table, rest: `AFTER ${event} ON "${one.table}" BEGIN ${move(one)}; END` }))),
    epoch('forward', `BEFORE UPDATE ON pub_epoch WHEN ${BACKWARDS}`),
    epoch('kept', 'BEFORE DELETE ON pub_epoch'),
    epoch('alone', 'BEFORE INSERT ON pub_epoch'),
  ];
}

const statement = ({ name, rest }: Trigger): string => `CREATE TRIGGER "${name}" ${rest}`;

async function onSqlite(db: Knex, triggers: readonly Trigger[]): Promise<void> {
  await db.transaction(async (trx) => {
    for (const trigger of triggers) {
      await trx.raw(`DROP TRIGGER IF EXISTS "${trigger.name}"`);
      await trx.raw(statement(trigger));
    }
  });
}

async function standOnSqlite(db: Knex, triggers: readonly Trigger[]): Promise<boolean> {
  const found: readonly { readonly name: string; readonly sql: string }[] = await db('sqlite_master').select('name', 'sql').where('type', 'trigger');
  const statements = new Map(found.map(({ name, sql }) => [name, sql]));
  return triggers.every((trigger) => statements.get(trigger.name) === statement(trigger));
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  epoch: ` BEGIN ${move({ table: '', moves: 'epoch' })}; RETURN NULL; END `,
  site: ` BEGIN ${move({ table: '', moves: 'site' })}; RETURN NULL; END `,
  refuse: ` BEGIN RAISE EXCEPTION '${FORWARD}'; END `,
};

function triggersOnPostgres(tables: readonly Watched[]): readonly Trigger[] {
  const on = (table: string, name: string, rest: string): Trigger => ({ name: `${PREFIX}${name}`, table, rest });
  return [
    ...tables.flatMap(({ table, moves }) => [
      // A statement that changes nothing moves nothing: an upgrade may rewrite settings row by row.
      on(table, 'row', `AFTER INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${PREFIX}${moves}()`),
      on(table, 'all', `AFTER TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION ${PREFIX}${moves}()`),
    ]),
    on('pub_epoch', 'forward', `BEFORE UPDATE ON pub_epoch FOR EACH ROW WHEN (${BACKWARDS}) EXECUTE FUNCTION ${PREFIX}refuse()`),
    on('pub_epoch', 'alone', `BEFORE INSERT OR DELETE ON pub_epoch FOR EACH ROW EXECUTE FUNCTION ${PREFIX}refuse()`),
    on('pub_epoch', 'kept', `BEFORE TRUNCATE ON pub_epoch FOR EACH STATEMENT EXECUTE FUNCTION ${PREFIX}refuse()`),
  ];
}

async function onPostgres(db: Knex, triggers: readonly Trigger[]): Promise<void> {
  await db.transaction(async (trx) => {
    for (const [name, body] of Object.entries(FUNCTIONS)) await trx.raw(`CREATE OR REPLACE FUNCTION ${PREFIX}${name}() RETURNS trigger LANGUAGE plpgsql AS $$${body}$$`);
    for (const { name, table, rest } of triggers) {
      await trx.raw(`CREATE OR REPLACE TRIGGER "${name}" ${rest}`);
      // A session that plays replica moves it too.
      await trx.raw(`ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER "${name}"`);
    }
  });
}

/** Their names, that none of them is switched off, and what their functions do. */
async function standOnPostgres(db: Knex, triggers: readonly Trigger[]): Promise<boolean> {
  const names = z.object({ rows: z.array(z.object({ key: z.string(), body: z.string().optional() })) });
  const standing = names.parse(
    await db.raw(
      "SELECT c.relname || ' ' || t.tgname AS key FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND t.tgenabled = 'A' AND NOT t.tgisinternal",
    ),
  );
  const bodies = names.parse(await db.raw('SELECT p.proname AS key, p.prosrc AS body FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = current_schema()'));
  const on = new Set(standing.rows.map(({ key }) => key));
  const does = new Map(bodies.rows.map(({ key, body }) => [key, body]));
  return triggers.every(({ table, name }) => on.has(`${table} ${name}`)) && Object.entries(FUNCTIONS).every(([name, body]) => does.get(`${PREFIX}${name}`) === body);
}

/**
 * The public epoch moves in the database itself, in the transaction of whatever changes something public, by whatever road: no answer
 * kept in memory outlives the commit that it did not see. To be called when all tables stand.
 */
export async function installEpochTriggers(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  await (isPostgres(db) ? onPostgres(db, triggersOnPostgres(watched(strapi))) : onSqlite(db, triggersOnSqlite(watched(strapi))));
}

/**
 * Puts up again what somebody has taken down since, and moves the epoch on: answers may have been kept over a change that nothing told of.
 * @returns whether any was missing, switched off or another
 */
export async function mendEpochTriggers(strapi: Core.Strapi): Promise<boolean> {
  const db = strapi.db.connection;
  const stand = isPostgres(db) ? await standOnPostgres(db, triggersOnPostgres(watched(strapi))) : await standOnSqlite(db, triggersOnSqlite(watched(strapi)));
  if (stand) return false;
  await installEpochTriggers(strapi);
  await db.raw(move({ table: '', moves: 'site' }));
  return true;
}

/** SQLite cannot rebuild a table while triggers of others name it: before schema sync ours are taken down. */
export async function dropEpochTriggers(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  if (isPostgres(db)) return;
  const found: readonly { readonly name: string }[] = await db('sqlite_master').select('name').where('type', 'trigger').whereRaw('substr(name, 1, ?) = ?', [PREFIX.length, PREFIX]);
  for (const { name } of found) await db.raw(`DROP TRIGGER IF EXISTS "${name}"`);
}
