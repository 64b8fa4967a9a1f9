import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Clock } from '../domain/clock';
import { monthsAfter } from '../domain/attribute-review';
import { inTerm } from '../domain/person';
import { actingPerson } from '../guards/acting';
import { attributeColumns } from '../repositories/attribute-reviews';
import { inboxPage, QUEUES, type InboxRow } from '../repositories/inbox';
import { organisationNames } from '../repositories/organisations';
import { reviewSettings } from '../repositories/settings';
import { refused } from '../wording/refused';

const asked = z.object({
  queue: z.enum(QUEUES).default('todo'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
/** What has waited longer than this counts as overdue. */
const OVERDUE_AFTER_MS = 2 * 86_400_000;

export interface InboxAnswer {
  readonly results: readonly (InboxRow & { readonly organisation: string | null })[];
  readonly pagination: { readonly page: number; readonly pageSize: number; readonly total: number };
}

/** `GET /disclosure-review/inbox?queue=…`: what waits for the posts that this person holds now. */
export async function viewInbox(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly query: unknown }): Promise<InboxAnswer> {
  const read = asked.safeParse(parts.query);
  if (!read.success) throw refused([{ kind: 'content', rule: 'REL-7.0', code: 'queue-unknown', path: 'queue' }]);
  const { queue, page, pageSize } = read.data;
  const at = parts.clock.now();
  return parts.strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(parts.strapi, trx);
    if (actor.kind !== 'person') throw refused([{ kind: 'person', rule: 'REL-2', code: 'not-your-document' }]);
    const lookedAtBefore = monthsAfter(at, -(await reviewSettings(trx)).attributeReviewMonths);
    const asker = { personId: actor.id, held: actor.appointments.filter((held) => inTerm(held, at)) };
    const { rows, total } = await inboxPage(trx, { queue, asker, overdueBefore: new Date(at.getTime() - OVERDUE_AFTER_MS), lookedAtBefore, attributes: attributeColumns(parts.strapi), page, pageSize });
    const names = await organisationNames(trx);
    return {
      results: rows.map((row) => ({ ...row, organisation: row.organisationId === null ? null : (names.get(row.organisationId) ?? null) })),
      pagination: { page, pageSize, total },
    };
  });
}
