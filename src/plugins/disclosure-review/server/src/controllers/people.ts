import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { leave, viewLeave } from '../actions/people/leave';
import { endOthersSessions, listAccounts, listLogins, resetSecondFactor, setSecondFactorPolicy, viewPerson } from '../actions/people/others';
import { beginOwnFactor, confirmOwnFactor, endOwnSessions, removeOwnFactor, viewAccount } from '../actions/people/own-account';
import { clock } from '../services/clock';

type PanelContext = Context & { readonly params: { readonly id: string; readonly sessionId?: string }; readonly request: { readonly body?: unknown } };
type Answering = (context: PanelContext) => Promise<void>;

/** What names a secret or a person's doings is kept by no cache. */
const answering = (answer: (context: PanelContext) => Promise<unknown>): Answering => async (context) => {
  context.body = (await answer(context)) ?? { done: true };
  context.set('Cache-Control', 'no-store');
};

/** One's own account. */
export const account = ({ strapi }: { readonly strapi: Core.Strapi }) => {
  const call = { strapi, clock };
  return {
    find: answering(() => viewAccount(call)),
    endSessions: answering(({ params }) => endOwnSessions({ ...call, sessionId: params.sessionId })),
    begin: answering(({ request }) => beginOwnFactor({ ...call, input: request.body })),
    confirm: answering(({ request }) => confirmOwnFactor({ ...call, input: request.body })),
    remove: answering(({ request }) => removeOwnFactor({ ...call, input: request.body })),
  };
};

/** Other people's accounts, for those who appoint. */
export const people = ({ strapi }: { readonly strapi: Core.Strapi }) => {
  const call = { strapi, clock };
  return {
    find: answering(() => listAccounts(call)),
    findOne: answering(({ params }) => viewPerson({ ...call, id: params.id })),
    logins: answering(({ query }) => listLogins({ ...call, query })),
    endSessions: answering(({ params }) => endOthersSessions({ ...call, id: params.id, sessionId: params.sessionId })),
    reset: answering(({ params }) => resetSecondFactor({ ...call, id: params.id })),
    policy: answering(({ request }) => setSecondFactorPolicy({ ...call, input: request.body })),
    viewLeave: answering(({ params }) => viewLeave({ ...call, id: params.id })),
    leave: answering(({ params }) => leave({ ...call, id: params.id })),
  };
};
