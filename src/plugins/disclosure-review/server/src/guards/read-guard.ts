import type { Core } from '@strapi/strapi';
import { governedType } from '../repositories/governed';

const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/**
 * Layer 4 of the gate: through the content API a governed document is read as published, whatever was asked for. Answers that would
 * tell a draft's existence (`hasPublishedVersion`, `publicationFilter`) are not given.
 */
export function registerReadGuard(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (!READS.has(context.action) || governedType(strapi, context.uid) === undefined) return next();
    if (strapi.requestContext.get()?.state?.route?.info?.type === 'admin') return next();
    if (strapi.requestContext.get() === undefined) return next();
    const { hasPublishedVersion: _version, publicationFilter: _filter, ...asked } = { ...(context.params as Readonly<Record<string, unknown>>) };
    void _version;
    void _filter;
    context.params = { ...asked, status: 'published' } as typeof context.params;
    return next();
  });
}
