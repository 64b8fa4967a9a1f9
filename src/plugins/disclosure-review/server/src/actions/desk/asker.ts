import type { Core } from '@strapi/strapi';
import { monthsAfter } from '../../domain/attribute-review';
import type { Clock } from '../../domain/clock';
import { overdueBefore } from '../../domain/desk/waiting';
import { inTerm, type Person } from '../../domain/person';
import type { WorkCalendar } from '../../domain/working-days';
import { actingPerson } from '../../guards/acting';
import { workCalendar } from '../../repositories/calendar';
import type { Asker } from '../../repositories/inbox-queues';
import { organisationNames } from '../../repositories/organisations';
import { reviewSettings, type ReviewSettings } from '../../repositories/settings';
import { refused } from '../../wording/refused';
import type { Work } from '../work';

/** Who looks at his desk, and what his lists are made with. */
export interface Desk extends Work {
  readonly actor: Person;
  readonly asker: Asker;
  readonly calendar: WorkCalendar;
  readonly settings: ReviewSettings;
  readonly overdueBefore: Date;
  /** What was looked at last before this and is not wholly public is looked at again (SRC-3.4b). */
  readonly lookedAtBefore: Date;
  /** Names of all organisations by their document id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Runs one look at a desk in one transaction. @throws 403 `REL-2` for whoever is no person of the panel */
export async function atDesk<Answer>(parts: { readonly strapi: Core.Strapi; readonly clock: Clock }, look: (desk: Desk) => Promise<Answer>): Promise<Answer> {
  const { strapi, clock } = parts;
  const at = clock.now();
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    if (actor.kind !== 'person') throw refused([{ kind: 'person', rule: 'REL-2', code: 'not-your-document' }]);
    const [calendar, settings] = [await workCalendar(trx), await reviewSettings(trx)];
    return look({
      strapi,
      trx,
      at,
      actor,
      asker: { personId: actor.id, held: actor.appointments.filter((held) => inTerm(held, at)) },
      calendar,
      settings,
      names: await organisationNames(trx),
      overdueBefore: overdueBefore({ calendar, at, limit: settings.overdueAfterWorkingDays }),
      lookedAtBefore: monthsAfter(at, -settings.attributeReviewMonths),
    });
  });
}
