import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { toString as drawn } from 'qrcode';
import type { Enrolment } from '../../../../shared/people';
import { isLocked, oneMoreFailure } from '../../domain/second-factor';
import {
  beginSecondFactor, changeSecondFactor, holdSecondFactor, putRecoveryCodes, spendRecoveryCode, unusedRecoveryCodes, type SecondFactor,
} from '../../repositories/second-factors';
import { address, asTyped, newRecoveryCodes, newSecret, recoveryHash, sameHash, sealed, stepOf, unsealed } from './secrets';

interface Asked {
  readonly trx: Knex.Transaction;
  /** Secret of the audit (DISCLOSURE_AUDIT_KEY), out of which the keys are made. */
  readonly auditKey: string;
  readonly personId: number;
  readonly at: Date;
}

export type CodeVerdict = { readonly kind: 'right'; readonly factorId: string } | { readonly kind: 'wrong' } | { readonly kind: 'locked' } | { readonly kind: 'absent' };

/**
 * Looks at a code and uses it up. Nothing here throws on a wrong one: what was counted must be committed, so the caller refuses after
 * its transaction.
 * @param parts.of whether the code is to open the door (`confirmed`) or to confirm an enrolment that was begun
 */
export async function useCode(parts: Asked & { readonly code: string; readonly of: 'confirmed' | 'begun' }): Promise<CodeVerdict> {
  const { trx, personId, at, of } = parts;
  const factor = await holdSecondFactor(trx, personId);
  if (factor === undefined || (factor.confirmedAt !== null) !== (of === 'confirmed')) return { kind: 'absent' };
  if (isLocked(factor.failures, at)) return { kind: 'locked' };
  if ((await spendStep({ ...parts, factor })) || (of === 'confirmed' && (await spendRecovery(parts)))) return { kind: 'right', factorId: factor.factorId };
  await changeSecondFactor(trx, { personId, failures: oneMoreFailure(factor.failures, at) });
  return { kind: 'wrong' };
}

async function spendStep(parts: Asked & { readonly code: string; readonly factor: SecondFactor }): Promise<boolean> {
  const { trx, auditKey, personId, at, factor } = parts;
  const secret = unsealed({ auditKey, personId, sealed: factor.secret });
  const step = stepOf({ secret, code: asTyped(parts.code), at, after: factor.lastStep });
  if (step === null) return false;
  await changeSecondFactor(trx, { personId, lastStep: step });
  return true;
}

async function spendRecovery(parts: Asked & { readonly code: string }): Promise<boolean> {
  const { trx, auditKey, personId, code, at } = parts;
  const found = sameHash(await unusedRecoveryCodes(trx, personId), recoveryHash({ auditKey, personId, code }));
  if (found === undefined) return false;
  await spendRecoveryCode(trx, { id: found.id, at });
  return true;
}

/** Begins an enrolment: a new secret, sealed in the database, and the picture by which a telephone takes it over. */
export async function beginEnrolment(parts: Asked & { readonly issuer: string; readonly account: string }): Promise<Enrolment> {
  const { trx, auditKey, personId, at, issuer, account } = parts;
  const secret = newSecret();
  await beginSecondFactor(trx, { personId, factorId: randomUUID(), secret: sealed({ auditKey, personId, secret }), at });
  const svg = await drawn(address({ secret, issuer, account }), { type: 'svg', margin: 2 });
  return { secret, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
}

/** After the first right code: the enrolment holds from now on. Returns the recovery codes, which nobody can show again. */
export async function confirmEnrolment({ trx, auditKey, personId, at }: Asked): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await changeSecondFactor(trx, { personId, confirmedAt: at });
  await putRecoveryCodes(trx, { personId, hashes: codes.map((code) => recoveryHash({ auditKey, personId, code })) });
  return codes;
}
