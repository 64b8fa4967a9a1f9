import { calling, type Call } from '../../../../../disclosure-review/server/src/actions/people/calling';
import { refused } from '../../../../../disclosure-review/server/src/wording/refused';
import { faultsOfReceiver, receiverChanges } from '../../domain/webhooks/receiver';
import { beginAnew } from '../../repositories/webhooks/deliveries';
import { updateReceiver } from '../../repositories/webhooks/receivers';
import { needKeeper, neededReceiver, parsed, said } from './keeper';
import { trustedHosts } from './trusted-hosts';

/** `PUT /public-site/receivers/:id`: changes what is named; pausing is a change, too. What waited meanwhile is sent when it goes on. */
export const changeReceiver = (parts: Call & { readonly id: string; readonly input: unknown }): Promise<{ readonly id: number }> =>
  calling({
    ...parts,
    attempt: 'receiver-change',
    act: async (call) => {
      await needKeeper(call);
      const before = await neededReceiver(call, parts.id);
      const named = parsed(receiverChanges, parts.input);
      const after = {
        description: named.description ?? before.description,
        address: named.address ?? before.address,
        events: named.events ?? before.events,
        active: named.active ?? before.active,
      };
      // One that the environment trusts no more can still be paused.
      const faults = named.address === undefined && named.description === undefined && named.events === undefined ? [] : faultsOfReceiver({ ...after, events: [...after.events] }, trustedHosts(call.strapi));
      if (faults.length > 0) throw refused(faults);
      const { trx, at } = call;
      const { id } = before;
      await updateReceiver(trx, { id, ...after });
      if (after.active && !before.active) await beginAnew(trx, { receiverId: id, at });
      await call.audit('receiver-change', { was: said(before), is: said({ id, ...after }) });
      return { id };
    },
  });
