import { foundAt, normalise, type Found, type Normalised } from './normalise';

const NUMBER = /(?<![A-Za-z0-9])[EGDSP][A-Z]?\d{7,8}(?![A-Za-z0-9])/giu;

/** Passport numbers (REV-5.3): only where the text says 护照 close before. */
export function passports(text: string | Normalised): readonly Found[] {
  const source = normalise(text);
  const found: Found[] = [];
  for (const match of source.text.matchAll(NUMBER)) {
    const before = source.text.slice(Math.max(0, match.index - 16), match.index);
    if (/护照/u.test(before)) found.push(foundAt(source, match.index, match.index + match[0].length));
  }
  return found;
}
