import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { clock } from '../../../../disclosure-review/server/src/services/clock';
import { addReceiver } from '../actions/webhooks/add-receiver';
import { changeReceiver } from '../actions/webhooks/change-receiver';
import { removeReceiver } from '../actions/webhooks/remove-receiver';
import { renewSecret } from '../actions/webhooks/renew-secret';
import { resend } from '../actions/webhooks/resend';
import { tryReceiver } from '../actions/webhooks/try-receiver';
import { viewDeliveries, viewReceivers } from '../actions/webhooks/view-receivers';

type PanelContext = Context & { readonly params: { readonly id: string; readonly deliveryId?: string }; readonly request: { readonly body?: unknown } };

/** A secret is kept by no cache. */
const answering = (answer: (context: PanelContext) => Promise<unknown>) => async (context: PanelContext): Promise<void> => {
  context.body = await answer(context);
  context.set('Cache-Control', 'no-store');
};

/** Who is told of releases and withdrawals, for those who keep receivers. */
export const receivers = ({ strapi }: { readonly strapi: Core.Strapi }) => {
  const call = { strapi, clock };
  return {
    find: answering(() => viewReceivers(call)),
    add: answering(({ request }) => addReceiver({ ...call, input: request.body })),
    change: answering(({ params, request }) => changeReceiver({ ...call, id: params.id, input: request.body })),
    remove: answering(({ params }) => removeReceiver({ ...call, id: params.id })),
    renew: answering(({ params }) => renewSecret({ ...call, id: params.id })),
    try: answering(({ params }) => tryReceiver({ ...call, id: params.id })),
    deliveries: answering(({ params, query }) => viewDeliveries({ ...call, id: params.id, query })),
    resend: answering(({ params }) => resend({ ...call, id: params.id, deliveryId: params.deliveryId })),
  };
};
