import type { Knex } from 'knex';
import { isPostgres } from '../../repositories/locks';

/** "dreg" in ASCII. */
const REGISTERS = 0x64726567;
const turns = new WeakMap<Knex.Transaction, Promise<unknown>>();

/**
 * One change of a register after the other, also within one transaction: the panel deletes a selection all at once, and two that
 * looked at the same last edition would both make the next.
 */
export async function inTurn<Result>(trx: Knex.Transaction, work: () => Promise<Result>): Promise<Result> {
  const before = turns.get(trx) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(async () => {
    if (isPostgres(trx)) await trx.raw('select pg_advisory_xact_lock(?)', [REGISTERS]);
    return work();
  });
  turns.set(trx, mine.catch(() => undefined));
  return mine;
}
