import { z } from 'zod';
import type { SiteSettings } from '../../../../shared/registers';
import type { Refusal } from '../refusal';

type Name = keyof SiteSettings;

/** How long each may be, in characters. */
const LIMITS: Readonly<Record<Name, number>> = {
  sponsor: 100, operator: 100, icpNumber: 60, policeNumber: 60, contact: 200, address: 200,
  errorReportUrl: 500, accessibilityUrl: 500, elderlyModeUrl: 500, requestUrl: 500, addressPattern: 500,
};
const NAMES = Object.keys(LIMITS) as readonly Name[];
const LINKS = ['errorReportUrl', 'accessibilityUrl', 'elderlyModeUrl', 'requestUrl'] as const;
/** What a pattern of addresses may leave open. */
const OPEN = ['domain', 'type', 'permalink', 'column'] as const;

const text = z.string().trim().max(2000);

/** What the site may say of itself; what is not named stays as it is. */
export const siteBody = z
  .strictObject({
    sponsor: text, operator: text, icpNumber: text, policeNumber: text, contact: text, address: text,
    errorReportUrl: text, accessibilityUrl: text, elderlyModeUrl: text, requestUrl: text, addressPattern: text,
  } satisfies Record<Name, typeof text>)
  .partial();

const fault = (code: string, name: Name, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'REL-7.3a', code, path: `site.${name}`, params: { field: `site.${name}`, ...params } });

/** An address that a reader's browser may be sent to: http(s), nobody's login in it. */
function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//iu.test(value) || /\s/u.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** Everything that may be left open filled in, as for one document; what is still in braces is not known. */
function isPattern(pattern: string): boolean {
  const filled = OPEN.reduce((one, name) => one.replaceAll(`{${name}}`, name === 'domain' ? 'www.example' : 'x'), pattern);
  return pattern.includes('{permalink}') && !/[{}]/u.test(filled) && isWebAddress(filled);
}

/** All that speaks against what the site would say of itself. Empty is right everywhere: nothing is said then. */
export function faultsOfSite(site: SiteSettings): readonly Refusal[] {
  const tooLong = NAMES.filter((name) => site[name].length > LIMITS[name]).map((name) => fault('setting-too-long', name, { limit: LIMITS[name] }));
  const links = LINKS.filter((name) => site[name] !== '' && !isWebAddress(site[name])).map((name) => fault('setting-link', name));
  const pattern = site.addressPattern === '' || isPattern(site.addressPattern) ? [] : [fault('setting-address-pattern', 'addressPattern')];
  return [...tooLong, ...links, ...pattern];
}
