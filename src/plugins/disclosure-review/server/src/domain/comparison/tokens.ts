/** A piece of an HTML text: a tag whole, or a word, a Chinese character, a blank, an entity. */
export type Token = string;

const PIECE = /<[^<>]*>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});|[\p{L}\p{N}]+|\s+|[^]/giu;
const HAN = /[\p{Script=Han}]/u;

const BLOCK = /^<\/?(?:p|div|h[1-6]|blockquote|figure|figcaption|table|caption|thead|tbody|tfoot|tr|th|td|ul|ol|li|hr)[\s>]/i;
/** After these a new chunk begins. */
const ENDS = /^<(?:\/(?:p|div|h[1-6]|blockquote|figure|figcaption|table|caption|thead|tbody|tfoot|tr|ul|ol|li)|(?:table|thead|tbody|tfoot|ul|ol|hr|blockquote|div|figure)[^<>]*)>$/i;

export const isTag = (token: Token): boolean => token.length > 2 && token.startsWith('<') && token.endsWith('>');
/** Tags between which a line ends. */
export const isBlockTag = (token: Token): boolean => isTag(token) && BLOCK.test(token);
/** A picture is content, not form: it comes and goes like a word. */
export const isPicture = (token: Token): boolean => /^<img[\s>]/i.test(token);
export const tagName = (token: Token): string => (/^<\/?([a-z0-9]+)/i.exec(token)?.[1] ?? '').toLowerCase();

/** Chinese is compared character by character, other writing word by word. The tokens joined are the text again. */
export function tokensOf(html: string): readonly Token[] {
  return (html.match(PIECE) ?? []).flatMap((piece) => (isTag(piece) || !HAN.test(piece) ? [piece] : (piece.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [])));
}

/** The text as paragraphs, rows and items, each a string; joined they are the text again. */
export function chunksOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const chunks: Token[][] = [];
  let open: Token[] = [];
  for (const token of tokens) {
    open.push(token);
    if (isTag(token) && ENDS.test(token)) {
      chunks.push(open);
      open = [];
    }
  }
  if (open.length > 0) chunks.push(open);
  return chunks;
}
