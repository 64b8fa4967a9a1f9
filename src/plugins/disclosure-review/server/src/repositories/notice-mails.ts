import type { Knex } from 'knex';
import { z } from 'zod';
import { NOTICE_KINDS, type NoticeKind } from '../../../shared/notices';
import { MOST_ATTEMPTS, nextAttempt } from '../domain/notices';
import { isPostgres } from './locks';

/** A mail that this instance, and no other, is to send now. */
export interface ClaimedMail {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly uid: string;
  readonly documentId: string;
  /** Null where the title must not leave the house. */
  readonly title: string | null;
  readonly organisationId: string | null;
  readonly attempts: number;
  /** Null where the account has been disabled since. */
  readonly address: string | null;
}

const row = z.object({
  id: z.number(),
  kind: z.enum(NOTICE_KINDS),
  uid: z.string(),
  document_id: z.string(),
  title: z.string(),
  organisation_id: z.string().nullable(),
  mail_title: z.union([z.boolean(), z.number()]).transform(Boolean),
  attempts: z.number(),
  person_id: z.number(),
});

/**
 * Claims the oldest mail that is due: the attempt is counted and the next one put off before anything is sent, so that an instance
 * which dies with it, or is slow, shares it with nobody. To be run in a transaction of its own; null when nothing is due.
 */
export async function claimMail(trx: Knex.Transaction, at: Date): Promise<ClaimedMail | null> {
  const due = trx('dr_notices').where('mail_due', '<=', at.toISOString()).orderBy('mail_due').first();
  const found: unknown = await (isPostgres(trx) ? due.forUpdate().skipLocked() : due);
  if (found === undefined) return null;
  const read = row.parse(found);
  const attempts = read.attempts + 1;
  const again = attempts < MOST_ATTEMPTS ? nextAttempt({ at, attempts }).toISOString() : null;
  await trx('dr_notices').where({ id: read.id }).update({ attempts, mail_due: again });
  const user: { readonly email: string } | undefined = await trx('admin_users').where({ id: read.person_id, is_active: true, blocked: false }).first('email');
  return {
    id: read.id,
    kind: read.kind,
    uid: read.uid,
    documentId: read.document_id,
    title: read.mail_title ? read.title : null,
    organisationId: read.organisation_id,
    attempts,
    address: user?.email ?? null,
  };
}

/** Done with: sent, or nobody to send it to. */
export async function settleMail(db: Knex, parts: { readonly id: number; readonly mailedAt: Date | null }): Promise<void> {
  await db('dr_notices').where({ id: parts.id }).update({ mail_due: null, mailed_at: parts.mailedAt?.toISOString() ?? null });
}
