import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Clock } from '../../domain/clock';
import type { Actor, Person } from '../../domain/person';
import type { Refusal } from '../../domain/refusal';
import { actingPerson } from '../../guards/acting';
import { auditKey } from '../../guards/audit-key';
import { recordRefusal } from '../../guards/refusal-record';
import { appendAudit } from '../../repositories/audit';
import { accountByEmail, activeSuperAdministrators, isActive, isSuperAdministrator } from '../../repositories/people';
import { isRefused, refused } from '../../wording/refused';
import { appoints } from '../appoint';

export interface Call {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
}

/** A person of the panel who asks or acts, seen from inside the transaction. */
export interface Calling {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  readonly actor: Person;
  readonly at: Date;
  /** Secret of the audit. */
  readonly key: string;
  /** The session in which this is asked. */
  readonly sessionId: string | undefined;
  /** Puts the act into the audit; last in the transaction. */
  readonly audit: (kind: string, entry: Readonly<Record<string, unknown>>) => Promise<void>;
}

const refusal = (kind: Refusal['kind'], code: string): Refusal => ({ kind, rule: 'REL-4', code });

/**
 * Runs what a logged-in person asks in one transaction. What is refused is rolled back and recorded as the attempt that it was.
 * @param parts.attempt undefined for reading
 */
export async function calling<Answer>(parts: Call & { readonly attempt?: string; readonly act: (calling: Calling) => Promise<Answer> }): Promise<Answer> {
  const { strapi, clock, attempt, act } = parts;
  const at = clock.now();
  const key = auditKey(strapi);
  let actor: Actor = { kind: 'anonymous', name: 'unknown' };
  try {
    return await strapi.db.transaction(async ({ trx }) => {
      actor = await actingPerson(strapi, trx);
      if (actor.kind !== 'person') throw refused([refusal('person', 'appoint-not-a-person')]);
      const person = actor;
      const session: unknown = (strapi.requestContext.get()?.state as { readonly session?: { readonly id?: unknown } } | undefined)?.session?.id;
      const audit: Calling['audit'] = async (kind, entry) => {
        await appendAudit({ trx, key, entry: { at: at.toISOString(), kind, personId: person.id, actor: person.name, uid: null, documentId: null, entry } });
      };
      return act({ strapi, trx, actor, at, key, sessionId: typeof session === 'string' ? session : undefined, audit });
    });
  } catch (error) {
    if (attempt !== undefined && isRefused(error)) recordRefusal(strapi, { at, actor, uid: null, documentId: null, attempt, refusals: error.refused });
    throw error;
  }
}

/** Refuses whoever does not appoint: accounts are theirs to look after. */
export async function needAppointer({ trx, actor, at }: Calling): Promise<void> {
  if (!(await appoints({ trx, actor, at }))) throw refused([refusal('person', 'appoint-not-entitled')]);
}

/**
 * The account that is acted on by somebody else, for those who appoint. Nobody acts on himself this way, and on a super administrator
 * only another one.
 */
export async function otherAccount(call: Calling, id: string): Promise<{ readonly id: number; readonly email: string }> {
  await needAppointer(call);
  const { trx, actor } = call;
  const account = /^\d{1,9}$/.test(id) ? await accountByEmail(trx, { id: Number(id) }) : undefined;
  if (account === undefined) throw refused([refusal('content', 'appoint-unknown-person')]);
  if (account.id === actor.id) throw refused([refusal('person', 'person-oneself')]);
  if ((await isSuperAdministrator({ db: trx, id: account.id })) && !(await isSuperAdministrator({ db: trx, id: actor.id }))) throw refused([refusal('person', 'person-administrator')]);
  return account;
}

/** Refuses whoever was disabled since this was asked. */
export async function needOwnAccount({ trx, actor }: Calling): Promise<void> {
  if (!(await isActive(trx, actor.id))) throw refused([refusal('person', 'appoint-not-entitled')]);
}

/** Refuses to leave the system without anybody who could look after it. */
export async function needOtherAdministrator({ trx }: Calling, personId: number): Promise<void> {
  const left = [...(await activeSuperAdministrators(trx))];
  if (left.length === 1 && left[0] === personId) throw refused([refusal('state', 'last-administrator')]);
}
