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

/** What a character of the basic plane counts as: 0 for unknown so far, itself, one other character, or anything else. */
const ITSELF = 1;
const ANOTHER = 2;
const OTHERWISE = 3;
const kinds = new Uint8Array(65_536);
const others: string[] = [];

function kindOf(code: number, character: string): number {
  const folded = foldCharacter(character);
  const kind = folded === character ? ITSELF : folded.length === 1 ? ANOTHER : OTHERWISE;
  if (kind === ANOTHER) others[code] = folded;
  kinds[code] = kind;
  return kind;
}

/**
 * Where stretches of the folded text came from. Within a stretch characters stand one for one; a stretch with a `width` is all one
 * character of the original, so many units wide.
 */
interface Stretches {
  readonly at: number[];
  readonly from: number[];
  readonly width: number[];
}

function stretchOf({ at }: Stretches, index: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((at[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeOf(stretches: Stretches, index: number): readonly [from: number, to: number] {
  const stretch = stretchOf(stretches, index);
  const from = stretches.from[stretch] ?? 0;
  const width = stretches.width[stretch] ?? 0;
  if (width > 0) return [from, from + width];
  const start = from + index - (stretches.at[stretch] ?? 0);
  return [start, start + 1];
}

/**
 * NFKC, without zero-width and combining characters, with traditional forms, stars and hyphens folded
 * (norms 3.1). Linear in the length of the text.
 */
export function normalise(source: string | Normalised): Normalised {
  if (typeof source !== 'string') return source;
  const pieces: string[] = [];
  const stretches: Stretches = { at: [0], from: [0], width: [0] };
  const begin = (at: number, from: number, width: number): void => {
    stretches.at.push(at);
    stretches.from.push(from);
    stretches.width.push(width);
  };
  let length = 0;
  let copied = 0;
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < source.length;
    const kind = pair ? OTHERWISE : kinds[code] || kindOf(code, source.charAt(at));
    if (kind === ITSELF) {
      at += 1;
      continue;
    }
    if (at > copied) pieces.push(source.slice(copied, at));
    length += at - copied;
    if (kind === ANOTHER) {
      pieces.push(others[code] ?? '');
      length += 1;
      at += 1;
    } else {
      const character = String.fromCodePoint(source.codePointAt(at) ?? code);
      const folded = foldCharacter(character);
      pieces.push(folded);
      if (folded !== '') begin(length, at, character.length);
      length += folded.length;
      at += character.length;
      begin(length, at, 0);
    }
    copied = at;
  }
  pieces.push(source.slice(copied));
  const text = pieces.join('');
  const startOf = (index: number): number => (index < text.length ? placeOf(stretches, index)[0] : source.length);
  return {
    text,
    original: (start, end) => [startOf(start), end > start && end <= text.length ? placeOf(stretches, end - 1)[1] : startOf(start)],
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
