import { digitRuns, joinedGroups, type Joined } from './digit-groups';
import { foundAt, normalise, type Found, type Normalised } from './normalise';

/** `valid`: date and check digit hold. `near-miss`: called an identity number by the text, but a digit is wrong. */
export interface IdentityNumber extends Found {
  readonly kind: 'valid' | 'near-miss';
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** GB 11643: the 18th character over the first 17 digits. */
export function identityCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at] ?? 0), 0);
  return CHECK_DIGITS[sum % 11] ?? '';
}

function isBirthDay(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1880 && year <= 2099 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const isBornBefore = (number: string, day: string): boolean => number.slice(6, 14) < day.replaceAll('-', '');

/** 18 characters: region beginning with 1–9, a real date, mod-11 check (the list of regions changes and is not used). */
export const isIdentityNumber = (text: string): boolean =>
  /^[1-9]\d{16}[\dX]$/u.test(text) && isBirthDay(text.slice(6, 14)) && identityCheckDigit(text.slice(0, 17)) === text[17];

const CALLED = /身份证|居民证|公民身份|身份号/u;
const CALLED_CREDIT_CODE = /信用代码|机构代码|税号|纳税人识别/u;

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An X may follow the seventeenth digit, itself after a blank or hyphen. */
function withCheckLetter(text: string, joined: Joined): Candidate | undefined {
  const letter = /^[ -]?[Xx](?![A-Za-z0-9])/u.exec(text.slice(joined.end, joined.end + 3));
  if (letter === null) return undefined;
  return { text: `${joined.digits}X`, start: joined.start, end: joined.end + letter[0].length };
}

function* candidates(source: Normalised): Generator<Candidate> {
  const { text } = source;
  for (const run of digitRuns(source)) {
    for (const joined of joinedGroups(run, 18)) yield { text: joined.digits, start: joined.start, end: joined.end };
    for (const joined of joinedGroups(run, 17)) {
      const lettered = withCheckLetter(text, joined);
      if (lettered !== undefined) yield lettered;
    }
    for (const joined of joinedGroups(run, 15)) yield { text: joined.digits, start: joined.start, end: joined.end };
  }
}

const isFlanked = (text: string, { start, end }: Candidate): boolean =>
  /[A-Za-z]/u.test(text[start - 1] ?? '') || /[A-Za-z]/u.test(text[end] ?? '');

/**
 * Identity numbers of natural persons (REV-5.3), with single blanks or hyphens between digits. Credit codes, index numbers and
 * masked numbers are none.
 * @param before the day (`YYYY-MM-DD`) before which people are born who have a number; a serial number may bear a later day
 */
export function identityNumbers(text: string | Normalised, { before = '2100-01-01' }: { readonly before?: string } = {}): readonly IdentityNumber[] {
  const source = normalise(text);
  const found: IdentityNumber[] = [];
  for (const candidate of candidates(source)) {
    if (isFlanked(source.text, candidate)) continue;
    const words = source.text.slice(Math.max(0, candidate.start - 14), candidate.start);
    const valid = isIdentityNumber(candidate.text) && isBornBefore(candidate.text, before);
    if (valid && CALLED_CREDIT_CODE.test(words)) continue;
    if (!valid && !CALLED.test(words)) continue;
    found.push({ ...foundAt(source, candidate.start, candidate.end), kind: valid ? 'valid' : 'near-miss' });
  }
  return found;
}
