import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { legacyAddress } from '../../domain/legacy/address';
import { legacyByAddress } from './legacy-documents';

const row = z.object({ documentId: z.string() });

/** The document that a line means by a name of its own, or by its address on the old site; null where there is none. */
export async function referredTo(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly target: string; readonly by: string; readonly value: string }): Promise<string | null> {
  const { strapi, db, target, by, value } = parts;
  if (by === 'address') {
    const address = legacyAddress(value);
    const found = address === null ? null : await legacyByAddress(db, address);
    return found?.uid === target ? found.documentId : null;
  }
  const found = row.safeParse(await strapi.db.query(target as UID.ContentType).findOne({ where: { [by]: value }, select: ['documentId'] }));
  return found.success ? found.data.documentId : null;
}
