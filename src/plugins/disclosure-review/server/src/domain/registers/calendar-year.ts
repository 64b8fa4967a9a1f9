import { z } from 'zod';
import type { Refusal } from '../refusal';

const day = z.iso.date();

/** The form of `data/holidays-<year>.json`: the State Council's yearly notice, spans inclusive. */
export const holidayNotice = z.object({
  source: z.string().trim().max(300),
  off: z.array(z.tuple([day, day])).max(60),
  makeup: z.array(day).max(60),
});
export type HolidayNotice = Readonly<z.infer<typeof holidayNotice>>;

const fault = (code: string, path: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'INT-4d', code, path, ...(params !== undefined && { params }) });

const isWeekend = (text: string): boolean => [0, 6].includes(new Date(`${text}T00:00:00Z`).getUTCDay());

/** All that speaks against a year's table (design 8): a wrong one makes every deadline of the year wrong. */
export function faultsOfCalendarYear(parts: { readonly year: number; readonly notice: HolidayNotice }): readonly Refusal[] {
  const { year, notice } = parts;
  const faults: Refusal[] = [];
  const elsewhere = (text: string): boolean => !text.startsWith(`${year}-`);
  if (notice.source === '') faults.push(fault('calendar-source-missing', 'source'));
  if (notice.off.length === 0) faults.push(fault('calendar-empty', 'off', { year }));
  notice.off.forEach(([first, last], index) => {
    const path = `off[${index}]`;
    for (const text of [first, last].filter(elsewhere)) faults.push(fault('calendar-other-year', path, { day: text, year }));
    if (last < first) faults.push(fault('calendar-span-backwards', path, { first, last }));
    const before = notice.off[index - 1];
    if (before !== undefined && first <= before[1]) faults.push(fault('calendar-spans-order', path, { first, last: before[1] }));
  });
  notice.makeup.forEach((text, index) => {
    const path = `makeup[${index}]`;
    if (elsewhere(text)) faults.push(fault('calendar-other-year', path, { day: text, year }));
    if (!isWeekend(text)) faults.push(fault('calendar-makeup-weekday', path, { day: text }));
    if (notice.off.some(([first, last]) => first <= text && text <= last)) faults.push(fault('calendar-makeup-off', path, { day: text }));
    if (notice.makeup.indexOf(text) !== index) faults.push(fault('calendar-makeup-twice', path, { day: text }));
  });
  return faults;
}
