import { calling, type Call } from '../../../../../disclosure-review/server/src/actions/people/calling';
import { refused } from '../../../../../disclosure-review/server/src/wording/refused';
import type { ReceiverSecretAnswer } from '../../../../shared/webhooks';
import { faultsOfReceiver, receiverBody } from '../../domain/webhooks/receiver';
import { insertReceiver, keepSecret } from '../../repositories/webhooks/receivers';
import { needKeeper, parsed, said } from './keeper';
import { newReceiverSecret, sealedFor } from './receiver-secret';
import { trustedHosts } from './trusted-hosts';

/** `POST /public-site/receivers`: it is told what happens from now on. Its secret is answered this once. */
export const addReceiver = (parts: Call & { readonly input: unknown; readonly newSecret?: () => string }): Promise<ReceiverSecretAnswer> =>
  calling({
    ...parts,
    attempt: 'receiver-add',
    act: async (call) => {
      await needKeeper(call);
      const words = parsed(receiverBody, parts.input);
      const faults = faultsOfReceiver(words, trustedHosts(call.strapi));
      if (faults.length > 0) throw refused(faults);
      const { trx, actor, at, key: auditKey } = call;
      const id = await insertReceiver(trx, { ...words, by: actor, at });
      const secret = (parts.newSecret ?? newReceiverSecret)();
      await keepSecret(trx, { id, sealed: sealedFor({ auditKey, receiverId: id, secret }) });
      await call.audit('receiver-add', said({ id, ...words }));
      return { id, secret };
    },
  });
