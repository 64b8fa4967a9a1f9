import { decodeEntities } from './entities';

/** Pieces of HTML or XML in order. Attribute values and text are decoded. */
export type MarkupPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'hidden'; readonly text: string };

const NAME = /[^\s/>]*/y;

/** End of a tag: the first `>` outside quotation marks, or the text's end. */
function endOfTag(source: string, from: number): number {
  const plain = source.indexOf('>', from);
  if (plain === -1 || !/["']/u.test(source.slice(from, plain))) return plain;
  let quote = '';
  for (let at = from; at < source.length; at += 1) {
    const character = source[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      // A quotation mark counts only as an attribute's value; a stray one must not swallow the rest.
      if (source[at - 1] === '=' || /=\s*$/u.test(source.slice(Math.max(from, at - 8), at))) quote = character;
    } else if (character === '>') return at;
  }
  return -1;
}

const HIDDEN = [
  { open: '<!--', close: '-->', kind: 'hidden' },
  { open: '<![CDATA[', close: ']]>', kind: 'text' },
  { open: '<!', close: '>', kind: 'hidden' },
  { open: '<?', close: '>', kind: 'hidden' },
] as const;

/** Reads HTML or XML, however broken, front to back in linear time. Nothing is expanded, nothing fetched. */
export function* piecesOf(source: string): Generator<MarkupPiece> {
  let at = 0;
  // Once a closing mark is found missing it stays missing: never search for it twice.
  const missing = new Set<string>();
  while (at < source.length) {
    const open = source.indexOf('<', at);
    const textEnd = open === -1 ? source.length : open;
    if (textEnd > at) yield { kind: 'text', text: decodeEntities(source.slice(at, textEnd)) };
    if (open === -1) return;
    const mark = source.charCodeAt(open + 1);
    // Only `!` and `?` begin what is hidden.
    const special = mark === 33 || mark === 63 ? HIDDEN.find((candidate) => source.startsWith(candidate.open, open)) : undefined;
    if (special !== undefined) {
      const from = open + special.open.length;
      const close = missing.has(special.close) ? -1 : source.indexOf(special.close, from);
      if (close === -1) missing.add(special.close);
      yield { kind: special.kind, text: source.slice(from, close === -1 ? source.length : close) };
      at = close === -1 ? source.length : close + special.close.length;
    } else if (/[A-Za-z/\u00c0-\uffff_]/u.test(source[open + 1] ?? '')) {
      const end = missing.has('tag') ? -1 : endOfTag(source, open + 1);
      if (end === -1) {
        missing.add('tag');
        yield { kind: 'text', text: decodeEntities(source.slice(open, open + 1)) };
        at = open + 1;
      } else {
        const closing = source[open + 1] === '/';
        NAME.lastIndex = open + (closing ? 2 : 1);
        const name = (NAME.exec(source)?.[0] ?? '').slice(0, 80);
        yield { kind: closing ? 'close' : 'open', name, attributes: closing ? '' : source.slice(open + 1 + name.length, end) };
        at = end + 1;
      }
    } else {
      yield { kind: 'text', text: '<' };
      at = open + 1;
    }
  }
}

const ATTRIBUTE = /([^\s=/"'<>]{1,80})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu;

/** Attributes of an open tag, decoded, in order. */
export function* attributesOf(attributes: string): Generator<{ readonly name: string; readonly value: string }> {
  if (!attributes.includes('=')) return;
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    yield { name: match[1] ?? '', value: decodeEntities(match[2] ?? match[3] ?? match[4] ?? '') };
  }
}
