import { normalise } from '../text/normalise';

export type HostReading =
  | { readonly ok: true; readonly host: string }
  | { readonly ok: false; readonly code: string };

const no = (code: string): HostReading => ({ ok: false, code });

/** Under these anybody, or every office of a province, has a site of its own: no registered domain can be as wide as that. */
const GENERIC = '(?:ac|co|com|edu|gob|go|gouv|gov|govt|idv|mil|ne|net|nom|or|org)';
const PROVINCES = 'ah|bj|cq|fj|gd|gs|gx|gz|ha|hb|he|hi|hk|hl|hn|jl|js|jx|ln|mo|nm|nx|qh|sc|sd|sh|sn|sx|tj|tw|xj|xz|yn|zj';
const CHINESE = ['公司', '网络', '網絡'].map((label) => new URL(`http://${label}.cn`).hostname.split('.')[0]).join('|');
const PUBLIC_SUFFIX = new RegExp(`^(?:[^.]+|${GENERIC}\\.[a-z]{2}|(?:${PROVINCES}|${CHINESE})\\.cn)$`, 'u');

/** A name under which others register, for instance `gov.cn`: one that ends in it says nothing about whose it is. */
export const isPublicSuffix = (host: string): boolean => PUBLIC_SUFFIX.test(host);

const LABEL = /^(?!-)[a-z0-9\p{Script=Han}-]{1,63}(?<!-)$/u;

/**
 * A host as somebody types it into the registry, in the ASCII form in which addresses are compared (norms 4.2).
 * Letters of other scripts are refused: they are how look-alikes are made.
 */
export function readHost(typed: string): HostReading {
  const text = normalise(typed).text.trim().toLowerCase().replace(/\.$/u, '');
  if (text.includes('://')) return no('host-scheme');
  if (/[/?#\\]/u.test(text)) return no('host-path');
  if (text.includes('*')) return no('host-wildcard');
  if (/[:@]/u.test(text)) return no('host-port');
  if (/^[\d.]+$/u.test(text)) return no('host-numeric');
  if (/[^\p{ASCII}\p{Script=Han}]/u.test(text)) return no('host-letters');
  if (!text.includes('.') || !text.split('.').every((label) => LABEL.test(label)) || !URL.canParse(`http://${text}`)) return no('host-malformed');
  return { ok: true, host: new URL(`http://${text}`).hostname };
}
