import { digitRuns, isAmount, isInsideAddress, joinedGroups, type Joined } from './digit-groups';
import { isCalledSerial } from './number-headings';
import { foundAt, normalise, type Found, type Normalised } from './normalise';

/** How people group the eleven digits; other groupings are columns of figures. */
const LAYOUTS: ReadonlySet<string> = new Set(['11', '3,4,4', '3,8', '7,4', '4,4,3', '3,3,5', '1,1,1,1,1,1,1,1,1,1,1']);
const COUNTRY = /(?:\+|00)\s?86[\s-]?\)?\s?$|\(\s?\+?86\s?\)\s?$/u;
const DOTTED = /(?<![\d.])1[3-9]\d[./·]\d{4}[./·]\d{4}(?![\d.]\d|\d)/gu;

function isMobile(text: string, joined: Joined): boolean {
  if (!/^1[3-9]/u.test(joined.digits) || !LAYOUTS.has(joined.lengths().join(','))) return false;
  const before = text.slice(Math.max(0, joined.start - 8), joined.start);
  if ((joined.tiedBefore && !/(?:^|\D)(?:00)?86-$/u.test(before)) || joined.tiedAfter) return false;
  if (/[A-Za-z_.]$/u.test(before) && !/(?:tel|phone|mobile|mob|wx|weixin|vx|qq|[.]\s)$/iu.test(before)) return false;
  if (/^[A-Za-z_]/u.test(text.slice(joined.end))) return false;
  return !isAmount(text, joined.start, joined.end) && !isInsideAddress(text, joined.start);
}

function startOf(text: string, joined: Joined): number {
  const before = text.slice(Math.max(0, joined.start - 8), joined.start);
  return joined.start - (COUNTRY.exec(before)?.[0].length ?? 0);
}

/** Written in one word with the country code: 8613800138000, 008613800138000. */
function* withCountryCode(text: string): Generator<readonly [number, number]> {
  for (const match of text.matchAll(/(?<![\dA-Za-z._-])(?:\+|00)?86(1[3-9]\d{9})(?![\dA-Za-z_-])/gu)) {
    const end = match.index + match[0].length;
    if (!isAmount(text, match.index, end) && !isInsideAddress(text, match.index)) yield [match.index, end];
  }
}

/** Mobile numbers (REV-5.3): blanks, hyphens, +86; not inside longer runs or codes, not masked ones, not landlines. */
export function mobileNumbers(text: string | Normalised): readonly Found[] {
  const source = normalise(text);
  const found: Found[] = [];
  for (const run of digitRuns(source)) {
    for (const joined of joinedGroups(run, 11)) {
      if (isMobile(source.text, joined) && !isCalledSerial(source, joined.start)) found.push(foundAt(source, startOf(source.text, joined), joined.end));
    }
  }
  for (const [start, end] of withCountryCode(source.text)) found.push(foundAt(source, start, end));
  for (const match of source.text.matchAll(DOTTED)) {
    if (!isInsideAddress(source.text, match.index)) found.push(foundAt(source, match.index, match.index + match[0].length));
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}
