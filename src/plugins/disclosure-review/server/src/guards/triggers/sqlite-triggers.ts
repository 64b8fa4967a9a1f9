import type { Knex } from 'knex';
import type { Guard } from './guard';
import { guardName, PREFIX, refusalText } from './names';

interface Standing {
  readonly name: string;
  readonly sql: string;
}

const statement = (guard: Guard): string => {
  const answer = guard.answer === 'leave-out' ? 'RAISE(IGNORE)' : `RAISE(ABORT, '${refusalText(guard)}')`;
  return `CREATE TRIGGER "${guardName(guard)}" BEFORE ${guard.event} ON "${guard.table}" WHEN ${guard.condition} BEGIN SELECT ${answer}; END`;
};

const standing = async (db: Knex): Promise<readonly Standing[]> =>
  db('sqlite_master').select('name', 'sql').where('type', 'trigger').whereRaw('substr(name, 1, ?) = ?', [PREFIX.length, PREFIX]);

/** Takes all guards away: SQLite cannot rebuild a table while triggers of other tables name it. */
export async function dropAll(db: Knex): Promise<void> {
  // In one transaction: each statement by itself would wait for the disk.
  await db.transaction(async (trx) => {
    for (const { name } of await standing(trx)) await trx.raw(`DROP TRIGGER "${name}"`);
  });
}

/** Guards of the plan that do not stand, word for word, and guards that stand without being planned. */
export async function differences({ db, guards }: { readonly db: Knex; readonly guards: readonly Guard[] }): Promise<{ readonly missing: readonly Guard[]; readonly stale: readonly string[] }> {
  const found = new Map((await standing(db)).map(({ name, sql }) => [name, sql]));
  const planned = new Map(guards.map((guard) => [guardName(guard), statement(guard)]));
  return {
    missing: guards.filter((guard) => found.get(guardName(guard)) !== statement(guard)),
    stale: [...found.keys()].filter((name) => found.get(name) !== planned.get(name)),
  };
}

/** Puts up what is missing and takes down what is stale, in one transaction. */
export async function install({ db, guards }: { readonly db: Knex; readonly guards: readonly Guard[] }): Promise<void> {
  await db.transaction(async (trx) => {
    const { missing, stale } = await differences({ db: trx, guards });
    for (const name of stale) await trx.raw(`DROP TRIGGER "${name}"`);
    for (const guard of missing) await trx.raw(statement(guard).replaceAll('?', '\\?'));
    // Nothing but a permit left behind by a killed process can stand here now.
    await trx('dr_permits').del();
  });
}
