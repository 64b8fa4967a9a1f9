import type { Knex } from 'knex';
import { faultsOfAppointment, mayAppoint, type AppointmentRequest } from '../domain/appointment';
import type { Actor } from '../domain/person';
import { decide, type Decision, type Refusal } from '../domain/refusal';
import { isSuperAdministrator, organisationKind, personById } from '../repositories/people';
import { appendAudit } from '../repositories/audit';
import { appointmentById, appointments, endAppointment, insertAppointment } from '../repositories/posts';

export interface Appointing {
  /** The transaction that the appointment and its audit entry share. */
  readonly trx: Knex.Transaction;
  /** Secret of the audit (DISCLOSURE_AUDIT_KEY). */
  readonly key: string;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Gives a person a post for a term, or, where `delegatedFrom` names an appointment, lets the person stand in for its
 * holder (design 4; REL-4). Nobody appoints himself; a super administrator or the site operator's post appoints.
 * @returns the number of the new appointment, or the refusals
 */
export async function appoint(parts: Appointing & { readonly request: AppointmentRequest }): Promise<Decision<{ readonly id: number }>> {
  const { trx, key, actor, at, request } = parts;
  const refusals: readonly Refusal[] = [
    ...(await entitlement({ trx, actor, at, personId: request.personId })),
    ...faultsOfAppointment({
      request,
      held: await appointments({ db: trx, organisationId: request.organisationId }),
      original: request.delegatedFrom === null ? undefined : await appointmentById({ db: trx, id: request.delegatedFrom }),
      personExists: (await personById({ db: trx, id: request.personId })) !== undefined,
      superAdministrator: await isSuperAdministrator({ db: trx, id: request.personId }),
      organisationKind: await organisationKind({ db: trx, organisationId: request.organisationId }),
    }),
  ];
  const decision = decide(refusals, () => request);
  if (!decision.ok) return decision;

  const id = await insertAppointment({ db: trx, appointment: { ...request, appointedBy: actor.name, appointedAt: at } });
  await appendAudit({
    trx,
    key,
    entry: {
      ...who({ actor, at }),
      kind: 'appoint',
      entry: { id, ...request, from: request.from?.toISOString() ?? null, to: request.to?.toISOString() ?? null },
    },
  });
  return { ok: true, outcome: { id } };
}

/** Ends an appointment now. What was decided under it stays. */
export async function endPost(parts: Appointing & { readonly id: number }): Promise<Decision<{ readonly id: number }>> {
  const { trx, key, actor, at, id } = parts;
  const kept = await appointmentById({ db: trx, id });
  const refusals: Refusal[] = [...(await entitlement({ trx, actor, at, personId: kept?.personId ?? 0 }))];
  if (kept === undefined) refusals.push({ kind: 'content', rule: 'REL-4', code: 'appointment-unknown' });
  else if (kept.to !== null && kept.to <= at) refusals.push({ kind: 'state', rule: 'REL-4', code: 'appointment-ended' });
  const decision = decide(refusals, () => ({ id }));
  if (!decision.ok || kept === undefined) return decision;

  // Who stands in for a post stands in for nothing once it is gone.
  const delegated = (await appointments({ db: trx, organisationId: kept.organisationId })).filter((other) => other.delegatedFrom === id && (other.to === null || other.to > at));
  for (const ended of [kept, ...delegated]) await endAppointment({ db: trx, id: ended.id, at });
  await appendAudit({
    trx,
    key,
    entry: { ...who({ actor, at }), kind: 'end-appointment', entry: { id, personId: kept.personId, organisationId: kept.organisationId, post: kept.post, delegated: delegated.map((other) => other.id) } },
  });
  return decision;
}

/** True for those who appoint others: a super administrator, and the site operator's post. */
export const appoints = async (parts: { readonly trx: Knex.Transaction; readonly actor: Actor; readonly at: Date }): Promise<boolean> =>
  (await entitlement({ ...parts, personId: NOBODY })).length === 0;

/** No account has this number. */
const NOBODY = 0;

const entitlement = async (parts: { readonly trx: Knex.Transaction; readonly actor: Actor; readonly at: Date; readonly personId: number }) =>
  mayAppoint({
    actor: parts.actor,
    superAdministrator: parts.actor.kind === 'person' && (await isSuperAdministrator({ db: parts.trx, id: parts.actor.id })),
    personId: parts.personId,
    at: parts.at,
  });

const who = (parts: { readonly actor: Actor; readonly at: Date }) =>
  ({
    at: parts.at.toISOString(),
    personId: parts.actor.kind === 'person' ? parts.actor.id : null,
    actor: parts.actor.name,
    uid: null,
    documentId: null,
  }) as const;
