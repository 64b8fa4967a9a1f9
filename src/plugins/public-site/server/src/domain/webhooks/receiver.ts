import { z } from 'zod';
import type { Refusal } from '../../../../../disclosure-review/server/src/domain/refusal';
import { WEBHOOK_EVENTS } from '../../../../shared/webhooks';
import { receiverTarget, type TrustedHosts } from './receiver-target';

/** What a person says of a receiver. */
export const receiverBody = z.strictObject({
  description: z.string().trim().max(200),
  address: z.string().trim().max(1000),
  events: z.array(z.enum(WEBHOOK_EVENTS)).max(WEBHOOK_EVENTS.length).transform((events) => WEBHOOK_EVENTS.filter((event) => events.includes(event))),
  active: z.boolean().default(true),
});
export type ReceiverWords = Readonly<z.infer<typeof receiverBody>>;
/** Of a receiver that is there already: only what is named changes. */
export const receiverChanges = receiverBody.extend({ active: z.boolean() }).partial();

const fault = (code: string, path: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'REL-2', code, path, ...(params !== undefined && { params }) });

const ADDRESS_CODES = { address: 'receiver-address', http: 'receiver-http', inside: 'receiver-inside' } as const;

/** All that speaks against a receiver as it would be. */
export function faultsOfReceiver(receiver: Omit<ReceiverWords, 'active'>, trusted: TrustedHosts): readonly Refusal[] {
  const target = receiverTarget(receiver.address, trusted);
  return [
    ...(receiver.description === '' ? [fault('receiver-needs', 'description', { field: 'receiver.description' })] : []),
    ...(receiver.address === '' ? [fault('receiver-needs', 'address', { field: 'receiver.address' })] : []),
    ...(receiver.address === '' || target.ok ? [] : [fault(ADDRESS_CODES[target.why], 'address')]),
    ...(receiver.events.length === 0 ? [fault('receiver-needs', 'events', { field: 'receiver.events' })] : []),
  ];
}
