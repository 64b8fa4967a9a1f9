import type { Knex } from 'knex';
import type { SiteSettings } from '../../../../disclosure-review/shared/registers';
import { county, siteSettings } from '../../../../disclosure-review/server/src/repositories/settings';

/** What the county's site says of itself, its name and host included. */
export interface SiteFacts extends SiteSettings {
  readonly name: string;
  readonly domain: string;
  readonly idCode: string;
  readonly countyName: string;
}

/** Throws where a stored setting is damaged. */
export async function siteFacts(db: Knex): Promise<SiteFacts> {
  const { name, siteName, siteDomain, siteIdCode } = await county(db);
  return { ...(await siteSettings(db)), name: siteName, domain: siteDomain, idCode: siteIdCode, countyName: name };
}
