import { foldCharacter } from './folding';

/** Text made searchable, with the way back to the text as it is shown. */
export interface Normalised {
  readonly text: string;
  /** The range of the original text that a range of `text` came from. */
  readonly original: (start: number, end: number) => readonly [start: number, end: number];
}

/** A place found by a detector: `range` in the original text, `text` as normalised. */
export interface Found {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** ASCII that stands for itself, and the unified Han block but for the characters of the fold table. */
const isPlain = (code: number): boolean => code === 10 || (code >= 32 && code < 127);

/**
 * NFKC, without zero-width and combining characters, with traditional forms, stars and hyphens folded
 * (norms 3.1). Linear in the length of the text.
 */
export function normalise(source: string | Normalised): Normalised {
  if (typeof source !== 'string') return source;
  const pieces: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of source) {
    const folded = isPlain(character.charCodeAt(0)) ? character : foldCharacter(character);
    const next = at + character.length;
    if (folded !== '') pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      from.push(at);
      to.push(next);
    }
    at = next;
  }
  return {
    text: pieces.join(''),
    original: (start, end) => [from[start] ?? source.length, end > start ? (to[end - 1] ?? source.length) : (from[start] ?? source.length)],
  };
}

/** Makes a found place of a range in the normalised text. */
export const foundAt = (source: Normalised, start: number, end: number): Found => ({
  range: source.original(start, end),
  text: source.text.slice(start, end),
});

/** A line or table cell with its place; blanks at both ends are left out. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Lines and cells of normalised text that are not blank, in order. */
export function* linesOf(text: string): Generator<Line> {
  const separated = /[^\n\t]+/g;
  for (let match = separated.exec(text); match !== null; match = separated.exec(text)) {
    const line = match[0];
    const trimmed = line.trim();
    if (trimmed !== '') yield { text: trimmed, start: match.index + line.indexOf(trimmed) };
  }
}
