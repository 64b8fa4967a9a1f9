import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { linksOf } from '../../domain/text/links';
import { webTarget } from '../../domain/network/web-target';
import { contentAttributes } from '../content-shape';
import { governedTypes } from '../governed';
import { isLocal } from './local-targets';

const shape = z.object({ body: z.string().nullish(), reprint: z.object({ sourceUrl: z.string().nullish() }).nullish() });

/** Links of a document to other people's pages: in its body, and the page it was reprinted from. */
export function documentLinks(parts: { readonly entry: Readonly<Record<string, unknown>>; readonly siteDomain: string }): readonly string[] {
  const read = shape.safeParse(parts.entry);
  if (!read.success) return [];
  const { body, reprint } = read.data;
  const named = [...linksOf(body ?? ''), (reprint?.sourceUrl ?? '').trim()];
  return [...new Set(named)].filter((link) => /^https?:/iu.test(link) && !isLocal({ link, siteDomain: parts.siteDomain }) && webTarget(link).ok);
}

/** Where a walk over all documents has come to. */
export interface WalkPlace {
  readonly uid: string;
  /** Id of the last row that was read. */
  readonly after: number;
}
const row = z.looseObject({ id: z.coerce.number() });

/** The next rows of the walk, drafts and live ones, one type after the other and round again; and where it goes on. */
export async function nextDocuments(parts: {
  readonly strapi: Core.Strapi;
  readonly place: WalkPlace | null;
  readonly count: number;
}): Promise<{ readonly entries: readonly Readonly<Record<string, unknown>>[]; readonly place: WalkPlace | null }> {
  const { strapi, place, count } = parts;
  const types = governedTypes(strapi);
  const type = types.find(({ uid }) => uid === place?.uid) ?? types[0];
  if (type === undefined) return { entries: [], place: null };
  const hasReprint = contentAttributes(strapi, type.uid).some(([name]) => name === 'reprint');
  const after = place?.uid === type.uid ? place.after : 0;
  const found: unknown[] = await strapi.db.query(type.uid).findMany({
    where: { id: { $gt: after } }, select: ['id', 'body'], orderBy: { id: 'asc' }, limit: count, ...(hasReprint && { populate: { reprint: true } }),
  });
  const entries = found.map((one) => row.parse(one));
  const last = entries.at(-1);
  if (last !== undefined && entries.length === count) return { entries, place: { uid: type.uid, after: last.id } };
  const next = types[(types.indexOf(type) + 1) % types.length] ?? type;
  return { entries, place: { uid: next.uid, after: 0 } };
}
