import path from 'node:path';

/**
 * What an HTTP path asks for. Stored objects have exactly one spelling, `/uploads/<name>`; every other way to write a
 * path that a file system or a static server might still lead into the uploads folder is `refused`.
 */
export type FileRequest =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'object'; readonly name: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'malformed' };

const FOLDER = '/uploads/';
/** Enough for any sane path; what is still encoded after these was written to deceive. */
const MAX_DECODINGS = 4;

function decoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

/** Without `.` and `..`, once as systems read it to which a backslash is a letter, once as those to which it is a slash. */
const meanings = (text: string): readonly string[] =>
  [text, text.replaceAll('\\', '/')].map((form) => path.posix.normalize(`/${form}`.replace(/\/+/g, '/')));

/**
 * True when some file system could take the path for the uploads folder: letters of other case or width, trailing dots
 * and blanks, alternate streams, short names, NUL bytes.
 */
function couldBeUploads(candidate: string): boolean {
  const first = candidate.normalize('NFKC').toLowerCase().replace(/[\u0000-\u0020]/g, '').split('/').find((part) => part !== '') ?? '';
  return /^uploads(?![a-z0-9_-])/.test(first) || /^upload~\d/.test(first);
}

/** Judges the path of a request as it came in, still percent-encoded, without its query string. */
export function fileRequest(raw: string): FileRequest {
  const once = decoded(raw);
  if (once === null) return { kind: 'malformed' };
  const name = once.startsWith(FOLDER) ? once.slice(FOLDER.length) : '';
  if (isObjectName(name)) return { kind: 'object', name };
  let form: string | null = once;
  for (let turn = 0; form !== null && turn < MAX_DECODINGS; turn += 1) {
    if (meanings(form).some(couldBeUploads)) return { kind: 'refused' };
    const next: string | null = form.includes('%') ? decoded(form) : null;
    if (next === form) break;
    form = next;
  }
  return { kind: 'elsewhere' };
}

/** The name of a stored object: one visible path segment that does not begin with a dot. */
export const isObjectName = (name: string): boolean =>
  name.length <= 400 && /^[^./\\%:*?"<>|\u0000-\u0020\u007f][^/\\%:*?"<>|\u0000-\u001f\u007f]*$/.test(name) && !/[. ]$/.test(name);

const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({ amp: '&', sol: '/', period: '.', lowbar: '_', quot: '"', apos: "'", nbsp: ' ' }));

/** Named and numeric character references, as far as an address may hold them. */
const withoutReferences = (html: string): string =>
  html.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi, (whole, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return ENTITIES.get(named.toLowerCase()) ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/**
 * Names of the stored objects that an HTML text refers to, in links, images or elsewhere, with or without a host, each
 * once, in order of appearance. Only the one spelling under which objects are served counts.
 */
export function objectNamesInHtml(html: string): readonly string[] {
  const names = new Set<string>();
  for (const [, written = ''] of withoutReferences(html).matchAll(/\/uploads\/([^\s"'<>?#,;()\\]+)/g)) {
    const request = fileRequest(FOLDER + written);
    if (request.kind === 'object') names.add(request.name);
  }
  return [...names];
}
