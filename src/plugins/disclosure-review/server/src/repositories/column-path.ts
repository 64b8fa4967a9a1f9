import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentAttributes } from './content-shape';

const related = z.object({ documentId: z.string() });
const node = z.object({ name: z.string().nullish(), slug: z.string().nullish(), parent: z.unknown() });
/** Deeper than any site's tree; a circle ends here. */
const DEEPEST = 10;

/** A document's column and what it stands below, from the root down; empty where it has none, or the type knows no columns. */
export async function columnPath(strapi: Core.Strapi, parts: { readonly uid: string; readonly column: unknown }): Promise<readonly { readonly name: string; readonly slug: string }[]> {
  const target = contentAttributes(strapi, parts.uid).find(([name]) => name === 'column')?.[1].target;
  const path: { name: string; slug: string }[] = [];
  let next = related.safeParse(parts.column);
  while (target !== undefined && next.success && path.length < DEEPEST) {
    const found: unknown = await strapi.db.query(target).findOne({ where: { documentId: next.data.documentId }, populate: { parent: { select: ['documentId'] } } });
    const read = node.safeParse(found);
    if (!read.success) break;
    path.unshift({ name: read.data.name ?? '', slug: read.data.slug ?? '' });
    next = related.safeParse(read.data.parent);
  }
  return path;
}
