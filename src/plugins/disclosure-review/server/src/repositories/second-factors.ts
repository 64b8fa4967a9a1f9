import type { Knex } from 'knex';
import { z } from 'zod';
import type { Failures } from '../domain/second-factor';

const row = z.object({
  person_id: z.number(),
  factor_id: z.string(),
  secret: z.string(),
  confirmed_at: z.string().nullable(),
  last_step: z.coerce.number(),
  failures: z.number(),
  failures_since: z.string().nullable(),
});

/** What somebody proves himself by besides the password. */
export interface SecondFactor {
  readonly personId: number;
  /** Names this enrolment. */
  readonly factorId: string;
  /** Encrypted (guards/second-factor/secrets.ts). */
  readonly secret: string;
  /** Null: begun and not confirmed by a code; asks nothing of anybody yet. */
  readonly confirmedAt: string | null;
  readonly lastStep: number;
  readonly failures: Failures;
}

function factor(raw: unknown): SecondFactor | undefined {
  if (raw === undefined) return undefined;
  const read = row.parse(raw);
  return {
    personId: read.person_id,
    factorId: read.factor_id,
    secret: read.secret,
    confirmedAt: read.confirmed_at,
    lastStep: read.last_step,
    failures: { count: read.failures, since: read.failures_since === null ? null : new Date(read.failures_since) },
  };
}

export const secondFactorOf = async (db: Knex, personId: number): Promise<SecondFactor | undefined> => factor(await db('dr_second_factors').where({ person_id: personId }).first());

/** The same, held until the transaction ends: two requests with one code must not both find it unused. */
export const holdSecondFactor = async (trx: Knex.Transaction, personId: number): Promise<SecondFactor | undefined> =>
  factor(await trx('dr_second_factors').where({ person_id: personId }).forUpdate().first());

/** The people who have confirmed one. */
export async function enrolledPeople(db: Knex): Promise<ReadonlySet<number>> {
  const rows: { readonly person_id: number }[] = await db('dr_second_factors').whereNotNull('confirmed_at').select('person_id');
  return new Set(rows.map((one) => one.person_id));
}

interface Begun {
  readonly personId: number;
  readonly factorId: string;
  readonly secret: string;
  readonly at: Date;
}

/** Leaves what there is, or begins an enrolment where there is none. */
export async function reserveSecondFactor(trx: Knex.Transaction, { personId, factorId, secret, at }: Begun): Promise<void> {
  await trx('dr_second_factors')
    .insert({ person_id: personId, factor_id: factorId, secret, begun_at: at.toISOString(), confirmed_at: null, last_step: 0 })
    .onConflict('person_id')
    .ignore();
}

/** Begins an enrolment, in place of one that was never confirmed. Wrong codes given so far still count. */
export async function beginSecondFactor(trx: Knex.Transaction, { personId, factorId, secret, at }: Begun): Promise<void> {
  await trx('dr_second_factors')
    .insert({ person_id: personId, factor_id: factorId, secret, begun_at: at.toISOString(), confirmed_at: null, last_step: 0 })
    .onConflict('person_id')
    .merge({ factor_id: factorId, secret, begun_at: at.toISOString(), confirmed_at: null, last_step: 0 });
}

export async function changeSecondFactor(
  trx: Knex.Transaction,
  change: { readonly personId: number; readonly confirmedAt?: Date; readonly lastStep?: number; readonly failures?: Failures },
): Promise<void> {
  const { personId, confirmedAt, lastStep, failures } = change;
  await trx('dr_second_factors')
    .where({ person_id: personId })
    .update({
      ...(confirmedAt !== undefined && { confirmed_at: confirmedAt.toISOString() }),
      ...(lastStep !== undefined && { last_step: lastStep }),
      ...(failures !== undefined && { failures: failures.count, failures_since: failures.since?.toISOString() ?? null }),
    });
}

export async function removeSecondFactor(trx: Knex.Transaction, personId: number): Promise<void> {
  await trx('dr_recovery_codes').where({ person_id: personId }).delete();
  await trx('dr_second_factors').where({ person_id: personId }).delete();
}

/** Puts these recovery codes, hashed, in the place of all earlier ones. */
export async function putRecoveryCodes(trx: Knex.Transaction, parts: { readonly personId: number; readonly hashes: readonly string[] }): Promise<void> {
  await trx('dr_recovery_codes').where({ person_id: parts.personId }).delete();
  await trx('dr_recovery_codes').insert(parts.hashes.map((hash) => ({ person_id: parts.personId, hash, used_at: null })));
}

/** The recovery codes not used yet. */
export const unusedRecoveryCodes = async (db: Knex, personId: number): Promise<readonly { readonly id: number; readonly hash: string }[]> =>
  db('dr_recovery_codes').where({ person_id: personId }).whereNull('used_at').select('id', 'hash');

export async function spendRecoveryCode(trx: Knex.Transaction, parts: { readonly id: number; readonly at: Date }): Promise<void> {
  await trx('dr_recovery_codes').where({ id: parts.id }).whereNull('used_at').update({ used_at: parts.at.toISOString() });
}
