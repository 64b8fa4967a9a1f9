import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../../../disclosure-review/server/src/domain/clock';
import { auditKey } from '../../../../../disclosure-review/server/src/guards/audit-key';
import { nextTry } from '../../domain/webhooks/next-try';
import { readBody } from '../../domain/webhooks/bodies';
import { deliveryHeaders } from '../../domain/webhooks/signature';
import { claimDelivery, countDue, settleDelivered, settleFailed, type Claimed } from '../../repositories/webhooks/claims';
import { forgetDelivered } from '../../repositories/webhooks/deliveries';
import { postDelivery, type PostParts } from '../../repositories/webhooks/post-delivery';
import type { TrialAnswer } from '../../../../shared/webhooks';
import { unsealedFor } from './receiver-secret';
import { trustedHosts } from './trusted-hosts';

interface Turn {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  /** Asked before each delivery; what is left then is for the next turn, here or elsewhere. */
  readonly goOn?: () => boolean;
  readonly network?: Pick<PostParts, 'resolve' | 'dial' | 'timeout'>;
}

/** So many receivers are served at once: one that hangs holds up the others little. */
const AT_ONCE = 4;
/** So long it can be looked up what was delivered. */
const KEPT_FOR = 90 * 86_400_000;

async function send({ strapi, clock, network = {} }: Turn, claimed: Claimed): Promise<TrialAnswer> {
  const { receiverId, key, body, address, sealedSecret } = claimed;
  const secret = unsealedFor({ auditKey: auditKey(strapi), receiverId, sealed: sealedSecret });
  if (secret === null) return { ok: false, failure: 'secret', detail: '' };
  const headers = deliveryHeaders({ event: readBody(body).event, key, at: clock.now(), secret, body });
  return postDelivery({ address, headers, body, trusted: trustedHosts(strapi), ...network });
}

async function deliverOne(turn: Turn, claimed: Claimed): Promise<void> {
  const { strapi, clock } = turn;
  const db = strapi.db.connection;
  const outcome = await send(turn, claimed);
  const at = clock.now();
  if (outcome.ok) return settleDelivered(db, { id: claimed.id, at });
  const { failure, detail } = outcome;
  const next = nextTry({ attempts: claimed.attempts, since: claimed.since, at });
  await settleFailed(db, { claimed, attempt: { failure, detail }, next });
  strapi.log.warn(`数据推送未送达${next === null ? ',不再重试' : ',将重试'} / not delivered, ${next === null ? 'given up' : 'to be tried again'} (receiver ${claimed.receiverId}, delivery ${claimed.key}, attempt ${claimed.attempts}): ${failure} ${detail}`);
}

/** Delivers what is due, each receiver's in the order of the ledger. Any number of instances may call it at once. */
export async function deliver(turn: Turn): Promise<void> {
  const { strapi, clock, goOn = () => true } = turn;
  const serve = async (): Promise<void> => {
    while (goOn()) {
      const claimed = await strapi.db.transaction(({ trx }) => claimDelivery(trx, clock.now()));
      if (claimed === null) return;
      await deliverOne(turn, claimed);
    }
  };
  const due = await countDue(strapi.db.connection, clock.now());
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, due) }, serve));
}

/** Lets go of what was delivered long ago. */
export const tidyOutbox = ({ strapi, clock }: Pick<Turn, 'strapi' | 'clock'>): Promise<void> => forgetDelivered(strapi.db.connection, new Date(clock.now().getTime() - KEPT_FOR));
