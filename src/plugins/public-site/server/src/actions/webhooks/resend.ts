import { calling, type Call } from '../../../../../disclosure-review/server/src/actions/people/calling';
import { refused } from '../../../../../disclosure-review/server/src/wording/refused';
import { sendAgain } from '../../repositories/webhooks/deliveries';
import { needKeeper, neededReceiver, numberIn } from './keeper';

/** `POST /public-site/receivers/:id/resend` or `…/deliveries/:deliveryId/resend`: what failed is tried again, what waits at once. */
export const resend = (parts: Call & { readonly id: string; readonly deliveryId?: string | undefined }): Promise<{ readonly deliveries: number }> =>
  calling({
    ...parts,
    attempt: 'receiver-resend',
    act: async (call) => {
      await needKeeper(call);
      const { id } = await neededReceiver(call, parts.id);
      const deliveryId = parts.deliveryId === undefined ? undefined : numberIn(parts.deliveryId);
      const deliveries = await sendAgain(call.trx, { receiverId: id, deliveryId, at: call.at });
      if (deliveries === 0) throw refused([{ kind: 'state', rule: 'REL-2', code: 'delivery-nothing-to-send' }]);
      await call.audit('receiver-resend', { id, deliveries });
      return { deliveries };
    },
  });
