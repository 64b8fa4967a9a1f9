import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Content } from './contents';
import { typeOfProfile } from './governed';
import { interpretationsOf } from './bundles';

const titled = z.array(z.object({ documentId: z.string(), title: z.string().nullish() }));

/** Titles of the county's other documents, drafts or live, that bear the same document number. */
export async function otherTitlesWithNumber(strapi: Core.Strapi, content: Content): Promise<readonly string[]> {
  const type = typeOfProfile(strapi, 'policy-document');
  const { documentNumber } = content.entry;
  if (type?.uid !== content.uid || typeof documentNumber !== 'string' || documentNumber.trim() === '') return [];
  const rows: unknown = await strapi.db.query(content.uid).findMany({
    where: { documentNumber, documentId: { $ne: content.documentId } },
    select: ['documentId', 'title'],
    limit: 5,
  });
  return [...new Set(titled.parse(rows).map(({ title }) => title ?? ''))];
}

/** When an interpretation of this policy document that is live now went live first; null when none is. */
export async function firstInterpretation(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly content: Content }): Promise<Date | null> {
  const { strapi, db, content } = parts;
  if (typeOfProfile(strapi, 'policy-document')?.uid !== content.uid) return null;
  const documentIds = (await interpretationsOf(strapi, content.documentId)).map(({ documentId }) => documentId);
  if (documentIds.length === 0) return null;
  const rows: { kind: string; document_id: string; at: string }[] = await db('dr_releases').whereIn('document_id', documentIds).orderBy('id');
  const live = documentIds.filter((documentId) => rows.filter((row) => row.document_id === documentId).at(-1)?.kind === 'release');
  const first = rows.find((row) => live.includes(row.document_id) && row.kind === 'release');
  return first === undefined ? null : new Date(first.at);
}
