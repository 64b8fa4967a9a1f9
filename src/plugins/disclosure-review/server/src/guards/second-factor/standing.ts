import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { secondFactorRequired } from '../../domain/second-factor';
import { isSuperAdministrator } from '../../repositories/people';
import { appointmentsOf } from '../../repositories/posts';
import { secondFactorOf } from '../../repositories/second-factors';
import { factorOfSession } from '../../repositories/sessions';
import { secondFactorPolicy } from '../../repositories/settings';

/** What a person must show besides the password: nothing, a code of this enrolment, or first of all an enrolment. */
export type FactorStanding = { readonly kind: 'none' } | { readonly kind: 'enrolled'; readonly factorId: string } | { readonly kind: 'to-enrol' };

export async function factorStanding(parts: { readonly db: Knex; readonly personId: number; readonly at: Date }): Promise<FactorStanding> {
  const { db, personId, at } = parts;
  const factor = await secondFactorOf(db, personId);
  if (factor !== undefined && factor.confirmedAt !== null) return { kind: 'enrolled', factorId: factor.factorId };
  return (await isRequired({ db, personId, at })) ? { kind: 'to-enrol' } : { kind: 'none' };
}

/** Whether the county asks a second factor of this person. */
export async function isRequired(parts: { readonly db: Knex; readonly personId: number; readonly at: Date }): Promise<boolean> {
  const { db, personId, at } = parts;
  const policy = await secondFactorPolicy(db);
  if (policy.required === 'nobody') return false;
  return secondFactorRequired({ policy, at, appointments: await appointmentsOf(db, personId), superAdministrator: await isSuperAdministrator({ db, id: personId }) });
}

/** True when the session was let in by all that its person must show; one that came by any other door is worth nothing. */
export async function sessionCounts(strapi: Core.Strapi, parts: { readonly personId: number; readonly sessionId: string; readonly at: Date }): Promise<boolean> {
  const { personId, sessionId, at } = parts;
  const standing = await factorStanding({ db: strapi.db.connection, personId, at });
  if (standing.kind === 'none') return true;
  return standing.kind === 'enrolled' && (await factorOfSession(strapi, { personId, sessionId })) === standing.factorId;
}
