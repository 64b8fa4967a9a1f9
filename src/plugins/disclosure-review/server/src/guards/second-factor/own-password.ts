import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isLocked, oneMoreFailure } from '../../domain/second-factor';
import { passwordHashOf } from '../../repositories/people';
import { changeSecondFactor, holdSecondFactor, reserveSecondFactor } from '../../repositories/second-factors';
import { newSecret, sealed } from './secrets';

/**
 * Whether this is the person's own password: asked again where a session alone must not do, for it may be somebody else's hands at an
 * open screen. Wrong ones count with wrong codes, so nothing here throws: the caller refuses after its transaction.
 */
export async function ownPassword(parts: {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  /** Secret of the audit (DISCLOSURE_AUDIT_KEY). */
  readonly auditKey: string;
  readonly personId: number;
  readonly password: string;
  readonly at: Date;
}): Promise<'right' | 'wrong' | 'locked'> {
  const { strapi, trx, auditKey, personId, password, at } = parts;
  // Something to count on and to hold, also where nothing was ever begun; nobody is told this secret.
  await reserveSecondFactor(trx, { personId, factorId: randomUUID(), secret: sealed({ auditKey, personId, secret: newSecret() }), at });
  const factor = await holdSecondFactor(trx, personId);
  if (factor === undefined) throw new Error(`no second factor could be reserved for person ${personId}`);
  if (isLocked(factor.failures, at)) return 'locked';
  const hash = await passwordHashOf(trx, personId);
  if (hash !== null && (await strapi.service('admin::auth').validatePassword(password, hash)) === true) return 'right';
  await changeSecondFactor(trx, { personId, failures: oneMoreFailure(factor.failures, at) });
  return 'wrong';
}
