import { isPublicAddress } from './public-address';

/** Where one hop of a link leads. `literal` is the address, where the host is one. */
export type WebTarget =
  | { readonly ok: true; readonly url: URL; readonly host: string; readonly port: number; readonly literal: string | null }
  | { readonly ok: false; readonly why: 'not-web' | 'inside' };

const PORTS: ReadonlySet<number> = new Set([80, 443]);
const INSIDE = /(?:^|\.)(?:localhost|local|lan|internal|intranet|home|corp|arpa)\.?$/iu;

/** The host of an address without brackets, and whether it is an address of its own rather than a name. */
export function hostOf(url: URL): { readonly host: string; readonly isLiteral: boolean } {
  // The parser has turned every other way to write an IPv4 address (octal, hexadecimal, one number) into four parts.
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return { host, isLiteral: url.hostname.startsWith('[') || /^[\d.]+$/u.test(host) };
}

/** Judges one hop before anything is sent: the web's two schemes and ports, no login, no host or address of the house. */
export function webTarget(link: string): WebTarget {
  if (!URL.canParse(link)) return { ok: false, why: 'not-web' };
  const url = new URL(link);
  const standard = url.protocol === 'https:' ? 443 : url.protocol === 'http:' ? 80 : 0;
  const port = url.port === '' ? standard : Number(url.port);
  if (standard === 0 || !PORTS.has(port) || url.username !== '' || url.password !== '') return { ok: false, why: 'not-web' };
  const { host, isLiteral } = hostOf(url);
  if (isLiteral ? !isPublicAddress(host) : INSIDE.test(host) || !host.includes('.')) return { ok: false, why: 'inside' };
  return { ok: true, url, host, port, literal: isLiteral ? host : null };
}
