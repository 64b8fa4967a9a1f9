import type { Core } from '@strapi/strapi';
import type { DayFigures, DecisionRow, HomeAnswer, InboxRow } from '../../../../shared/desk';
import { shanghaiDay, type Clock } from '../../domain/clock';
import { seesWholeCounty } from '../../domain/may-read';
import { openByState, stepsSince } from '../../repositories/day-figures';
import { decisionsFor, inboxPage, type InboxSelection } from '../../repositories/inbox';
import type { ListedDocument } from '../../repositories/listed-documents';
import { countQueues } from '../view-inbox';
import { atDesk, type Desk } from './asker';
import { inboxRows } from './inbox-rows';

const SHOWN = 5;

const firstOf = async (desk: Desk, queue: InboxSelection['queue']): Promise<readonly InboxRow[]> =>
  inboxRows(desk, await inboxPage(desk.trx, { queue, asker: desk.asker, overdueBefore: desk.overdueBefore, lookedAtBefore: desk.lookedAtBefore, page: 1, pageSize: SHOWN }));

const decision = ({ uid, documentId, title, state, lastStep }: ListedDocument): readonly DecisionRow[] =>
  lastStep === null ? [] : [{ uid, documentId, title, state, ...lastStep }];

/** What happened in the county since midnight, and what is open. */
async function figuresOf({ trx, at }: Desk): Promise<DayFigures> {
  const day = shanghaiDay(at);
  const taken = await stepsSince(trx, new Date(`${day}T00:00:00+08:00`));
  const total = (kind: string, tier?: number): number => taken.filter((one) => one.kind === kind && (tier === undefined || one.tier === tier)).reduce((sum, one) => sum + one.total, 0);
  return {
    day,
    submitted: total('submit'),
    approved: total('approve', 3),
    released: total('release'),
    returned: total('return'),
    withdrawn: total('withdraw'),
    open: await openByState(trx),
  };
}

/** `GET /disclosure-review/home`: what a person sees first in the morning. */
export const viewHome = (parts: { readonly strapi: Core.Strapi; readonly clock: Clock }): Promise<HomeAnswer> =>
  atDesk(parts, async (desk) => ({
    at: desk.at.toISOString(),
    counts: await countQueues(desk),
    todo: await firstOf(desk, 'todo'),
    returned: await firstOf(desk, 'returned'),
    overdue: await firstOf(desk, 'overdue'),
    drafts: await firstOf(desk, 'drafts'),
    decisions: (await decisionsFor(desk.trx, { personId: desk.actor.id, size: SHOWN })).flatMap(decision),
    figures: seesWholeCounty(desk) ? await figuresOf(desk) : null,
  }));
