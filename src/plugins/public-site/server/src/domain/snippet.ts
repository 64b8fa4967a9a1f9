import { plain } from './words';

const LENGTH = 120;
const BEFORE = 30;
const MOST = 200;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** Where any of the words stands, in order, without overlaps. Letters are compared as the index has them. */
function places(text: string, words: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const folded = plain(text);
  // A letter that folds to more or fewer units shifts what follows; then nothing is marked rather than something wrong.
  if (folded.length !== text.length) return [];
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1 && found.length < MOST; at = folded.indexOf(word, at + word.length)) found.push([at, at + word.length]);
  }
  found.sort(([one], [other]) => one - other);
  const apart: [number, number][] = [];
  for (const [from, to] of found) {
    const last = apart.at(-1);
    if (last === undefined || from > last[1]) apart.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return apart;
}

/** A text as safe HTML in which the words sought stand in `<em>`. */
export function marked(text: string, words: readonly string[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const [start, end] of places(text, words)) {
    parts.push(escaped(text.slice(from, start)), '<em>', escaped(text.slice(start, end)), '</em>');
    from = end;
  }
  return [...parts, escaped(text.slice(from))].join('');
}

/** The stretch of a text around the first word sought, as safe HTML; the beginning where none is found. */
export function snippet(text: string, words: readonly string[]): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  const first = places(line.slice(0, 200_000), words)[0]?.[0] ?? 0;
  const start = Math.max(0, first - BEFORE);
  const cut = line.slice(start, start + LENGTH);
  return `${start > 0 ? '…' : ''}${marked(cut, words)}${start + LENGTH < line.length ? '…' : ''}`;
}

/** True where one of the words stands in the text. */
export const mentions = (text: string, words: readonly string[]): boolean => {
  const folded = plain(text);
  return words.some((word) => folded.includes(word));
};
