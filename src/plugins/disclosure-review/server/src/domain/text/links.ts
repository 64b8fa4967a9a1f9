import { decodeEntities } from './entities';

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const FOLLOWED = /(?<=[\s"'])(?:href|src|poster)\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;

/** Addresses that a page's links, pictures and films lead to, each once, in order. */
export const linksOf = (html: string): readonly string[] => [
  ...new Set(
    Array.from(html.matchAll(FOLLOWED), (match) => decodeEntities(match[1] ?? match[2] ?? match[3] ?? '').trim()).filter((link) => link !== ''),
  ),
];

/** Names and networks that exist only inside the house. */
const INSIDE = /^(?:localhost|.*\.(?:local|lan|internal)|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[(?:::1|f[cd]|fe80))/iu;

export type LinkFault = 'invalid' | 'scheme' | 'inside';

/** What keeps the public from following a link, by its writing alone; undefined where nothing does. Paths of the site itself are fine. */
export function whatIsWrong(link: string): LinkFault | undefined {
  if (/^(?:[a-z]:[\\/]|\\\\|file:)/iu.test(link)) return 'inside';
  if (/^(?:\/(?!\/)|#|\?|\.{1,2}\/)/u.test(link)) return /[\s<>"]/u.test(link) ? 'invalid' : undefined;
  const absolute = link.startsWith('//') ? `https:${link}` : link;
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(absolute)?.[0].toLowerCase();
  // www.example.gov.cn without a scheme leads to a page of our own site that does not exist.
  if (scheme === undefined) return /^(?:www\.|[\w-]+(?:\.[\w-]+)+\/)/u.test(link) ? 'invalid' : undefined;
  if (!SCHEMES.has(scheme)) return 'scheme';
  if (scheme === 'mailto:' || scheme === 'tel:') return undefined;
  if (/\s/u.test(absolute) || !URL.canParse(absolute)) return 'invalid';
  const { hostname } = new URL(absolute);
  if (INSIDE.test(hostname)) return 'inside';
  return hostname.includes('.') || hostname.startsWith('[') ? undefined : 'invalid';
}
