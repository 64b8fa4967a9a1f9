import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { compareDocument } from '../actions/desk/compare-document';
import { viewSheet } from '../actions/desk/view-sheet';
import { reassess } from '../actions/reassess';
import { takeStep } from '../actions/take-step';
import { viewDocument } from '../actions/view-document';
import { clock } from '../services/clock';

type PanelContext = Context & { readonly params: { readonly uid: string; readonly documentId: string; readonly verb: string }; readonly request: { readonly body?: unknown } };

/** The panel's view of one document, and the steps taken on it. */
export const documents = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: PanelContext): Promise<void> {
    const { uid, documentId } = context.params;
    context.body = await viewDocument({ strapi, clock, ref: { uid, documentId } });
  },
  async reassess(context: PanelContext): Promise<void> {
    const { uid, documentId } = context.params;
    const ref = { uid, documentId };
    await reassess({ strapi, clock, ref, input: context.request.body });
    context.body = await viewDocument({ strapi, clock, ref });
  },
  async sheet(context: PanelContext): Promise<void> {
    const { uid, documentId } = context.params;
    context.body = await viewSheet({ strapi, clock, ref: { uid, documentId } });
  },
  async compare(context: PanelContext): Promise<void> {
    const { uid, documentId } = context.params;
    context.body = await compareDocument({ strapi, clock, ref: { uid, documentId }, query: context.query });
  },
  async step(context: PanelContext): Promise<void> {
    const { uid, documentId, verb } = context.params;
    const ref = { uid, documentId };
    await takeStep({ strapi, clock, ref, verb, input: context.request.body });
    context.body = await viewDocument({ strapi, clock, ref });
  },
});
