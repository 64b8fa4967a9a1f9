import type { SiteAnswer } from '../../../shared/contracts';
import { jsonAnswer, type Answer, type Serving } from './serving';

/** `GET /api/site`: what the county's site says of itself. */
export function siteAnswer(serving: Serving): Answer {
  const { name, domain, idCode, countyName, sponsor, operator, icpNumber, policeNumber, contact, address, errorReportUrl, accessibilityUrl, elderlyModeUrl, requestUrl } = serving.references.facts;
  const data: SiteAnswer = {
    meta: { SiteName: name, SiteDomain: domain, SiteIDCode: idCode },
    countyName, sponsor, operator, icpNumber, policeNumber, contact, address, errorReportUrl, accessibilityUrl, elderlyModeUrl, requestUrl,
    types: serving.types.filter(({ profile }) => profile !== null).map(({ plural, profile }) => ({ type: plural, profile: profile ?? '' })),
  };
  return jsonAnswer({ data, meta: {} });
}
