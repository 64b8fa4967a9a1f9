import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { governedType } from '../../../../disclosure-review/server/src/repositories/governed';
import { clock } from '../../../../disclosure-review/server/src/services/clock';
import { routeOf, type Route } from '../answers/route';
import type { PublicType, Serving } from '../answers/serving';
import { referencesOf } from '../repositories/references';
import { publicUids, shapeOf } from '../repositories/shapes';
import type { Epoch } from '../repositories/epoch';
import { openStore, type Store } from '../repositories/store';

/** The public side of one application: its store, its types, and how a request is answered as of an epoch. */
export interface Site {
  readonly store: Store;
  readonly types: readonly PublicType[];
  readonly serving: (epoch: Epoch) => Promise<Serving>;
  readonly route: (path: string) => Route | null;
  readonly log: Core.Strapi['log'];
}

const named = z.object({ singularName: z.string(), pluralName: z.string() });

/** The types that the public reads, as their schemas have them. */
export function publicTypes(strapi: Core.Strapi): readonly PublicType[] {
  const shapes = shapeOf(strapi);
  return publicUids(strapi).flatMap((uid): readonly PublicType[] => {
    const shape = shapes(uid);
    const { singularName, pluralName } = named.parse(strapi.contentType(uid as UID.ContentType).info);
    return shape === null ? [] : [{ uid, profile: governedType(strapi, uid)?.profile ?? null, singular: singularName, plural: pluralName, shape }];
  });
}

function makeSite(strapi: Core.Strapi): Site {
  const store = openStore(strapi);
  const types = publicTypes(strapi);
  const references = referencesOf(strapi);
  const url: unknown = strapi.config.get('server.url', '');
  const publicUrl = typeof url === 'string' && /^https?:\/\//u.test(url) ? url.replace(/\/+$/u, '') : '';
  return {
    store,
    types,
    log: strapi.log,
    route: (path) => routeOf(types, path),
    serving: async ({ site }) => {
      const known = await references(site);
      const shapes = shapeOf(strapi);
      const own = new Set(types.map(({ uid }) => uid));
      return { store, references: known, shapeOf: (uid) => (own.has(uid) && !known.granted.has(`${uid}.find`) ? null : shapes(uid)), types, now: clock.now(), publicUrl };
    },
  };
}

const sites = new WeakMap<Core.Strapi, Site>();

export function siteOf(strapi: Core.Strapi): Site {
  const site = sites.get(strapi) ?? makeSite(strapi);
  sites.set(strapi, site);
  return site;
}

