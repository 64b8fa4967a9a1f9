import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PeopleAnswer, PostsAnswer } from '../../../shared/administration';
import type { Clock } from '../domain/clock';
import { inTerm, POSTS, type Actor } from '../domain/person';
import type { Decision, Refusal } from '../domain/refusal';
import { vacancies } from '../domain/vacancies';
import { auditKey } from '../guards/audit-key';
import { actingPerson } from '../guards/acting';
import { recordRefusal } from '../guards/refusal-record';
import { organisations } from '../repositories/organisations';
import { people } from '../repositories/people';
import { appointments } from '../repositories/posts';
import { isRefused, refused } from '../wording/refused';
import { appoint, appoints, endPost, type Appointing } from './appoint';

const NOT_ENTITLED: Refusal = { kind: 'person', rule: 'REL-4', code: 'appoint-not-entitled' };

const when = z.iso.datetime({ offset: true }).nullish().transform((value) => (value == null ? null : new Date(value)));
const request = z.object({
  personId: z.number().int().positive(),
  organisationId: z.string().min(1).max(40),
  post: z.enum(POSTS),
  title: z.string().max(200).default(''),
  from: when,
  to: when,
  delegatedFrom: z.number().int().positive().nullish().transform((value) => value ?? null),
});

interface Call {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
}

async function decided(parts: Call & { readonly attempt: string; readonly act: (appointing: Appointing) => Promise<Decision<{ readonly id: number }>> }): Promise<{ readonly id: number }> {
  const { strapi, clock, attempt, act } = parts;
  const at = clock.now();
  let actor: Actor = { kind: 'anonymous', name: 'unknown' };
  try {
    return await strapi.db.transaction(async ({ trx }) => {
      actor = await actingPerson(strapi, trx);
      const decision = await act({ trx, key: auditKey(strapi), actor, at });
      if (!decision.ok) throw refused(decision.refusals);
      return decision.outcome;
    });
  } catch (error) {
    if (isRefused(error)) recordRefusal(strapi, { at, actor, uid: null, documentId: null, attempt, refusals: error.refused });
    throw error;
  }
}

/** Gives a post for a term, or a delegation of one. */
export function makeAppointment(parts: Call & { readonly input: unknown }): Promise<{ readonly id: number }> {
  const read = request.safeParse(parts.input);
  return decided({
    ...parts,
    attempt: 'appoint',
    act: async (appointing) => {
      if (read.success) return appoint({ ...appointing, request: read.data });
      const path = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
      return { ok: false, refusals: [{ kind: 'content', rule: 'REL-4', code: 'body-invalid', path, params: { path } }] };
    },
  });
}

/** Ends one from now on. */
export const endAppointmentNow = (parts: Call & { readonly id: string }): Promise<{ readonly id: number }> =>
  decided({ ...parts, attempt: 'end-appointment', act: (appointing) => endPost({ ...appointing, id: Number(parts.id) }) });

/** `GET /disclosure-review/posts`: all appointments by name, and what nobody holds now, for those who hold a post or appoint (REL-4). */
export async function listAppointments({ strapi, clock }: Call): Promise<PostsAnswer> {
  const at = clock.now();
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    const appointing = await appoints({ trx, actor, at });
    if (!appointing && (actor.kind !== 'person' || !actor.appointments.some((held) => inTerm(held, at)))) throw refused([NOT_ENTITLED]);
    const kept = await appointments({ db: trx });
    const units = await organisations(trx);
    const names = new Map((await people(trx)).map(({ id, name }) => [id, name]));
    const unitNames = new Map(units.map(({ documentId, name }) => [documentId, name]));
    return {
      results: kept.map(({ from, to, appointedAt, ...rest }) => ({
        ...rest,
        person: names.get(rest.personId) ?? null,
        organisation: unitNames.get(rest.organisationId) ?? null,
        from: from?.toISOString() ?? null,
        to: to?.toISOString() ?? null,
        appointedAt: appointedAt.toISOString(),
      })),
      vacancies: vacancies({ appointments: kept, organisations: units, at }).map(({ organisationId, post }) => ({ organisationId, organisation: unitNames.get(organisationId) ?? organisationId, post })),
      mayAppoint: appointing,
    };
  });
}

/** `GET /disclosure-review/people`: the accounts that a post may be given to, and the units, for those who appoint. */
export async function listPeople({ strapi, clock }: Call): Promise<PeopleAnswer> {
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    if (!(await appoints({ trx, actor, at: clock.now() }))) throw refused([NOT_ENTITLED]);
    return {
      people: (await people(trx)).map(({ id, name, account, active }) => ({ id, name, account, active })),
      organisations: (await organisations(trx)).map(({ documentId, name }) => ({ documentId, name })),
    };
  });
}
