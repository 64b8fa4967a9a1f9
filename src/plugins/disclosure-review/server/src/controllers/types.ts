import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { listTypes } from '../actions/list-types';

/** The types under review. */
export const types = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  find(context: Context): void {
    context.body = listTypes(strapi);
  },
});
