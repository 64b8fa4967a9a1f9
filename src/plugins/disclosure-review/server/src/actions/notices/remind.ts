import type { Core } from '@strapi/strapi';
import type { Clock } from '../../domain/clock';
import { overdueBefore } from '../../domain/desk/waiting';
import { turnIn } from '../../domain/notices';
import type { Actor } from '../../domain/person';
import { workCalendar } from '../../repositories/calendar';
import { dropNoticesBefore } from '../../repositories/notices';
import { expiringDocuments, overdueDocuments } from '../../repositories/reminders';
import { reviewSettings } from '../../repositories/settings';
import { tell } from './tell';

const TIMER: Actor = { kind: 'system', name: '提醒 / reminders' };
const DAY = 86_400_000;
/** So long before its `expiresAt` the unit hears of it; who was away hears so long after. */
const SOON = 7 * DAY;
const LATE = 30 * DAY;
const KEPT = 180 * DAY;
const PAGE = 200;

/** Tells whose turn it is of what has waited too long, once for each stay in a state. */
async function remindOfOverdue(strapi: Core.Strapi, at: Date): Promise<void> {
  const db = strapi.db.connection;
  const before = overdueBefore({ calendar: await workCalendar(db), at, limit: (await reviewSettings(db)).overdueAfterWorkingDays });
  for (let after = 0; ; ) {
    const late = await overdueDocuments(db, { before, after, limit: PAGE });
    for (const { uid, documentId, title, organisationId, state, since, bindingFindings, unconfirmed } of late) {
      const told = turnIn({ state, kind: 'overdue', organisationId, unconfirmed });
      const once = `overdue ${documentId} ${since}`;
      await strapi.db.transaction(({ trx }) => tell({ strapi, trx, at, actor: TIMER }, { uid, documentId, title, organisationId, told, states: [state], bindingFindings, once }));
    }
    const last = late.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** Tells the unit of what is live and expires soon, once for each date. */
async function remindOfExpiry(strapi: Core.Strapi, at: Date): Promise<void> {
  const window = { from: new Date(at.getTime() - LATE), to: new Date(at.getTime() + SOON) };
  for (const { uid, documentId, title, organisationId, expiresAt } of await expiringDocuments(strapi, window)) {
    const told = turnIn({ state: 'live', kind: 'expiring', organisationId, unconfirmed: [] });
    const once = `expiring ${documentId} ${expiresAt.toISOString()}`;
    // What is live has passed the gate, and the public reads its title.
    await strapi.db.transaction(({ trx }) => tell({ strapi, trx, at, actor: TIMER }, { uid, documentId, title, organisationId, told, states: ['live'], bindingFindings: 0, once }));
  }
}

/** Reminds of what is overdue or expires. Any number of instances may call it: each person gets each reminder once. */
export async function remind({ strapi, clock }: { readonly strapi: Core.Strapi; readonly clock: Clock }): Promise<void> {
  const at = clock.now();
  await remindOfOverdue(strapi, at);
  await remindOfExpiry(strapi, at);
  await dropNoticesBefore(strapi.db.connection, new Date(at.getTime() - KEPT));
}
