import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { endSessions } from '../repositories/sessions';

const event = z.object({
  action: z.enum(['afterUpdate', 'afterDelete']),
  model: z.object({ uid: z.literal('admin::user') }).loose(),
  params: z.object({ data: z.record(z.string(), z.unknown()).optional() }).loose(),
  result: z.object({ id: z.number() }).loose().nullish(),
});

const ends = (data: Readonly<Record<string, unknown>>): boolean => 'password' in data || data.isActive === false || data.blocked === true;

/** A new password, a disabled account or a deleted one ends every session of it, whoever changed it by whatever way. */
export function endSessionsOnChange(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe(async (raw: unknown) => {
    const read = event.safeParse(raw);
    if (!read.success || read.data.result == null) return;
    if (read.data.action === 'afterUpdate' && !ends(read.data.params.data ?? {})) return;
    await endSessions(strapi, { personId: read.data.result.id });
  });
}
