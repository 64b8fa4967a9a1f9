/** A file of the old site that an HTML text shows or links to. */
export interface Embedded {
  /** As the text writes it. */
  readonly written: string;
  /** Within the import's folder. */
  readonly path: string;
  readonly picture: boolean;
}

const REFERENCE = /(<(img|a)\b[^<>]*?\s(?:src|href)\s*=\s*)("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)/gi;

const unquoted = (value: string): string => (/^["']/.test(value) ? value.slice(1, -1) : value).trim();

/** Where a reference leads within the folder: relative ones, and those to the root of an old host; null for what leads elsewhere. */
function folderPath(written: string, hosts: readonly string[]): string | null {
  const text = written.replaceAll('&amp;', '&');
  const absolute = URL.canParse(text) ? new URL(text) : null;
  if (absolute !== null && (!['http:', 'https:'].includes(absolute.protocol) || !hosts.includes(absolute.hostname))) return null;
  const raw = (absolute?.pathname ?? text).replace(/[?#].*$/s, '').replace(/^\/+|^(?:\.\/)+/, '');
  if (raw === '') return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

/** Pictures that a text shows, and files that it links to, as far as they may lie in the folder; each once. */
export function embeddedFiles(parts: { readonly html: string; readonly hosts: readonly string[] }): readonly Embedded[] {
  const found = new Map<string, Embedded>();
  for (const [, , tag = '', value = ''] of parts.html.matchAll(REFERENCE)) {
    const written = unquoted(value);
    const path = folderPath(written, parts.hosts);
    const picture = tag.toLowerCase() === 'img';
    // A picture that leads elsewhere would silently vanish: it is named, and found missing.
    if (path !== null || picture) found.set(`${tag} ${written}`, { written, path: path ?? written, picture });
  }
  return [...found.values()];
}

/** The same text with the files' addresses in the media library. */
export const withAddresses = (html: string, addresses: ReadonlyMap<string, string>): string =>
  html.replace(REFERENCE, (whole, before: string, _tag: string, value: string) => {
    const address = addresses.get(unquoted(value));
    return address === undefined ? whole : `${before}"${address}"`;
  });
