import type { Core } from '@strapi/strapi';
import type { DocumentRef } from '../domain/review';

/**
 * Strapi stamps a live row with the moment of its last release; what readers are told is when the document first appeared. To be
 * called under the document's permit. `updatedAt` stays, and `publishedAt` is no part of the digest.
 */
export async function datePublishedRow(parts: DocumentRef & { readonly strapi: Core.Strapi; readonly publishedAt: Date }): Promise<void> {
  const { strapi, uid, documentId, publishedAt } = parts;
  const { count } = await strapi.db.query(uid).updateMany({ where: { documentId, publishedAt: { $notNull: true } }, data: { publishedAt } });
  if (count !== 1) throw new Error(`${uid} ${documentId} has ${count} live rows, not one`);
}
