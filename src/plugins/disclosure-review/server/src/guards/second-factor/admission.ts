import type { Core } from '@strapi/strapi';
import type { Enrolment } from '../../../../shared/people';
import { appendAudit } from '../../repositories/audit';
import { accountByEmail } from '../../repositories/people';
import { county } from '../../repositories/settings';
import { auditKey } from '../audit-key';
import { beginEnrolment, confirmEnrolment, useCode } from './codes';
import { factorStanding } from './standing';

/** What a right password still lacks. `admitted`: by which enrolment; with recovery codes where it was confirmed just now. */
export type Admission =
  | { readonly kind: 'free' }
  | { readonly kind: 'admitted'; readonly factorId: string; readonly recoveryCodes: readonly string[] | null }
  | { readonly kind: 'asked' }
  | { readonly kind: 'to-enrol'; readonly enrolment: Enrolment }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked' };

/** Judges a login after its password, in one transaction that is committed whatever the verdict: wrong codes count. */
export async function admit(strapi: Core.Strapi, parts: { readonly personId: number; readonly code: string | undefined; readonly at: Date }): Promise<Admission> {
  const { personId, code, at } = parts;
  const key = auditKey(strapi);
  return strapi.db.transaction(async ({ trx }): Promise<Admission> => {
    const standing = await factorStanding({ db: trx, personId, at });
    if (standing.kind === 'none') return { kind: 'free' };
    const account = (await accountByEmail(trx, { id: personId }))?.email ?? String(personId);
    const enrol = async (): Promise<Admission> => ({ kind: 'to-enrol', enrolment: await beginEnrolment({ trx, auditKey: key, personId, at, account, issuer: issuerOf(await county(trx)) }) });
    if (code === undefined) return standing.kind === 'enrolled' ? { kind: 'asked' } : enrol();
    const verdict = await useCode({ trx, auditKey: key, personId, at, code, of: standing.kind === 'enrolled' ? 'confirmed' : 'begun' });
    switch (verdict.kind) {
      case 'right': {
        if (standing.kind === 'enrolled') return { kind: 'admitted', factorId: verdict.factorId, recoveryCodes: null };
        const recoveryCodes = await confirmEnrolment({ trx, auditKey: key, personId, at });
        await appendAudit({ trx, key, entry: { at: at.toISOString(), kind: 'second-factor-enrol', personId, actor: account, uid: null, documentId: null, entry: { personId, at: 'login' } } });
        return { kind: 'admitted', factorId: verdict.factorId, recoveryCodes };
      }
      case 'absent':
        return enrol();
      case 'wrong':
      case 'locked':
        return { kind: verdict.kind };
      default: {
        const unknown: never = verdict;
        throw new Error(`unknown verdict ${String(unknown)}`);
      }
    }
  });
}

/** How the account is called in the authenticator app: by the site, so that people find it among others. */
export const issuerOf = (facts: { readonly siteName: string; readonly name: string }): string => (facts.siteName || facts.name || '县级政务公开').replaceAll(':', '：');
