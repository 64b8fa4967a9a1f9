import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { WebhookBody } from '../../../../shared/webhooks';
import { withoutTitle } from '../../domain/webhooks/bodies';
import { receivers } from './receivers';

/** Puts an event into the outbox, one row a receiver that wants it, in the transaction of the event itself. Paused ones get it later. */
export async function queueDeliveries(trx: Knex.Transaction, parts: { readonly uid: string; readonly body: WebhookBody; readonly at: Date }): Promise<void> {
  const { uid, body } = parts;
  const at = parts.at.toISOString();
  const wanting = (await receivers(trx)).filter(({ events }) => events.includes(body.event));
  if (wanting.length === 0) return;
  const row = { release_id: body.sequence, uid, document_id: body.documentId, body: JSON.stringify(body), state: 'waiting', queued_at: at, since: at, due_at: at, attempts: 0 };
  await trx('pub_deliveries').insert(wanting.map(({ id }) => ({ ...row, key: randomUUID(), receiver_id: id })));
}

const kept = z.array(z.object({ id: z.number(), body: z.string() }));

/** What is withdrawn is named no more by releases in the outbox, those that have not arrived yet included. */
export async function forgetTitles(trx: Knex.Transaction, ref: { readonly uid: string; readonly documentId: string }): Promise<void> {
  const rows: unknown = await trx('pub_deliveries').where({ uid: ref.uid, document_id: ref.documentId }).select('id', 'body');
  for (const { id, body } of kept.parse(rows)) {
    const without = withoutTitle(body);
    if (without !== body) await trx('pub_deliveries').where({ id }).update({ body: without });
  }
}
