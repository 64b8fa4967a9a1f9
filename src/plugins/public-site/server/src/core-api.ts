import { factories, type Core, type UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { find, findOne } from './front/controller';

type Action = (ctx: Context) => Promise<unknown>;
interface Reading {
  readonly find: Action;
  readonly findOne: Action;
}

/** Strapi's controller of a public type, answered from what is kept for the public wherever that holds what is asked. */
export function publicController(uid: UID.ContentType): (parts: { readonly strapi: Core.Strapi }) => Reading {
  const core = factories.createCoreController(uid) as unknown as (parts: { readonly strapi: Core.Strapi }) => Reading;
  return ({ strapi }) => {
    const engine = core({ strapi });
    return Object.assign(Object.create(engine) as Reading, {
      find: (ctx: Context) => find({ strapi, uid, ctx, engine: (asked) => engine.find(asked) }),
      findOne: (ctx: Context) => findOne({ strapi, uid, ctx, engine: (asked) => engine.findOne(asked) }),
    });
  };
}

/** Reading by permanent address needs the same right as reading by documentId. */
export function publicRoutes(parts: { readonly uid: string; readonly plural: string }): { readonly routes: readonly object[] } {
  const singular = parts.uid.split('.').at(-1) ?? '';
  return {
    routes: [
      {
        method: 'GET',
        path: `/${parts.plural}/by-path/:permalink`,
        handler: `${singular}.findOne`,
        config: { auth: { scope: [`${parts.uid}.findOne`] } },
      },
    ],
  };
}
