import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { describedTypes } from './governed';

const column = z.object({ columnName: z.string() });

/**
 * Lets the reminders find what expires soon without reading every document. Strapi makes no index of an attribute, and its schema sync
 * may take one away with a table it rebuilds, so this belongs into every start, after it.
 */
export async function indexExpiry(strapi: Core.Strapi): Promise<void> {
  for (const { uid } of describedTypes(strapi)) {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const expiresAt = column.safeParse(attributes.expiresAt);
    if (expiresAt.success) await strapi.db.connection.raw('CREATE INDEX IF NOT EXISTS ?? ON ?? (??)', [`dr_${tableName}_expiry`, tableName, expiresAt.data.columnName]);
  }
}
