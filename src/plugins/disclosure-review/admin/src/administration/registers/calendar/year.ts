import type { CalendarBody } from '../../../../../shared/registers';

/** A year's notice as it is filled in; the order of a notice that is sent is that of the days. */
export interface YearDraft {
  readonly source: string;
  readonly off: readonly { readonly first: string; readonly last: string }[];
  readonly makeup: readonly string[];
}

export const EMPTY_YEAR: YearDraft = { source: '', off: [{ first: '', last: '' }], makeup: [] };

export const toDraft = ({ source, off, makeup }: CalendarBody): YearDraft => ({ source, off: off.map(([first, last]) => ({ first, last })), makeup });

/** In the order of the days and without empty rows. A span with one day only is that day. */
export function tidied({ source, off, makeup }: YearDraft): YearDraft {
  const spans = off.filter(({ first, last }) => first !== '' || last !== '').map(({ first, last }) => ({ first: first || last, last: last || first }));
  return { source: source.trim(), off: spans.toSorted((one, other) => one.first.localeCompare(other.first)), makeup: makeup.filter((day) => day !== '').toSorted() };
}

export const toBody = ({ source, off, makeup }: YearDraft): CalendarBody => ({ source, off: off.map(({ first, last }) => [first, last] as const), makeup });

const isText = (value: unknown): value is string => typeof value === 'string';
const isSpan = (value: unknown): value is readonly [string, string] => Array.isArray(value) && value.length === 2 && value.every(isText);

/** What was pasted, in the form of `data/holidays-2026.json`; null where it is something else. */
export function readYear(text: string): YearDraft | null {
  try {
    const { source, off, makeup } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (!isText(source) || !Array.isArray(off) || !off.every(isSpan) || !Array.isArray(makeup) || !makeup.every(isText)) return null;
    return toDraft({ source, off, makeup });
  } catch {
    return null;
  }
}

/** The calendar year in Beijing. */
export const thisYear = (now: Date): number => Number(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(now));
