import type { Knex } from 'knex';
import type { SettingsAnswer } from '../../../../shared/registers';
import { mayKeep } from '../../domain/registers/keeper';
import { faultsOfSettings, settingsBody } from '../../domain/registers/settings';
import { actingPerson } from '../../guards/acting';
import { auditKey } from '../../guards/audit-key';
import { organisationNames } from '../../repositories/organisations';
import { county, putVouchedSetting, reviewSettings, siteSettings } from '../../repositories/settings';
import { refused } from '../../wording/refused';
import { markingsIn } from '../markings-in';
import { keeping, refuseIf, type Call } from './keeping';

const stored = async (db: Knex): Promise<Omit<SettingsAnswer, 'maySet'>> => ({ county: await county(db), site: await siteSettings(db), review: await reviewSettings(db) });

/** The county's facts, what its site says of itself, and how it reviews (design 4). */
export async function viewSettings({ strapi, clock }: Call): Promise<SettingsAnswer> {
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    return { ...(await stored(trx)), maySet: mayKeep({ actor, at: clock.now(), register: 'settings' }).length === 0 };
  });
}

/** Sets what is named and keeps the rest; each value's hash stands in the audit. */
export function setSettings(parts: Call & { readonly input: unknown }): Promise<SettingsAnswer> {
  return keeping({
    ...parts,
    register: 'settings',
    attempt: 'set-settings',
    act: async ({ strapi, trx, by }) => {
      const read = settingsBody.safeParse(parts.input);
      if (!read.success) {
        const paths = read.error.issues.slice(0, 20).map(({ path, ...issue }) => [...path, ...('keys' in issue ? issue.keys : [])].join('.'));
        throw refused(paths.map((path) => ({ kind: 'content', rule: 'REL-7.3a', code: 'body-invalid', path, params: { path } })));
      }
      const body = read.data;
      refuseIf(await markingsIn(body));
      const now = await stored(trx);
      const next = { county: { ...now.county, ...body.county }, site: { ...now.site, ...body.site }, review: { ...now.review, ...body.review } };
      refuseIf(faultsOfSettings({ body, settings: next, organisations: [...(await organisationNames(trx)).keys()] }));
      const common = { trx, auditKey: auditKey(strapi), by };
      if (body.county !== undefined) await putVouchedSetting({ ...common, key: 'county', value: next.county });
      if (body.site !== undefined) await putVouchedSetting({ ...common, key: 'site', value: next.site });
      if (body.review !== undefined) await putVouchedSetting({ ...common, key: 'review', value: next.review });
      return { ...(await stored(trx)), maySet: true };
    },
  });
}
