const AROUND = 12;
/** Any longer row of digits around the place is hidden too: a name list has one on every line. */
const DIGITS = /\d(?:[ -]?[\dXx]){6,}/gu;

/** First two and last two characters stay, so that the editor finds the place; nobody can rebuild the number. */
export const masked = (text: string): string => {
  const characters = Array.from(text);
  if (characters.length <= 6) return '*'.repeat(characters.length);
  return [...characters.slice(0, 2), '*'.repeat(characters.length - 4), ...characters.slice(-2)].join('');
};

const onOneLine = (text: string): string => text.replace(/[\n\t]+/gu, ' ').replace(DIGITS, masked);

/**
 * The text around a place, on one line, without private data.
 * @param hide the place itself is private data
 */
export function excerptOf(parts: {
  readonly text: string;
  readonly range: readonly [number, number];
  readonly hide: boolean;
}): string {
  const { text, range, hide } = parts;
  const [start, end] = range;
  const place = text.slice(start, Math.min(end, start + 80));
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  // Digits cut off by the window belong to a number that was longer.
  return `${onOneLine(before).replace(/\d{3,}/gu, '***')}${hide ? masked(place) : onOneLine(place)}${onOneLine(after).replace(/\d{3,}/gu, '***')}`.trim();
}
