import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { InboxAnswer, InboxCounts } from '../../../shared/desk';
import { STATES } from '../../../shared/review';
import type { Clock } from '../domain/clock';
import { COUNTED_UP_TO, inboxCount, inboxPage } from '../repositories/inbox';
import { refused } from '../wording/refused';
import { atDesk, type Desk } from './desk/asker';
import { inboxRows } from './desk/inbox-rows';

const QUEUES = ['todo', 'mine', 'returned', 'done', 'overdue'] as const;
const SORTS = ['since', '-since', 'title', '-title', 'organisation', '-organisation', 'state', '-state'] as const;
const word = z.string().max(120).refine((value) => !value.includes('\u0000'), 'NUL');
const chosen = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const asked = z.object({
  queue: z.enum(QUEUES).default('todo'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  type: chosen(word),
  organisation: chosen(word),
  tier: chosen(z.enum(['1', 'assess', '2', '3', 'done'])),
  state: chosen(z.enum(STATES)),
  riskClass: chosen(word),
  q: chosen(word),
  sort: chosen(z.enum(SORTS)),
});

/** `GET /disclosure-review/inbox?queue=…`: what waits for the posts that this person holds now. */
export async function viewInbox(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly query: unknown }): Promise<InboxAnswer> {
  const read = asked.safeParse(parts.query);
  if (!read.success) {
    const path = String(read.error.issues[0]?.path[0] ?? 'queue');
    throw refused([path === 'queue' ? { kind: 'content', rule: 'REL-7.0', code: 'queue-unknown', path } : { kind: 'content', rule: 'REL-7.0', code: 'body-invalid', path, params: { path } }]);
  }
  const { queue, page, pageSize, sort, ...filters } = read.data;
  return atDesk(parts, async (desk) => {
    const { asker, overdueBefore, lookedAtBefore } = desk;
    const total = await inboxCount(desk.trx, { queue, asker, overdueBefore, lookedAtBefore, filters });
    const found = await inboxPage(desk.trx, { queue, asker, overdueBefore, lookedAtBefore, filters, sort, page, pageSize });
    return { results: await inboxRows(desk, found), pagination: { page, pageSize, total: Math.min(total, COUNTED_UP_TO), ...(total > COUNTED_UP_TO && { more: true as const }) } };
  });
}

/** How many documents are in each queue. */
export async function countQueues(desk: Desk): Promise<InboxCounts> {
  const counts = new Map<string, number>();
  for (const queue of QUEUES) counts.set(queue, Math.min(COUNTED_UP_TO, await inboxCount(desk.trx, { queue, asker: desk.asker, overdueBefore: desk.overdueBefore, lookedAtBefore: desk.lookedAtBefore })));
  return Object.fromEntries(counts) as InboxCounts;
}

/** `GET /disclosure-review/inbox/counts`. */
export const viewCounts = (parts: { readonly strapi: Core.Strapi; readonly clock: Clock }): Promise<InboxCounts> => atDesk(parts, countQueues);
