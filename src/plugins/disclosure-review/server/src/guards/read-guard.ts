import type { Core } from '@strapi/strapi';
import { publicTextNames } from '../repositories/content-shape';
import { governedType } from '../repositories/governed';

const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);

type Asked = Readonly<Record<string, unknown>>;

/**
 * Strapi's `_q` searches every text column, private ones too, and so tells word by word what a private attribute holds. The same
 * question is asked of the public attributes alone.
 */
function searched(strapi: Core.Strapi, parts: { readonly uid: string; readonly asked: Asked }): Asked {
  const { _q: words, ...asked } = parts.asked;
  if (words === undefined || words === null || words === '') return asked;
  const found = publicTextNames(strapi, parts.uid).map((name) => ({ [name]: { $containsi: String(words) } }));
  return { ...asked, filters: { $and: [...[asked.filters ?? []].flat(), { $or: found }] } };
}

/**
 * Layer 4 of the gate: through the content API a governed document is read as published, whatever was asked for. Answers that would
 * tell a draft's existence (`hasPublishedVersion`, `publicationFilter`) are not given.
 */
export function registerReadGuard(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (!READS.has(context.action) || governedType(strapi, context.uid) === undefined) return next();
    if (strapi.requestContext.get()?.state?.route?.info?.type === 'admin') return next();
    if (strapi.requestContext.get() === undefined) return next();
    const { hasPublishedVersion: _version, publicationFilter: _filter, ...asked } = { ...(context.params as Asked) };
    void _version;
    void _filter;
    context.params = { ...searched(strapi, { uid: context.uid, asked }), status: 'published' } as typeof context.params;
    return next();
  });
}
