import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { countNotices, readNotices, setNoticeSettings, viewNotices, viewNoticeSettings } from '../actions/notices/view-notices';
import { clock } from '../services/clock';

type PanelContext = Context & { readonly request: { readonly body?: unknown } };

/** What a person was told, and how they want to be told. */
export const notices = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: PanelContext): Promise<void> {
    context.body = await viewNotices({ strapi, clock, query: context.query });
  },
  async count(context: PanelContext): Promise<void> {
    context.body = await countNotices({ strapi, clock });
  },
  async read(context: PanelContext): Promise<void> {
    context.body = await readNotices({ strapi, clock, input: context.request.body });
  },
  async settings(context: PanelContext): Promise<void> {
    context.body = await viewNoticeSettings({ strapi, clock });
  },
  async choose(context: PanelContext): Promise<void> {
    context.body = await setNoticeSettings({ strapi, clock, input: context.request.body });
  },
});
