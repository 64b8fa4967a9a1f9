import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { clock } from '../services/clock';
import type { Refusal } from '../domain/refusal';
import { governedTypes } from '../repositories/governed';
import { refused } from '../wording/refused';
import { actingPerson } from './acting';
import { recordRefusal } from './refusal-record';
import { hasTicket } from './ticket';

const event = z.object({
  action: z.string(),
  model: z.object({ uid: z.string() }).loose(),
  params: z.object({ where: z.unknown(), data: z.unknown() }).partial().loose(),
});
const CREATES: ReadonlySet<string> = new Set(['beforeCreate', 'beforeCreateMany']);
const CHANGES: ReadonlySet<string> = new Set(['beforeUpdate', 'beforeUpdateMany', 'beforeDelete', 'beforeDeleteMany']);
const REFUSAL: Refusal = { kind: 'closed', rule: 'REL-5', code: 'gate-closed' };

const setsPublished = (data: unknown): boolean =>
  [data].flat().some((row) => typeof row === 'object' && row !== null && 'publishedAt' in row && row.publishedAt != null);

/** True when the write makes a live row, or touches one. */
async function touchesLive(strapi: Core.Strapi, parts: z.infer<typeof event>): Promise<boolean> {
  if (setsPublished(parts.params.data)) return true;
  if (CREATES.has(parts.action)) return false;
  const { where } = parts.params;
  const live = { publishedAt: { $notNull: true } };
  return (await strapi.db.query(parts.model.uid).count({ where: where == null ? live : { $and: [where, live] } })) > 0;
}

/**
 * Layer 2 of the gate: whatever goes round the document service by `strapi.db.query` still meets this, and gets a refusal with its
 * rule instead of the trigger's error below it.
 */
export function subscribeLifecycleNet(strapi: Core.Strapi): void {
  const models = governedTypes(strapi).map(({ uid }) => uid);
  strapi.db.lifecycles.subscribe(async (raw: unknown) => {
    const read = event.safeParse(raw);
    if (!read.success || !models.some((uid) => uid === read.data.model.uid)) return;
    if (!CREATES.has(read.data.action) && !CHANGES.has(read.data.action)) return;
    if (hasTicket() || !(await touchesLive(strapi, read.data))) return;
    const error = refused([REFUSAL]);
    error.recorded = true;
    recordRefusal(strapi, {
      at: clock.now(),
      actor: await strapi.db.transaction(({ trx }) => actingPerson(strapi, trx)),
      uid: read.data.model.uid,
      documentId: null,
      attempt: `query:${read.data.action}`,
      refusals: [REFUSAL],
    });
    throw error;
  });
}
