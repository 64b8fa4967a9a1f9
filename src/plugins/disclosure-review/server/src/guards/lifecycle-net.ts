import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { clock } from '../services/clock';
import type { Refusal } from '../domain/refusal';
import { governedTypes } from '../repositories/governed';
import { refused } from '../wording/refused';
import { actingPerson } from './acting';
import { recordRefusal } from './refusal-record';
import { hasTicket } from './ticket';

const written = z.object({ where: z.unknown(), data: z.unknown() }).partial();
const CREATES: ReadonlySet<string> = new Set(['beforeCreate', 'beforeCreateMany']);
const CHANGES: ReadonlySet<string> = new Set(['beforeUpdate', 'beforeUpdateMany', 'beforeDelete', 'beforeDeleteMany']);
const REFUSAL: Refusal = { kind: 'closed', rule: 'REL-5', code: 'gate-closed' };

const setsPublished = (data: unknown): boolean =>
  [data].flat().some((row) => typeof row === 'object' && row !== null && 'publishedAt' in row && row.publishedAt != null);

/** True when the write makes a live row, or touches one. */
async function touchesLive(strapi: Core.Strapi, parts: { readonly action: string; readonly uid: string; readonly params: unknown }): Promise<boolean> {
  const { where, data } = written.parse(parts.params);
  if (setsPublished(data)) return true;
  if (CREATES.has(parts.action)) return false;
  const live = { publishedAt: { $notNull: true } };
  return (await strapi.db.query(parts.uid).count({ where: where == null ? live : { $and: [where, live] } })) > 0;
}

/**
 * Layer 2 of the gate: whatever goes round the document service by `strapi.db.query` still meets this, and gets a refusal with its
 * rule instead of the trigger's error below it.
 */
export function subscribeLifecycleNet(strapi: Core.Strapi): void {
  const models = governedTypes(strapi).map(({ uid }) => uid);
  strapi.db.lifecycles.subscribe(async ({ action, model, params }) => {
    const { uid } = model;
    // Every query of the whole application comes by here.
    if (!CREATES.has(action) && !CHANGES.has(action)) return;
    if (!models.some((governed) => governed === uid)) return;
    if (hasTicket() || !(await touchesLive(strapi, { action, uid, params: params ?? {} }))) return;
    const error = refused([REFUSAL]);
    error.recorded = true;
    recordRefusal(strapi, {
      at: clock.now(),
      actor: await strapi.db.transaction(({ trx }) => actingPerson(strapi, trx)),
      uid,
      documentId: null,
      attempt: `query:${action}`,
      refusals: [REFUSAL],
    });
    throw error;
  });
}
