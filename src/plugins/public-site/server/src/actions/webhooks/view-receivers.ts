import { z } from 'zod';
import { calling, type Call } from '../../../../../disclosure-review/server/src/actions/people/calling';
import { DELIVERY_STATES, type DeliveriesAnswer, type ReceiversAnswer } from '../../../../shared/webhooks';
import { deliveryCount, deliveryPage, standings } from '../../repositories/webhooks/deliveries';
import { receivers } from '../../repositories/webhooks/receivers';
import { needKeeper, neededReceiver, parsed } from './keeper';

const NOTHING_YET = { waiting: 0, failed: 0, lastDelivered: null, trouble: null } as const;
const PAGE_SIZE = 20;
const asked = z.object({ state: z.enum(DELIVERY_STATES).optional().catch(undefined), page: z.coerce.number().int().min(1).max(100_000).default(1) });

/** `GET /public-site/receivers`: who is told, and how that goes. Never a secret. */
export const viewReceivers = (parts: Call): Promise<ReceiversAnswer> =>
  calling({
    ...parts,
    act: async (call) => {
      await needKeeper(call);
      const known = await standings(call.trx);
      return { results: (await receivers(call.trx)).map((receiver) => ({ ...receiver, ...(known.get(receiver.id) ?? NOTHING_YET) })) };
    },
  });

/** `GET /public-site/receivers/:id/deliveries?state=&page=`: newest first. */
export const viewDeliveries = (parts: Call & { readonly id: string; readonly query: unknown }): Promise<DeliveriesAnswer> =>
  calling({
    ...parts,
    act: async (call) => {
      await needKeeper(call);
      const { id: receiverId } = await neededReceiver(call, parts.id);
      const { state, page } = parsed(asked, parts.query);
      return { results: await deliveryPage(call.trx, { receiverId, state, page, pageSize: PAGE_SIZE }), pagination: { page, pageSize: PAGE_SIZE, total: await deliveryCount(call.trx, { receiverId, state }) } };
    },
  });
