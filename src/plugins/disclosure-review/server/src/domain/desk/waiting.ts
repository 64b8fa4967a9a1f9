import type { Waited } from '../../../../shared/desk';
import { shanghaiDay } from '../clock';
import { isWorkingDay, type WorkCalendar } from '../working-days';

const DAY_MS = 86_400_000;
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
/** What has waited this long is counted in days: nobody reads the difference. */
const LONGEST = 400;

/** Working days between the day on which it came, which does not count, and today; days where a year on the way has no calendar. */
export function waitedSince(parts: { readonly calendar: WorkCalendar; readonly since: Date; readonly at: Date }): Waited {
  const first = shanghaiDay(parts.since);
  const today = shanghaiDay(parts.at);
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(first)) / DAY_MS));
  if (days > LONGEST) return { days, unit: 'days' };
  let working = 0;
  for (let day = today; day > first; day = dayBefore(day)) {
    const works = isWorkingDay(parts.calendar, day);
    if (works === undefined) return { days, unit: 'days' };
    if (works) working += 1;
  }
  return { days: working, unit: 'working-days' };
}

/**
 * What came before this moment has waited more than `limit` working days.
 * Where a year has no calendar, every day counts as one: what is late is rather shown too early than not at all.
 */
export function overdueBefore(parts: { readonly calendar: WorkCalendar; readonly at: Date; readonly limit: number }): Date {
  let day = shanghaiDay(parts.at);
  let left = parts.limit + 1;
  for (;;) {
    if (isWorkingDay(parts.calendar, day) ?? true) left -= 1;
    if (left === 0) return new Date(`${day}T00:00:00+08:00`);
    day = dayBefore(day);
  }
}
