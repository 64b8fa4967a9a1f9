import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { viewCountySigns } from '../actions/view-county-signs';

/** Whose panel this is. */
export const county = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: Context): Promise<void> {
    context.body = await viewCountySigns(strapi);
  },
});
