import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { STATES, type State } from '../../../shared/review';
import { UNDER_REVIEW } from '../domain/decisions/under-review';
import type { DocumentRef } from '../domain/review';
import { governedTypes } from './governed';

export interface OverdueDocument extends DocumentRef {
  readonly id: number;
  readonly title: string;
  readonly organisationId: string | null;
  readonly state: State;
  /** ISO 8601. */
  readonly since: string;
  readonly bindingFindings: number | null;
  readonly unconfirmed: readonly string[];
}
const late = z.object({
  id: z.number(),
  uid: z.string(),
  document_id: z.string(),
  title: z.string(),
  organisation_id: z.string().nullable(),
  state: z.enum(STATES),
  state_since: z.string(),
  binding_findings: z.number().nullable(),
});

/** Under review since before that moment, and nobody was reminded of it; by number, from after the one named. A schedule waits for nobody. */
export async function overdueDocuments(db: Knex, parts: { readonly before: Date; readonly after: number; readonly limit: number }): Promise<readonly OverdueDocument[]> {
  const rows: unknown[] = await db('dr_reviews as r')
    .whereIn('r.state', UNDER_REVIEW.filter((state) => state !== 'scheduled'))
    .andWhere('r.for_public', true)
    .andWhere('r.state_since', '<', parts.before.toISOString())
    .andWhere('r.id', '>', parts.after)
    .whereNotExists((told) =>
      void told.select(1).from('dr_notices as n').whereRaw('n.uid = r.uid and n.document_id = r.document_id and n.at >= r.state_since').andWhere('n.kind', 'overdue'),
    )
    .orderBy('r.id')
    .limit(parts.limit)
    .select('r.id', 'r.uid', 'r.document_id', 'r.title', 'r.organisation_id', 'r.state', 'r.state_since', 'r.binding_findings');
  const found = rows.map((raw) => late.parse(raw));
  const asked: readonly { readonly uid: string; readonly document_id: string; readonly organisation_id: string }[] = await db('dr_involved')
    .whereIn('document_id', found.filter(({ state }) => state === 'confirming').map((one) => one.document_id))
    .andWhere('confirmed', false)
    .select('uid', 'document_id', 'organisation_id');
  return found.map(({ id, uid, document_id: documentId, title, organisation_id: organisationId, state, state_since: since, binding_findings: bindingFindings }) => ({
    id, uid, documentId, title, organisationId, state, since, bindingFindings,
    unconfirmed: asked.filter((one) => one.uid === uid && one.document_id === documentId).map((one) => one.organisation_id),
  }));
}

export interface ExpiringDocument extends DocumentRef {
  readonly title: string;
  readonly organisationId: string | null;
  readonly expiresAt: Date;
}
const expiring = z.object({ documentId: z.string(), title: z.string().nullish(), expiresAt: z.coerce.date() });

export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** Live, and expiring between these moments, as Strapi's queries say it. */
export const expiresWithin = ({ from, to }: Window) => ({ publishedAt: { $notNull: true }, expiresAt: { $gte: from.toISOString(), $lte: to.toISOString() } });

/** What is live and whose `expiresAt` lies between these moments, of every governed type that has one. */
export async function expiringDocuments(strapi: Core.Strapi, window: Window): Promise<readonly ExpiringDocument[]> {
  const found: ExpiringDocument[] = [];
  for (const { uid } of governedTypes(strapi).filter((type) => 'expiresAt' in strapi.contentType(type.uid).attributes)) {
    const rows: unknown[] = await strapi.db.query(uid).findMany({ where: expiresWithin(window), select: ['documentId', 'title', 'expiresAt'] });
    const live = rows.map((raw) => expiring.parse(raw));
    const reviews: readonly { readonly document_id: string; readonly organisation_id: string | null }[] = await strapi.db
      .connection('dr_reviews')
      .where({ uid })
      .whereIn('document_id', live.map(({ documentId }) => documentId))
      .select('document_id', 'organisation_id');
    const units = new Map(reviews.map((one) => [one.document_id, one.organisation_id]));
    found.push(...live.map(({ documentId, title, expiresAt }) => ({ uid, documentId, title: title ?? '', organisationId: units.get(documentId) ?? null, expiresAt })));
  }
  return found;
}
