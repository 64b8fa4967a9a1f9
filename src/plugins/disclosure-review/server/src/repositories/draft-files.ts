import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { objectNamesInHtml } from '../domain/file-path';
import type { DocumentRef } from '../domain/review';
import { contentAttributes, isHtml, populateAll } from './content-shape';
import { filesByObjectNames } from './files';

const media = z.object({ id: z.coerce.number() });
const record = z.record(z.string(), z.unknown());

interface Named {
  readonly ids: number[];
  readonly html: string[];
}

function gather(parts: { readonly strapi: Core.Strapi; readonly uid: string; readonly entry: Readonly<Record<string, unknown>>; readonly named: Named }): void {
  const { strapi, uid, entry, named } = parts;
  for (const [name, described] of contentAttributes(strapi, uid)) {
    const values = [entry[name]].flat().filter((value) => value !== null && value !== undefined);
    if (described.type === 'media') named.ids.push(...values.map((value) => media.parse(value).id));
    else if (described.component !== undefined) for (const value of values) gather({ strapi, uid: described.component, entry: record.parse(value), named });
    else if (isHtml(described)) named.html.push(...values.map(String));
  }
}

/** Numbers of the files that a document's draft holds or names now, without reading their bytes; none where there is no draft. */
export async function draftFileIds(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly ref: DocumentRef }): Promise<ReadonlySet<number>> {
  const { strapi, db, ref } = parts;
  const draft: unknown = await strapi.db.query(ref.uid).findOne({ where: { documentId: ref.documentId, publishedAt: { $null: true } }, populate: populateAll(strapi, ref.uid) });
  if (draft === null || draft === undefined) return new Set();
  const named: Named = { ids: [], html: [] };
  gather({ strapi, uid: ref.uid, entry: record.parse(draft), named });
  const embedded = await filesByObjectNames({ db, names: [...new Set(named.html.flatMap(objectNamesInHtml))] });
  return new Set([...named.ids, ...[...embedded.values()].map(({ id }) => id)]);
}
