/** Why a text cannot be taken as it is; `limit` is the figure that was passed (0 for NUL characters). */
export interface HtmlTrouble {
  readonly code: 'nul-byte' | 'too-deep' | 'too-long';
  readonly limit: number;
}

const MAX_LENGTH = 1_000_000;
const MAX_DEPTH = 100;

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Elements whose content is text even where it looks like tags. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
/** End tags that HTML lets a writer leave out: the next one of these closes them. A map, so that an element called `constructor` is none of them. */
const CLOSED_BY: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map([
  ['p', new Set(['p', 'div', 'ul', 'ol', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'figure'])],
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['td', new Set(['td', 'th', 'tr'])],
  ['th', new Set(['td', 'th', 'tr'])],
  ['tr', new Set(['tr'])],
  ['option', new Set(['option'])],
]);

/** Position behind the `>` that ends the tag whose name ends at `from`, or -1 where it never ends. Only a value can hide the end. */
function endOfTag(html: string, from: number): number {
  // What follows a blank or a slash is a name, even an equals sign; a value follows a name only.
  const attribute = /[\s/]*(?:[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>]*))?)?/y;
  for (let at = from; at < html.length; at = attribute.lastIndex) {
    if (html[at] === '>') return at + 1;
    attribute.lastIndex = at;
    attribute.exec(html);
  }
  return -1;
}

/** Whether elements nest deeper than `limit`; one pass, no recursion, the stack never grows beyond the limit. */
function nestsDeeperThan(html: string, limit: number): boolean {
  const open: string[] = [];
  const name = /\/?[a-z][^\s/>]*/iy;
  let next = 0;
  for (;;) {
    const at = html.indexOf('<', next);
    if (at === -1) return false;
    name.lastIndex = at + 1;
    const found = name.exec(html)?.[0].toLowerCase();
    if (found === undefined) {
      next = html.startsWith('<!--', at) ? html.indexOf('-->', at + 4) : at + 1;
      if (next === -1) return false;
      continue;
    }
    next = endOfTag(html, name.lastIndex);
    if (next === -1) return false;
    if (found.startsWith('/')) {
      const opened = open.lastIndexOf(found.slice(1));
      if (opened !== -1) open.length = opened;
    } else if (RAW.has(found)) {
      const close = new RegExp(`</${found}`, 'gi');
      close.lastIndex = next;
      const closed = close.exec(html);
      if (closed === null) return false;
      next = closed.index;
    } else if (!VOID.has(found)) {
      while (CLOSED_BY.get(open.at(-1))?.has(found)) open.pop();
      if (open.push(found) > limit) return true;
    }
  }
}

/**
 * Tells what makes an HTML text unfit to be parsed or stored, before anything parses it: NUL characters, which
 * PostgreSQL cannot store, more than a million characters, or elements nested deeper than a hundred.
 */
export function htmlTrouble(html: string): HtmlTrouble | null {
  if (html.length > MAX_LENGTH) return { code: 'too-long', limit: MAX_LENGTH };
  if (html.includes('\0')) return { code: 'nul-byte', limit: 0 };
  if (nestsDeeperThan(html, MAX_DEPTH)) return { code: 'too-deep', limit: MAX_DEPTH };
  return null;
}
