import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { appendAudit } from '../repositories/audit';
import { clock } from '../services/clock';
import { actingPerson } from './acting';
import { auditKey } from './audit-key';

const USER = 'admin::user';
/** By which somebody could act as somebody else. What they are set to is nobody's business. */
const TELLING = ['email', 'username', 'firstname', 'lastname', 'password', 'isActive', 'blocked', 'roles'];

const event = z.object({
  action: z.enum(['afterCreate', 'afterUpdate', 'afterDelete']),
  model: z.object({ uid: z.literal(USER) }).loose(),
  params: z.object({ data: z.record(z.string(), z.unknown()).optional() }).loose(),
  result: z.object({ id: z.number() }).loose().nullish(),
});

/**
 * Whoever can set another's password could act as him: every change of a panel account stands in the audit, by whom and of what,
 * never with its value (REL-7.1b).
 */
export function watchAccounts(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe(async (raw: unknown) => {
    const read = event.safeParse(raw);
    if (!read.success) return;
    const changed = Object.keys(read.data.params.data ?? {}).filter((name) => TELLING.includes(name));
    if (read.data.action === 'afterUpdate' && changed.length === 0) return;
    await strapi.db.transaction(async ({ trx }) => {
      const actor = await actingPerson(strapi, trx);
      await appendAudit({
        trx,
        key: auditKey(strapi),
        entry: {
          at: clock.now().toISOString(),
          kind: `account-${read.data.action.slice('after'.length).toLowerCase()}`,
          personId: actor.kind === 'person' ? actor.id : null,
          actor: actor.name,
          uid: USER,
          documentId: read.data.result == null ? null : String(read.data.result.id),
          entry: { changed },
        },
      });
    });
  });
}
