import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { comment, listComments, reply } from '../actions/desk/comments';
import { clock } from '../services/clock';

type PanelContext = Context & { readonly params: { readonly uid: string; readonly documentId: string; readonly number: string }; readonly request: { readonly body?: unknown } };

/** Remarks on a place of a document, answered and resolved. */
export const comments = ({ strapi }: { readonly strapi: Core.Strapi }) => {
  const asked = ({ params: { uid, documentId } }: PanelContext) => ({ strapi, clock, ref: { uid, documentId } });
  return {
    async find(context: PanelContext): Promise<void> {
      context.body = await listComments(asked(context));
    },
    async add(context: PanelContext): Promise<void> {
      context.body = await comment({ ...asked(context), input: context.request.body });
      context.status = 201;
    },
    async answer(context: PanelContext): Promise<void> {
      context.body = await reply({ ...asked(context), number: context.params.number, kind: 'answer', input: context.request.body });
    },
    async resolve(context: PanelContext): Promise<void> {
      context.body = await reply({ ...asked(context), number: context.params.number, kind: 'resolve', input: context.request.body });
    },
  };
};
