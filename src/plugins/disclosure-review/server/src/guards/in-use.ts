import type { Core } from '@strapi/strapi';
import { contentAttributes } from '../repositories/content-shape';
import { governedTypes } from '../repositories/governed';
import { refused } from '../wording/refused';
import { refOf, type Guard } from './context';

/** How many rows of a type, or of a component below it, relate to this document. */
async function references(strapi: Core.Strapi, parts: { readonly uid: string; readonly target: string; readonly documentId: string }): Promise<number> {
  let found = 0;
  for (const [name, described] of contentAttributes(strapi, parts.uid)) {
    if (described.type === 'relation' && described.target === parts.target) {
      found += await strapi.db.query(parts.uid).count({ where: { [name]: { documentId: parts.documentId } } });
    }
    if (described.component !== undefined) found += await references(strapi, { ...parts, uid: described.component });
  }
  return found;
}

/** An organisation or column in use cannot be deleted: what refers to it would lose what was approved (design 5). */
export const guardReferenceDelete: Guard = async ({ strapi, context, next }) => {
  const ref = refOf(context);
  for (const type of governedTypes(strapi)) {
    if ((await references(strapi, { uid: type.uid, target: ref.uid, documentId: ref.documentId })) > 0) {
      throw refused([{ kind: 'state', rule: 'REL-3.0', code: 'in-use' }]);
    }
  }
  return next();
};
