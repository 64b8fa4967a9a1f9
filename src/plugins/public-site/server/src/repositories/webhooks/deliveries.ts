import type { Knex } from 'knex';
import { z } from 'zod';
import { DELIVERY_FAILURES, DELIVERY_STATES, type DeliveryAnswer, type DeliveryState, type FailedAttempt, type ReceiverAnswer } from '../../../../shared/webhooks';
import { readBody } from '../../domain/webhooks/bodies';

const trouble = { failure: z.enum(DELIVERY_FAILURES).nullable(), detail: z.string().nullable() };
const row = z.object({
  id: z.number(), key: z.string(), body: z.string(), state: z.enum(DELIVERY_STATES), attempts: z.number(), queued_at: z.string(), due_at: z.string(), delivered_at: z.string().nullable(), ...trouble,
});

const troubleOf = ({ failure, detail }: { readonly failure: FailedAttempt['failure'] | null; readonly detail: string | null }): FailedAttempt | null => (failure === null ? null : { failure, detail: detail ?? '' });

interface Asked {
  readonly receiverId: number;
  /** All where absent. */
  readonly state?: DeliveryState | undefined;
}
const asked = (db: Knex, { receiverId, state }: Asked): Knex.QueryBuilder => db('pub_deliveries').where({ receiver_id: receiverId, ...(state !== undefined && { state }) });

/** Newest first. */
export async function deliveryPage(db: Knex, parts: Asked & { readonly page: number; readonly pageSize: number }): Promise<readonly DeliveryAnswer[]> {
  const rows: unknown = await asked(db, parts).orderBy('release_id', 'desc').limit(parts.pageSize).offset((parts.page - 1) * parts.pageSize).select(Object.keys(row.shape));
  return z.array(row).parse(rows).map(({ id, key, body, state, attempts, queued_at, due_at, delivered_at, ...rest }) => ({
    id, key, body: readBody(body), state, attempts, queuedAt: queued_at, dueAt: due_at, deliveredAt: delivered_at, trouble: troubleOf(rest),
  }));
}

export async function deliveryCount(db: Knex, parts: Asked): Promise<number> {
  return z.object({ total: z.coerce.number() }).parse(await asked(db, parts).count({ total: '*' }).first()).total;
}

type Standing = Pick<ReceiverAnswer, 'waiting' | 'failed' | 'lastDelivered' | 'trouble'>;
const counted = z.array(z.object({ receiver_id: z.number(), state: z.enum(DELIVERY_STATES), n: z.coerce.number(), last: z.string().nullable() }));

/** How deliveries to each receiver stand. */
export async function standings(db: Knex): Promise<ReadonlyMap<number, Standing>> {
  const rows = counted.parse(await db('pub_deliveries').groupBy('receiver_id', 'state').select('receiver_id', 'state').count({ n: '*' }).max({ last: 'delivered_at' }));
  const found = new Map<number, Standing>();
  for (const id of new Set(rows.map(({ receiver_id }) => receiver_id))) {
    const of = (state: DeliveryState) => rows.find((one) => one.receiver_id === id && one.state === state);
    const wrong: unknown = await db('pub_deliveries').where({ receiver_id: id }).whereNot({ state: 'delivered' }).whereNotNull('failure').orderBy('release_id', 'desc').first('failure', 'detail');
    found.set(id, { waiting: of('waiting')?.n ?? 0, failed: of('failed')?.n ?? 0, lastDelivered: of('delivered')?.last ?? null, trouble: wrong === undefined ? null : troubleOf(z.object(trouble).parse(wrong)) });
  }
  return found;
}

/** Sends again what failed, and at once what waits: one of a receiver's deliveries, or all of them. Returns how many. */
export async function sendAgain(trx: Knex.Transaction, parts: { readonly receiverId: number; readonly deliveryId?: number | undefined; readonly at: Date }): Promise<number> {
  const { receiverId, deliveryId } = parts;
  const at = parts.at.toISOString();
  return trx('pub_deliveries')
    .where({ receiver_id: receiverId, ...(deliveryId !== undefined && { id: deliveryId }) })
    .whereNot({ state: 'delivered' })
    .update({ state: 'waiting', since: at, due_at: at, attempts: 0 });
}

/** Lets what waits for a receiver that was paused begin its days of trying anew. */
export async function beginAnew(trx: Knex.Transaction, parts: { readonly receiverId: number; readonly at: Date }): Promise<void> {
  const at = parts.at.toISOString();
  await trx('pub_deliveries').where({ receiver_id: parts.receiverId, state: 'waiting' }).update({ since: at, due_at: at, attempts: 0 });
}

/** Drops what was delivered before then, and what is left of receivers that are gone. */
export async function forgetDelivered(db: Knex, before: Date): Promise<void> {
  await db('pub_deliveries').where({ state: 'delivered' }).andWhere('delivered_at', '<', before.toISOString()).del();
  await db('pub_deliveries').whereNotIn('receiver_id', db('pub_receivers').select('id')).del();
}
