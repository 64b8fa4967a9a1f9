import type { Knex } from 'knex';
import { z } from 'zod';
import { county, setting } from '../../../../disclosure-review/server/src/repositories/settings';

/** What the county's site says of itself beside its name; set on the settings page, all public. */
const site = z.object({
  sponsor: z.string().default(''),
  operator: z.string().default(''),
  icpNumber: z.string().default(''),
  policeNumber: z.string().default(''),
  contact: z.string().default(''),
  address: z.string().default(''),
  /** 我为政府网站找错: the code or the address of the entry. */
  errorReportUrl: z.string().default(''),
  accessibilityUrl: z.string().default(''),
  elderlyModeUrl: z.string().default(''),
  requestUrl: z.string().default(''),
  /** Where documents stand on the county's site: `{type}`, `{permalink}` and `{column}` are filled in. Empty: the usual form. */
  addressPattern: z.string().default(''),
});
export type SiteSettings = Readonly<z.infer<typeof site>>;

export interface SiteFacts extends SiteSettings {
  readonly name: string;
  readonly domain: string;
  readonly idCode: string;
  readonly countyName: string;
}

/** Throws where a stored setting is damaged. */
export async function siteFacts(db: Knex): Promise<SiteFacts> {
  const { name, siteName, siteDomain, siteIdCode } = await county(db);
  return { ...site.parse((await setting({ db, key: 'site' })) ?? {}), name: siteName, domain: siteDomain, idCode: siteIdCode, countyName: name };
}
