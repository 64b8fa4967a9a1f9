import { randomUUID } from 'node:crypto';
import { calling, type Call } from '../../../../../disclosure-review/server/src/actions/people/calling';
import type { TrialAnswer } from '../../../../shared/webhooks';
import { deliveryHeaders } from '../../domain/webhooks/signature';
import { postDelivery } from '../../repositories/webhooks/post-delivery';
import { sealedSecret } from '../../repositories/webhooks/receivers';
import { needKeeper, neededReceiver } from './keeper';
import { unsealedFor } from './receiver-secret';
import { trustedHosts } from './trusted-hosts';

const EVENT = 'test';

/** `POST /public-site/receivers/:id/try`: sends an event that names no document, at once and once, and answers what came of it. */
export async function tryReceiver(parts: Call & { readonly id: string }): Promise<TrialAnswer> {
  const { address, secret, at } = await calling({
    ...parts,
    attempt: 'receiver-try',
    act: async (call) => {
      await needKeeper(call);
      const { id, address } = await neededReceiver(call, parts.id);
      return { address, at: call.at, secret: unsealedFor({ auditKey: call.key, receiverId: id, sealed: (await sealedSecret(call.trx, id)) ?? '' }) };
    },
  });
  // Outside the transaction: a receiver that hangs must hold up nobody.
  if (secret === null) return { ok: false, failure: 'secret', detail: '' };
  const body = JSON.stringify({ event: EVENT, at: at.toISOString() });
  return postDelivery({ address, body, headers: deliveryHeaders({ event: EVENT, key: randomUUID(), at, secret, body }), trusted: trustedHosts(parts.strapi) });
}
