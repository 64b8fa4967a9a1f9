import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Clock } from '../domain/clock';
import { heldPost, type Actor } from '../domain/person';
import type { Refusal } from '../domain/refusal';
import { auditKey } from '../guards/audit-key';
import { actingPerson } from '../guards/acting';
import { recordRefusal } from '../guards/refusal-record';
import { appendAudit } from '../repositories/audit';
import { auditCsv } from '../repositories/audit-rows';
import { refused } from '../wording/refused';

/** Which entries are wanted, as the query says it. */
export const auditFilter = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  kind: z.string().max(40).optional(),
  personId: z.coerce.number().int().positive().optional(),
  uid: z.string().max(120).optional(),
  documentId: z.string().max(40).optional(),
});

export const NOT_AUDITOR: Refusal = { kind: 'person', rule: 'REL-7.3c', code: 'not-auditor' };

/** The audit as CSV, for the auditor alone; that it was exported stands in the audit too. */
export async function exportAudit(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly query: unknown }): Promise<Readable> {
  const { strapi, clock } = parts;
  const at = clock.now();
  const read = auditFilter.safeParse(parts.query);
  if (!read.success) throw refused([{ kind: 'content', rule: 'REL-7.3c', code: 'body-invalid', path: 'query', params: { path: read.error.issues.map(({ path }) => path.join('.')).join(', ') } }]);
  const asked = await strapi.db.transaction(async ({ trx }): Promise<{ readonly actor: Actor; readonly mayExport: boolean }> => {
    const actor = await actingPerson(strapi, trx);
    if (actor.kind !== 'person' || heldPost({ actor, posts: ['auditor'], organisationId: null, at }) === undefined) return { actor, mayExport: false };
    await appendAudit({
      trx,
      key: auditKey(strapi),
      entry: { at: at.toISOString(), kind: 'export-audit', personId: actor.id, actor: actor.name, uid: null, documentId: null, entry: { ...read.data } },
    });
    return { actor, mayExport: true };
  });
  if (!asked.mayExport) {
    recordRefusal(strapi, { at, actor: asked.actor, uid: null, documentId: null, attempt: 'export-audit', refusals: [NOT_AUDITOR] });
    throw Object.assign(refused([NOT_AUDITOR]), { recorded: true });
  }
  return Readable.from(auditCsv({ db: strapi.db.connection, filter: read.data }));
}
