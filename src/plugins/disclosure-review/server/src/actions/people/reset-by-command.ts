import type { Core } from '@strapi/strapi';
import type { Clock } from '../../domain/clock';
import { auditKey } from '../../guards/audit-key';
import { appendAudit } from '../../repositories/audit';
import { accountByEmail } from '../../repositories/people';
import { removeSecondFactor, secondFactorOf } from '../../repositories/second-factors';
import { endSessions } from '../../repositories/sessions';

/**
 * Takes the second factor off an account from the server's own command line, for the administrator who lost telephone and recovery codes
 * and has nobody beside him to do it in the panel. It stands in the audit as done by the command.
 */
export async function resetByCommand(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly email: string }): Promise<'done' | 'unknown' | 'absent'> {
  const { strapi, clock, email } = parts;
  return strapi.db.transaction(async ({ trx }) => {
    const account = await accountByEmail(trx, { email: email.toLowerCase() });
    if (account === undefined) return 'unknown';
    if ((await secondFactorOf(trx, account.id)) === undefined) return 'absent';
    await removeSecondFactor(trx, account.id);
    await endSessions(strapi, { personId: account.id });
    await appendAudit({
      trx,
      key: auditKey(strapi),
      entry: { at: clock.now().toISOString(), kind: 'second-factor-reset', personId: null, actor: 'command', uid: null, documentId: null, entry: { personId: account.id } },
    });
    return 'done';
  });
}
