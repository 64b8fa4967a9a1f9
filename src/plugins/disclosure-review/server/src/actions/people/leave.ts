import type { LeaveAnswer, OpenDocument } from '../../../../shared/people';
import { inTerm } from '../../domain/person';
import { vacancies } from '../../domain/vacancies';
import { lockAccounts } from '../../repositories/locks';
import { inboxCount, inboxPage, type InboxSelection } from '../../repositories/inbox';
import { organisations } from '../../repositories/organisations';
import { disableAccount, personById } from '../../repositories/people';
import { appointments, endAppointment, type KeptAppointment } from '../../repositories/posts';
import { removeSecondFactor } from '../../repositories/second-factors';
import { endSessions } from '../../repositories/sessions';
import { calling, needOtherAdministrator, needOwnAccount, otherAccount, type Call, type Calling } from './calling';

/** Named in the answer; the rest is counted. */
const NAMED = 20;

/** What ends with the person: the own appointments not over yet, and those of whoever stands in for them. */
function ending(kept: readonly KeptAppointment[], parts: { readonly personId: number; readonly at: Date }): readonly KeptAppointment[] {
  const open = kept.filter(({ to }) => to === null || to > parts.at);
  const own = new Set(open.filter(({ personId }) => personId === parts.personId).map(({ id }) => id));
  return open.filter(({ id, delegatedFrom }) => own.has(id) || (delegatedFrom !== null && own.has(delegatedFrom)));
}

async function listed({ trx }: Calling, selection: InboxSelection): Promise<{ readonly total: number; readonly some: readonly OpenDocument[] }> {
  const some = await inboxPage(trx, { ...selection, page: 1, pageSize: NAMED });
  return { total: await inboxCount(trx, selection), some: some.map(({ uid, documentId, title, state }) => ({ uid, documentId, title, state })) };
}

/** What the person leaves open at this moment; nothing is changed. */
async function leftOpen(call: Calling, personId: number): Promise<{ readonly answer: LeaveAnswer; readonly ends: readonly KeptAppointment[] }> {
  const { trx, at } = call;
  const kept = await appointments({ db: trx });
  const units = await organisations(trx);
  const ends = ending(kept, { personId, at });
  const asker = { personId, held: kept.filter((held) => held.personId === personId && inTerm(held, at)) };
  const common = { asker, overdueBefore: at, lookedAtBefore: at };
  const gone = new Set(ends.map(({ id }) => id));
  const key = ({ organisationId, post }: { readonly organisationId: string; readonly post: string }): string => `${organisationId} ${post}`;
  const already = new Set(vacancies({ appointments: kept, organisations: units, at }).map(key));
  // Over at this moment, not gone: a unit of which nobody is left is still a unit that had somebody.
  const after = kept.map((held) => (gone.has(held.id) ? { ...held, to: at } : held));
  const names = new Map(units.map(({ documentId, name }) => [documentId, name]));
  return {
    ends,
    answer: {
      drafts: await listed(call, { ...common, queue: 'drafts' }),
      waiting: await listed(call, { ...common, queue: 'todo' }),
      vacant: vacancies({ appointments: after, organisations: units, at })
        .filter((one) => !already.has(key(one)))
        .map(({ organisationId, post }) => ({ organisationId, organisation: names.get(organisationId) ?? organisationId, post })),
      appointments: ends.length,
    },
  };
}

/** `GET /people/:id/leave`: what it would leave open. */
export const viewLeave = (parts: Call & { readonly id: string }): Promise<LeaveAnswer> =>
  calling({ ...parts, act: async (call) => (await leftOpen(call, (await otherAccount(call, parts.id)).id)).answer });

/**
 * `POST /people/:id/leave`: the account can no longer log in, nor be taken up again by an old invitation; its sessions and
 * appointments end now. What the person decided stays, with the name.
 */
export const leave = (parts: Call & { readonly id: string }): Promise<LeaveAnswer> =>
  calling({
    ...parts,
    attempt: 'leave',
    act: async (call) => {
      const { strapi, trx, at } = call;
      await lockAccounts(trx);
      await needOwnAccount(call);
      const { id: personId } = await otherAccount(call, parts.id);
      await needOtherAdministrator(call, personId);
      const { answer, ends } = await leftOpen(call, personId);
      const name = (await personById({ db: trx, id: personId }))?.name ?? null;
      for (const { id } of ends) await endAppointment({ db: trx, id, at });
      await removeSecondFactor(trx, personId);
      await endSessions(strapi, { personId });
      await disableAccount(strapi, personId);
      await call.audit('leave', { personId, name, appointments: ends.map(({ id }) => id), vacant: answer.vacant.map(({ organisationId, post }) => ({ organisationId, post })), drafts: answer.drafts.total, waiting: answer.waiting.total });
      return answer;
    },
  });
