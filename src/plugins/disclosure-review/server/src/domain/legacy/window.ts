import { heldPost, type Actor, type Post } from '../person';
import type { Refusal } from '../refusal';

/** For how long after the county was loaded the old site's documents may be brought over (docs/adr/0015). */
const WINDOW_DAYS = 90;
const DAY = 24 * 3_600_000;

/** Who answers for what is brought over: the county government office, which answers for the site, and who runs it. */
export const IMPORT_POSTS: readonly Post[] = ['government-office-reviewer', 'site-operator'];

/** As the audit vouches for it; there is one of an installation, ever. */
export interface LegacyWindow {
  /** Names of the old site's hosts, in ASCII. */
  readonly hosts: readonly string[];
  /** When the county was loaded: what was published later is no legacy. */
  readonly installedAt: Date;
  readonly closesAt: Date;
  readonly closed: boolean;
}

export const closingTime = (installedAt: Date): Date => new Date(installedAt.getTime() + WINDOW_DAYS * DAY);

export const notImporter = (parts: { readonly actor: Actor; readonly at: Date }): readonly Refusal[] =>
  heldPost({ ...parts, posts: IMPORT_POSTS, organisationId: null }) === undefined ? [{ kind: 'person', rule: 'REL-5', code: 'not-importer' }] : [];

export const windowShut = (parts: { readonly window: LegacyWindow | null; readonly at: Date }): readonly Refusal[] =>
  parts.window === null || parts.window.closed || parts.at >= parts.window.closesAt ? [{ kind: 'closed', rule: 'REL-5', code: 'import-window-shut' }] : [];

/** What was written since the county works here goes through the review, and what another site published was never this county's. */
export function notLegacy(parts: { readonly window: LegacyWindow | null; readonly address: string; readonly publishedAt: Date }): readonly Refusal[] {
  const { window, address, publishedAt } = parts;
  if (window === null) return [];
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return [
    ...(publishedAt < window.installedAt ? [] : [{ kind: 'content', rule: 'REL-5', code: 'not-of-before', path: 'publishedAt' } as const]),
    ...(window.hosts.includes(host) ? [] : [{ kind: 'content', rule: 'REL-5', code: 'not-of-old-site', path: 'address', params: { host } } as const]),
  ];
}

/** Whether the window may be opened: once, by a post, in its time. */
export function notOpenable(parts: { readonly actor: Actor; readonly at: Date; readonly known: boolean; readonly installedAt: Date | null; readonly hosts: readonly string[] }): readonly Refusal[] {
  const { actor, at, known, installedAt, hosts } = parts;
  const late = installedAt !== null && at >= closingTime(installedAt);
  return [
    ...notImporter({ actor, at }),
    ...(known ? [{ kind: 'closed', rule: 'REL-5', code: 'import-window-once' } as const] : []),
    ...(installedAt === null ? [{ kind: 'state', rule: 'REL-5', code: 'import-no-county' } as const] : []),
    ...(late ? [{ kind: 'closed', rule: 'REL-5', code: 'import-window-shut' } as const] : []),
    ...(hosts.length === 0 ? [{ kind: 'content', rule: 'REL-5', code: 'import-host-missing', path: 'host' } as const] : []),
  ];
}
