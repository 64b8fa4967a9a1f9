import type { Knex } from 'knex';
import { z } from 'zod';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../../../shared/webhooks';

/** Somebody who is told. */
export interface Receiver {
  readonly id: number;
  readonly description: string;
  readonly address: string;
  readonly events: readonly WebhookEvent[];
  readonly active: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
}
type Words = Pick<Receiver, 'description' | 'address' | 'events' | 'active'>;

const flag = z.union([z.boolean(), z.number()]).transform(Boolean);
const row = z.object({ id: z.number(), description: z.string(), address: z.string(), events: z.string(), active: flag, made_by: z.string(), made_at: z.string() });
const events = z.array(z.enum(WEBHOOK_EVENTS));

function toReceiver(raw: unknown): Receiver {
  const { made_by: madeBy, made_at: madeAt, events: told, ...read } = row.parse(raw);
  return { ...read, events: events.parse(JSON.parse(told)), madeBy, madeAt };
}

const COLUMNS = ['id', 'description', 'address', 'events', 'active', 'made_by', 'made_at'] as const;

export async function receivers(db: Knex): Promise<readonly Receiver[]> {
  const rows: unknown[] = await db('pub_receivers').orderBy('id').select(...COLUMNS);
  return rows.map(toReceiver);
}

export async function receiverById(db: Knex, id: number): Promise<Receiver | null> {
  const found: unknown = await db('pub_receivers').where({ id }).first(...COLUMNS);
  return found === undefined ? null : toReceiver(found);
}

/** Returns the new receiver's number; it is told nothing that can be checked before its secret is kept too. */
export async function insertReceiver(trx: Knex.Transaction, parts: Words & { readonly by: { readonly id: number; readonly name: string }; readonly at: Date }): Promise<number> {
  const { description, address, active, by, at } = parts;
  const made: unknown = await trx('pub_receivers')
    .insert({ description, address, events: JSON.stringify(parts.events), active, secret: '', made_by_id: by.id, made_by: by.name.slice(0, 200), made_at: at.toISOString() })
    .returning('id');
  return z.tuple([z.object({ id: z.number() })]).parse(made)[0].id;
}

export async function keepSecret(trx: Knex.Transaction, parts: { readonly id: number; readonly sealed: string }): Promise<void> {
  await trx('pub_receivers').where({ id: parts.id }).update({ secret: parts.sealed });
}

/** Sealed, as it is kept; null where the receiver is gone. */
export async function sealedSecret(db: Knex, id: number): Promise<string | null> {
  const found: unknown = await db('pub_receivers').where({ id }).first('secret');
  return found === undefined ? null : z.object({ secret: z.string() }).parse(found).secret;
}

export async function updateReceiver(trx: Knex.Transaction, parts: Words & { readonly id: number }): Promise<void> {
  const { id, description, address, active } = parts;
  await trx('pub_receivers').where({ id }).update({ description, address, active, events: JSON.stringify(parts.events) });
}

/** With everything that it was still to be told. */
export async function deleteReceiver(trx: Knex.Transaction, id: number): Promise<void> {
  await trx('pub_deliveries').where({ receiver_id: id }).del();
  await trx('pub_receivers').where({ id }).del();
}
