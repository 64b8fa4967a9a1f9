import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Clock } from '../domain/clock';
import { heldPost } from '../domain/person';
import { auditKey } from '../guards/audit-key';
import { actingPerson } from '../guards/acting';
import { appendAudit } from '../repositories/audit';
import { auditCsv } from '../repositories/audit-rows';
import { refused } from '../wording/refused';

const filter = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  kind: z.string().max(40).optional(),
  uid: z.string().max(120).optional(),
  documentId: z.string().max(40).optional(),
});

/** The audit as CSV, for the auditor alone; that it was exported stands in the audit too. */
export async function exportAudit(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly query: unknown }): Promise<Readable> {
  const { strapi, clock } = parts;
  const at = clock.now();
  const read = filter.safeParse(parts.query);
  if (!read.success) throw refused([{ kind: 'content', rule: 'REL-7.3c', code: 'body-invalid', path: 'query', params: { path: read.error.issues.map(({ path }) => path.join('.')).join(', ') } }]);
  await strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    if (actor.kind !== 'person' || heldPost({ actor, posts: ['auditor'], organisationId: null, at }) === undefined) {
      throw refused([{ kind: 'person', rule: 'REL-7.3c', code: 'not-auditor' }]);
    }
    await appendAudit({
      trx,
      key: auditKey(strapi),
      entry: { at: at.toISOString(), kind: 'export-audit', personId: actor.id, actor: actor.name, uid: null, documentId: null, entry: { ...read.data } },
    });
  });
  return Readable.from(auditCsv({ db: strapi.db.connection, filter: read.data }));
}
