import type { Source, SourceEdition } from './sources';

export type SourceRefusal = 'not-an-address' | 'scheme' | 'credentials' | 'port' | 'numeric-host' | 'not-registered' | 'out-of-term';

export type SourceMatch =
  | {
      readonly ok: true;
      readonly host: string;
      /** The entry to record; where several entries share the host, the one that allows most. */
      readonly source: Source;
      /** All entries in term that the host belongs to. */
      readonly sources: readonly Source[];
    }
  | { readonly ok: false; readonly reason: SourceRefusal; readonly host: string | null };

type Host = { readonly ok: true; readonly host: string } | { readonly ok: false; readonly reason: SourceRefusal; readonly host: string | null };

/** White space, control characters and backslashes are read differently by different readers. */
const AMBIGUOUS = /[\s\\\p{Cc}\p{Cf}]/u;

/** The host that a browser would go to, in ASCII, without a trailing dot (norms 4.2). */
export function hostOf(url: string): Host {
  const no = (reason: SourceRefusal, host: string | null = null): Host => ({ ok: false, reason, host });
  const trimmed = url.trim();
  if (AMBIGUOUS.test(trimmed) || !URL.canParse(trimmed)) return no('not-an-address');
  const parsed = new URL(trimmed);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return no('scheme');
  const host = parsed.hostname.toLowerCase().replace(/\.$/u, '');
  if (parsed.username !== '' || parsed.password !== '' || /^https?:\/{0,9}[^/?#]*@/iu.test(trimmed)) return no('credentials', host);
  if (parsed.port !== '') return no('port', host);
  if (host === '' || host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host)) return no('numeric-host', host);
  return { ok: true, host };
}

const bears = (source: Source, host: string): boolean =>
  source.domains.some((domain) => host === domain.toLowerCase() || (source.match === 'registrable' && host.endsWith(`.${domain.toLowerCase()}`)));

const inTerm = (source: Source, day: string): boolean =>
  (source.from === undefined || source.from === null || source.from <= day) && (source.to === undefined || source.to === null || day <= source.to);

/**
 * Finds the registered source that an address belongs to on a day. Look-alikes belong to none.
 * @param at `YYYY-MM-DD`: the day of the reprint, so that an item keeps the standing its source had
 */
export function matchSource(query: { readonly url: string; readonly edition: SourceEdition; readonly at: string }): SourceMatch {
  const { url, edition, at } = query;
  const host = hostOf(url);
  if (!host.ok) return host;
  const known = edition.sources.filter((source) => bears(source, host.host));
  const sources = known.filter((source) => inTerm(source, at));
  const source = sources.find(({ s1 }) => s1) ?? sources[0];
  if (source === undefined) return { ok: false, reason: known.length === 0 ? 'not-registered' : 'out-of-term', host: host.host };
  return { ok: true, host: host.host, source, sources };
}
