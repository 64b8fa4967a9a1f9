/** Working days by the State Council's yearly notice (design 8). */
export interface CalendarYear {
  readonly year: number;
  /** Inclusive spans of days off, `[YYYY-MM-DD, YYYY-MM-DD]`. */
  readonly off: readonly (readonly [string, string])[];
  /** Weekend days that are worked. */
  readonly makeup: readonly string[];
}
export interface WorkCalendar {
  readonly years: readonly CalendarYear[];
}

export type WorkingDayAnswer =
  | { readonly covered: true; readonly day: string }
  | { readonly covered: false; readonly missingYear: number };

const DAY_MS = 86_400_000;
const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** True or false for a covered day, undefined when no table covers its year: never a guess. */
export function isWorkingDay(calendar: WorkCalendar, day: string): boolean | undefined {
  const year = calendar.years.find((candidate) => candidate.year === Number(day.slice(0, 4)));
  if (year === undefined) return undefined;
  if (year.makeup.includes(day)) return true;
  if (year.off.some(([first, last]) => first <= day && day <= last)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The `count`-th working day after `day`; the day of the event does not count.
 * @param day `YYYY-MM-DD` in Asia/Shanghai
 */
export function workingDaysAfter(calendar: WorkCalendar, day: string, count: number): WorkingDayAnswer {
  let current = day;
  let left = count;
  while (left > 0) {
    current = nextDay(current);
    const working = isWorkingDay(calendar, current);
    if (working === undefined) return { covered: false, missingYear: Number(current.slice(0, 4)) };
    if (working) left -= 1;
  }
  return { covered: true, day: current };
}
