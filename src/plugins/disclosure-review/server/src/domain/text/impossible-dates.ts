import { foundAt, normalise, type Found, type Normalised } from './normalise';

const DATE = /(?<!\d)((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu;
const SPAN = /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s?(?:至|到|—|–|-|~|~){1,2}\s?((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/gu;

/** Days that no calendar has, and spans that end before they begin. */
export interface ImpossibleDate extends Found {
  readonly kind: 'no-such-day' | 'ends-before-it-begins';
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): number | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.getTime() : undefined;
}

export function impossibleDates(text: string | Normalised): readonly ImpossibleDate[] {
  const source = normalise(text);
  const found: ImpossibleDate[] = [];
  for (const match of source.text.matchAll(DATE)) {
    if (dayOf(match[1], match[2], match[3]) === undefined) found.push({ ...foundAt(source, match.index, match.index + match[0].length), kind: 'no-such-day' });
  }
  for (const match of source.text.matchAll(SPAN)) {
    const [from, to] = [dayOf(match[1], match[2], match[3]), dayOf(match[4], match[5], match[6])];
    if (from !== undefined && to !== undefined && to < from) found.push({ ...foundAt(source, match.index, match.index + match[0].length), kind: 'ends-before-it-begins' });
  }
  return found;
}
