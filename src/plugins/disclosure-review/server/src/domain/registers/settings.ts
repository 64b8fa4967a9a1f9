import { z } from 'zod';
import type { SiteSettings } from '../../../../shared/registers';
import type { County } from '../county';
import { PROFILES } from '../profile';
import type { Refusal } from '../refusal';
import { readHost } from './host';
import { faultsOfSite, siteBody } from './site';

const text = (max: number) => z.string().trim().max(max);

/** What a county may set of itself and of its review; what is not named stays as it is. */
export const settingsBody = z.strictObject({
  county: z
    .strictObject({
      name: text(100),
      regionCode: text(6),
      documentNumberPrefixes: z.array(text(60)).max(50),
      siteName: text(100),
      siteDomain: text(253),
      siteIdCode: text(10),
      province: text(60),
      city: text(60),
    })
    .partial()
    .optional(),
  site: siteBody.optional(),
  review: z
    .strictObject({
      smallUnits: z.array(text(40)).max(500),
      signOffProfiles: z.array(text(60)).max(20),
      attributeReviewMonths: z.number().int().min(1).max(120),
      overdueAfterWorkingDays: z.number().int().min(1).max(60),
      returnReasons: z.array(text(200).min(1)).max(50),
    })
    .partial()
    .optional(),
});
export type SettingsBody = Readonly<z.infer<typeof settingsBody>>;

interface Settings {
  readonly county: County;
  readonly site: SiteSettings;
  readonly review: { readonly smallUnits: readonly string[]; readonly signOffProfiles: readonly string[] };
}

const fault = (code: string, path: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'REL-7.3a', code, path, ...(params !== undefined && { params }) });

function faultsOfCounty(county: County): readonly Refusal[] {
  const empty = (['name', 'siteName', 'siteDomain', 'province', 'city'] as const).filter((name) => county[name] === '');
  const faults = empty.map((name) => fault('setting-needs', `county.${name}`, { field: `county.${name}` }));
  if (!/^\d{6}$/u.test(county.regionCode)) faults.push(fault('setting-region-code', 'county.regionCode'));
  if (!/^\d{10}$/u.test(county.siteIdCode)) faults.push(fault('setting-site-id', 'county.siteIdCode'));
  const host = readHost(county.siteDomain);
  if (county.siteDomain !== '' && !host.ok) faults.push(fault(host.code, 'county.siteDomain', { host: county.siteDomain.slice(0, 100) }));
  county.documentNumberPrefixes.forEach((prefix, index) => {
    if (!/^\p{Script=Han}{2,20}$/u.test(prefix)) faults.push(fault('setting-prefix', `county.documentNumberPrefixes[${index}]`, { prefix: prefix.slice(0, 60) }));
  });
  return faults;
}

/** Policy documents and interpretations always need the leaders' sign-offs (REV-3.2, REV-3.3, INT-4b); the setting adds others. */
const ALWAYS_SIGNED = ['policy-document', 'interpretation'];

function faultsOfReview(review: Settings['review'], organisations: readonly string[]): readonly Refusal[] {
  const faults: Refusal[] = [];
  review.smallUnits.forEach((unit, index) => {
    if (!organisations.includes(unit)) faults.push(fault('setting-unit-unknown', `review.smallUnits[${index}]`, { unit }));
  });
  const profiles: readonly string[] = PROFILES;
  review.signOffProfiles.forEach((profile, index) => {
    if (!profiles.includes(profile)) faults.push(fault('setting-profile-unknown', `review.signOffProfiles[${index}]`, { profile }));
  });
  for (const profile of ALWAYS_SIGNED.filter((one) => !review.signOffProfiles.includes(one))) {
    faults.push({ ...fault('setting-profile-fixed', 'review.signOffProfiles', { profile }), rule: 'REV-3.2' });
  }
  return faults;
}

/** All that speaks against settings as they would be; only what is being set is judged. */
export function faultsOfSettings(parts: { readonly body: SettingsBody; readonly settings: Settings; readonly organisations: readonly string[] }): readonly Refusal[] {
  const { body, settings, organisations } = parts;
  return [
    ...(body.county === undefined ? [] : faultsOfCounty(settings.county)),
    ...(body.site === undefined ? [] : faultsOfSite(settings.site)),
    ...(body.review === undefined ? [] : faultsOfReview(settings.review, organisations)),
  ];
}
