import { hostOf, webTarget, type WebTarget } from '../../../../../disclosure-review/server/src/domain/network/web-target';

/** Hosts that the installation trusts, by name or address, lower case. */
export interface TrustedHosts {
  /** May be reached without TLS (WEBHOOK_HTTP_HOSTS). */
  readonly http: readonly string[];
  /** May stand in a private network or on this machine (WEBHOOK_PRIVATE_HOSTS). */
  readonly inside: readonly string[];
}
type Target = Extract<WebTarget, { readonly ok: true }>;
export type ReceiverTarget =
  | { readonly ok: true; readonly target: Target; readonly mayBeInside: boolean }
  | { readonly ok: false; readonly why: 'address' | 'http' | 'inside' };

/** Where deliveries to an address would go, judged before anything is sent; a name's addresses are judged when it is called. */
export function receiverTarget(address: string, trusted: TrustedHosts): ReceiverTarget {
  if (/\s/u.test(address) || !URL.canParse(address)) return { ok: false, why: 'address' };
  const url = new URL(address);
  if (!['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '' || url.hash !== '') return { ok: false, why: 'address' };
  const { host, isLiteral } = hostOf(url);
  if (url.protocol === 'http:' && !trusted.http.includes(host)) return { ok: false, why: 'http' };
  const standard = url.protocol === 'https:' ? 443 : 80;
  const port = url.port === '' ? standard : Number(url.port);
  if (trusted.inside.includes(host)) return { ok: true, mayBeInside: true, target: { ok: true, url, host, port, literal: isLiteral ? host : null } };
  // Platforms listen where they like: only the host is judged as a link's would be.
  const usual = new URL(url.href);
  usual.port = '';
  const judged = webTarget(usual.href);
  return judged.ok ? { ok: true, mayBeInside: false, target: { ...judged, url, port } } : { ok: false, why: judged.why === 'inside' ? 'inside' : 'address' };
}
