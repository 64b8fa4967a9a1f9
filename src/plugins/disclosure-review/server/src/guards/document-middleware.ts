import type { Core } from '@strapi/strapi';
import { governedType } from '../repositories/governed';
import { pass, paramsOf, type DocumentContext, type DocumentResult, type Guard } from './context';
import { guardCreate, guardUpdate } from './drafts/save';
import { guardDelete, guardDiscard } from './drafts/discard';
import { guardPublish, refusePublished } from './live/publish';
import { guardUnpublish } from './live/unpublish';
import { guardReferenceDelete } from './in-use';
import { guardImport } from './legacy/draft';
import { importingNow } from './legacy/importing';
import { registerGuardOf } from './registers';

const GUARDS: Readonly<Record<string, Guard>> = {
  create: guardCreate,
  clone: guardCreate,
  update: guardUpdate,
  discardDraft: guardDiscard,
  delete: guardDelete,
  publish: guardPublish,
  unpublish: guardUnpublish,
};
const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);

function guardOf(context: DocumentContext): Guard | undefined {
  const published = paramsOf(context).status === 'published';
  if (published && ['create', 'update', 'clone'].includes(context.action)) return refusePublished;
  const importing = context.action === 'create' ? importingNow() : undefined;
  return importing === undefined ? GUARDS[context.action] : guardImport(importing);
}

/**
 * Layer 1 of the gate: registered first of all document middlewares, so that it stands outermost. An action that it does not know is
 * refused, not let through: a later Strapi may have more of them.
 */
export function registerDocumentMiddleware(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, run) => {
    const next = async (): Promise<DocumentResult> => run();
    if (READS.has(context.action)) return next();
    if (governedType(strapi, context.uid) === undefined) {
      const guard = registerGuardOf(context) ?? (context.action === 'delete' ? guardReferenceDelete : undefined);
      return guard === undefined ? next() : pass({ strapi, context, next, guard });
    }
    const guard = guardOf(context);
    if (guard === undefined) throw new Error(`${context.action} of a governed type is not known to the gate`);
    return pass({ strapi, context, next, guard });
  });
}
