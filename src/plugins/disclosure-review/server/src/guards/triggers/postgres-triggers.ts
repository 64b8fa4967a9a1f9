import type { Knex } from 'knex';
import type { Dialect, Guard } from './guard';
import { guardName, PREFIX, refusalText } from './names';

/** A trigger of ours as the catalogue has it: on which table, calling which text, armed how, for which events. */
interface Standing {
  readonly name: string;
  readonly table: string;
  readonly source: string;
  readonly enabled: string;
  readonly type: number;
  readonly plain: boolean;
}

/** SQLSTATE by answer, so that nobody has to read the message. */
const STATE = { 'no-permit': 'DR001', 'append-only': 'DR002', 'leave-out': 'DR002' } as const;
/** Bits of pg_trigger.tgtype: BEFORE is 2, FOR EACH ROW is 1. */
const TYPE = { INSERT: 7, DELETE: 11, UPDATE: 19, TRUNCATE: 34 } as const;

const source = (guard: Guard): string => {
  const refuse = `RAISE EXCEPTION '${refusalText(guard)}' USING ERRCODE = '${STATE[guard.answer]}';`;
  const pass = guard.event === 'DELETE' ? 'OLD' : guard.event === 'TRUNCATE' ? 'NULL' : 'NEW';
  return guard.condition === 'TRUE' ? `BEGIN ${refuse} END` : `BEGIN IF ${guard.condition} THEN ${refuse} END IF; RETURN ${pass}; END`;
};

const standing = async (db: Knex): Promise<readonly Standing[]> => {
  const answer: { readonly rows: readonly Standing[] } = await db.raw(`
    SELECT t.tgname AS name, c.relname AS table, p.prosrc AS source, t.tgenabled AS enabled, t.tgtype AS type,
           (t.tgqual IS NULL AND t.tgattr = ''::int2vector AND NOT p.prosecdef) AS plain
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
     WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace AND starts_with(t.tgname, '${PREFIX}')`);
  return answer.rows;
};

const same = (found: Standing | undefined, guard: Guard): boolean =>
  found !== undefined &&
  found.table === guard.table &&
  found.source === source(guard) &&
  found.enabled === 'A' &&
  found.type === TYPE[guard.event] &&
  found.plain;

/** Guards of the plan that do not stand, word for word and armed, and guards that stand without being planned. */
export async function differences({ db, guards }: { readonly db: Knex; readonly guards: readonly Guard[] }): Promise<{ readonly missing: readonly Guard[]; readonly stale: readonly Standing[] }> {
  const found = new Map((await standing(db)).map((trigger) => [trigger.name, trigger]));
  const planned = new Set(guards.map(guardName));
  return {
    missing: guards.filter((guard) => !same(found.get(guardName(guard)), guard)),
    stale: [...found.values()].filter(({ name }) => !planned.has(name)),
  };
}

/**
 * Puts up what is missing and takes down what is stale, in one transaction. What already stands is not touched: making
 * a trigger locks its table, and another instance may be serving from it.
 */
export async function install(parts: { readonly db: Knex; readonly guards: readonly Guard[]; readonly dialect: Dialect }): Promise<void> {
  const { db, guards, dialect } = parts;
  await db.transaction(async (trx) => {
    const { missing, stale } = await differences({ db: trx, guards });
    for (const { name, table } of stale) {
      await trx.raw(`DROP TRIGGER IF EXISTS "${name}" ON ${dialect.table(table)}`);
    }
    for (const guard of missing) await put({ trx, guard, dialect });
    await dropUnused(trx);
  });
}

async function put({ trx, guard, dialect }: { readonly trx: Knex; readonly guard: Guard; readonly dialect: Dialect }): Promise<void> {
  const name = guardName(guard);
  const table = dialect.table(guard.table);
  const each = guard.event === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
  // ALWAYS: a session that plays replica (session_replication_role) skips ordinary triggers.
  const statements = [
    `CREATE OR REPLACE FUNCTION ${dialect.table(name)}() RETURNS trigger LANGUAGE plpgsql AS $guard$${source(guard)}$guard$`,
    `DROP TRIGGER IF EXISTS "${name}" ON ${table}`,
    `CREATE TRIGGER "${name}" BEFORE ${guard.event} ON ${table} FOR EACH ${each} EXECUTE FUNCTION ${dialect.table(name)}()`,
    `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER "${name}"`,
  ];
  for (const text of statements) await trx.raw(text.replaceAll('?', '\\?'));
}

/** A table that went took its triggers along, but not their functions. */
async function dropUnused(trx: Knex): Promise<void> {
  await trx.raw(`DO $body$ DECLARE f regprocedure; BEGIN
    FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
      WHERE p.pronamespace = current_schema()::regnamespace AND starts_with(p.proname, '${PREFIX}')
        AND NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgfoid = p.oid)
    LOOP EXECUTE 'DROP FUNCTION ' || f; END LOOP; END $body$`);
}

/** True when a permit that is not taken back still makes COMMIT fail. */
export async function permitsExpire(db: Knex): Promise<boolean> {
  const answer: { readonly rows: readonly unknown[] } = await db.raw(`
    SELECT 1 FROM pg_constraint WHERE contype = 'f' AND condeferred AND convalidated
       AND conrelid = to_regclass('dr_permits') AND confrelid = to_regclass('dr_never')`);
  return answer.rows.length > 0;
}
