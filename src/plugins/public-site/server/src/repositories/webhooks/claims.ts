import type { Knex } from 'knex';
import { z } from 'zod';
import { isPostgres } from '../../../../../disclosure-review/server/src/repositories/locks';
import type { FailedAttempt } from '../../../../shared/webhooks';

/** A delivery that this instance, and no other, makes now. */
export interface Claimed {
  readonly id: number;
  readonly key: string;
  readonly receiverId: number;
  readonly address: string;
  readonly sealedSecret: string;
  readonly body: string;
  /** This one included. */
  readonly attempts: number;
  readonly since: Date;
}

/** Longer than an attempt may take; an instance that dies over one holds it for so long. */
const HELD_FOR = 60_000;

const row = z.object({ id: z.number(), key: z.string(), receiver_id: z.number(), body: z.string(), attempts: z.number(), since: z.string(), due_at: z.string(), address: z.string(), secret: z.string() });

/** The first of each receiver's deliveries that wait, where it is due: the later ones wait for it. */
const dueHeads = (db: Knex, at: Date): Knex.QueryBuilder =>
  db('pub_deliveries as delivery')
    .join('pub_receivers as receiver', 'receiver.id', 'delivery.receiver_id')
    .where({ 'delivery.state': 'waiting', 'receiver.active': true })
    .andWhere('delivery.due_at', '<=', at.toISOString())
    .whereNotExists((earlier) =>
      earlier.select(db.raw('1')).from('pub_deliveries as earlier').whereRaw("earlier.receiver_id = delivery.receiver_id and earlier.state = 'waiting' and earlier.release_id < delivery.release_id"),
    );

/** To how many receivers something is to be delivered now. */
export async function countDue(db: Knex, at: Date): Promise<number> {
  return z.object({ due: z.coerce.number() }).parse(await dueHeads(db, at).count({ due: '*' }).first()).due;
}

/**
 * Takes one due delivery for this instance: the attempt is counted and the next one put off before anything is sent. To be run in a
 * transaction of its own; null where nothing is due, or others have it.
 */
export async function claimDelivery(trx: Knex.Transaction, at: Date): Promise<Claimed | null> {
  const due = dueHeads(trx, at)
    .orderBy('delivery.due_at')
    .first('delivery.id', 'delivery.key', 'delivery.receiver_id', 'delivery.body', 'delivery.attempts', 'delivery.since', 'delivery.due_at', 'receiver.address', 'receiver.secret');
  const found: unknown = await (isPostgres(trx) ? due.forUpdate('delivery').skipLocked() : due);
  if (found === undefined) return null;
  const { id, key, receiver_id, body, attempts, since, due_at, address, secret } = row.parse(found);
  const taken = await trx('pub_deliveries').where({ id, due_at, state: 'waiting' }).update({ attempts: attempts + 1, due_at: new Date(at.getTime() + HELD_FOR).toISOString() });
  return taken === 1 ? { id, key, receiverId: receiver_id, address, sealedSecret: secret, body, attempts: attempts + 1, since: new Date(since) } : null;
}

export async function settleDelivered(db: Knex, parts: { readonly id: number; readonly at: Date }): Promise<void> {
  await db('pub_deliveries').where({ id: parts.id }).update({ state: 'delivered', delivered_at: parts.at.toISOString(), failure: null, detail: null });
}

/** An attempt came to nothing. What a person has sent again meanwhile, or another instance has taken over, stays as it is. */
export async function settleFailed(db: Knex, parts: { readonly claimed: Claimed; readonly attempt: FailedAttempt; readonly next: Date | null }): Promise<void> {
  const { claimed, attempt, next } = parts;
  const told = { failure: attempt.failure, detail: attempt.detail.slice(0, 200) };
  const after = next === null ? { state: 'failed' } : { due_at: next.toISOString() };
  await db('pub_deliveries').where({ id: claimed.id, attempts: claimed.attempts, state: 'waiting' }).update({ ...told, ...after });
}
