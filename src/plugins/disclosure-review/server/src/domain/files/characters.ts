const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
/** Text has none of these; a form feed, a tab and line ends it may have. */
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

/** Bytes as text: by byte order mark, else UTF-8, else GB18030; undefined where they are none of these. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = BOMS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked[1]]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return CONTROL.test(text) ? undefined : text;
    } catch {
      // Not this encoding; the next one is tried, and none left means unreadable.
    }
  }
  return undefined;
}
