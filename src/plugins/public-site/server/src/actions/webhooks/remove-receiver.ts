import { calling, type Call } from '../../../../../disclosure-review/server/src/actions/people/calling';
import { deleteReceiver } from '../../repositories/webhooks/receivers';
import { needKeeper, neededReceiver, said } from './keeper';

/** `DELETE /public-site/receivers/:id`: told nothing any more, not even what still waited. */
export const removeReceiver = (parts: Call & { readonly id: string }): Promise<{ readonly id: number }> =>
  calling({
    ...parts,
    attempt: 'receiver-remove',
    act: async (call) => {
      await needKeeper(call);
      const receiver = await neededReceiver(call, parts.id);
      await deleteReceiver(call.trx, receiver.id);
      await call.audit('receiver-remove', said(receiver));
      return { id: receiver.id };
    },
  });
