import { calling, type Call } from '../../../../../disclosure-review/server/src/actions/people/calling';
import type { ReceiverSecretAnswer } from '../../../../shared/webhooks';
import { keepSecret } from '../../repositories/webhooks/receivers';
import { needKeeper, neededReceiver } from './keeper';
import { newReceiverSecret, sealedFor } from './receiver-secret';

/** `POST /public-site/receivers/:id/secret`: the old one holds no longer from here on; the new one is answered this once. */
export const renewSecret = (parts: Call & { readonly id: string; readonly newSecret?: () => string }): Promise<ReceiverSecretAnswer> =>
  calling({
    ...parts,
    attempt: 'receiver-secret',
    act: async (call) => {
      await needKeeper(call);
      const { id } = await neededReceiver(call, parts.id);
      const secret = (parts.newSecret ?? newReceiverSecret)();
      await keepSecret(call.trx, { id, sealed: sealedFor({ auditKey: call.key, receiverId: id, secret }) });
      await call.audit('receiver-secret', { id });
      return { id, secret };
    },
  });
