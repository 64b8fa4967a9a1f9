import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { COLUMN } from '../shapes';

/** documentId of the column in which the public reads a document; null for none. */
export async function columnOfLive(trx: Knex, ref: { readonly uid: string; readonly documentId: string }): Promise<string | null> {
  const found: unknown = await trx('pub_documents').where({ uid: ref.uid, document_id: ref.documentId }).first('column_id');
  return found === undefined ? null : z.object({ column_id: z.string().nullable() }).parse(found).column_id;
}

/** Slug of a column as it stands in addresses; empty where there is none. */
export async function columnSlug(strapi: Core.Strapi, columnId: string | null): Promise<string> {
  if (columnId === null) return '';
  const found: unknown = await strapi.db.query(COLUMN).findOne({ where: { documentId: columnId }, select: ['slug'] });
  return z.object({ slug: z.string() }).nullable().parse(found)?.slug ?? '';
}
