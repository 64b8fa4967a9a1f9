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
/** End tags that HTML lets a writer leave out: the next one of these closes them. */
const CLOSED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  p: new Set(['p', 'div', 'ul', 'ol', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'figure']),
  li: new Set(['li']),
  dt: new Set(['dt', 'dd']),
  dd: new Set(['dt', 'dd']),
  td: new Set(['td', 'th', 'tr']),
  th: new Set(['td', 'th', 'tr']),
  tr: new Set(['tr']),
  option: new Set(['option']),
};

/** Position behind the `>` that ends the tag whose name ends at `from`, or -1 where it never ends. */
function endOfTag(html: string, from: number): number {
  // Only a value can hide the end; nearly every tag has none.
  const plain = html.indexOf('>', from);
  if (plain < 0 || !html.slice(from, plain).includes('=')) return plain < 0 ? -1 : plain + 1;
  let named = false;
  for (let i = from; i < html.length; i += 1) {
    const char = html[i] ?? '';
    if (char === '>') return i + 1;
    if (char === '/' || /\s/.test(char)) continue;
    if (char !== '=' || !named) {
      named = true;
      continue;
    }
    while (/\s/.test(html[i + 1] ?? '')) i += 1;
    const quote = html[i + 1];
    if (quote === '"' || quote === "'") {
      i = html.indexOf(quote, i + 2);
      if (i < 0) return -1;
    } else {
      while (i + 1 < html.length && !/[\s>]/.test(html[i + 1] ?? '')) i += 1;
    }
    named = false;
  }
  return -1;
}

/** Whether elements nest deeper than `limit`; one pass, no recursion, the stack never grows beyond the limit. */
function nestsDeeperThan(html: string, limit: number): boolean {
  const open: string[] = [];
  const name = /\/?[a-z][^\s/>]*/iy;
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) return false;
      at = html.indexOf('<', end);
      continue;
    }
    name.lastIndex = at + 1;
    const found = name.exec(html)?.[0].toLowerCase();
    if (found === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    let next = endOfTag(html, name.lastIndex);
    if (next < 0) return false;
    if (found.startsWith('/')) {
      const opened = open.lastIndexOf(found.slice(1));
      if (opened >= 0) open.length = opened;
    } else if (RAW.has(found)) {
      const close = new RegExp(`</${found}`, 'gi');
      close.lastIndex = next;
      const closed = close.exec(html);
      if (closed === null) return false;
      next = closed.index;
    } else if (!VOID.has(found)) {
      while (CLOSED_BY[open.at(-1) ?? '']?.has(found)) open.pop();
      if (open.push(found) > limit) return true;
    }
    at = html.indexOf('<', next);
  }
  return false;
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
