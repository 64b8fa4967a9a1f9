import type { Knex } from 'knex';
import { z } from 'zod';
import type { CalendarYear, WorkCalendar } from '../domain/working-days';

const day = z.iso.date();
const daysOff = z.array(z.tuple([day, day]));
const makeup = z.array(day);

/** The form of `data/holidays-<year>.json`: the State Council's yearly notice, spans inclusive. */
export const holidayNotice = z.object({ source: z.string().min(1).max(300), off: daysOff, makeup });
export type HolidayNotice = Readonly<z.infer<typeof holidayNotice>>;

interface CalendarRow {
  readonly year: number;
  readonly off: string;
  readonly makeup: string;
}

/** All years that are known; a year without a table is not covered, never guessed (design 8). */
export async function workCalendar(db: Knex): Promise<WorkCalendar> {
  const rows = await db<CalendarRow>('dr_calendar').select('year', 'off', 'makeup').orderBy('year');
  const years: readonly CalendarYear[] = rows.map((row) => ({
    year: row.year,
    off: daysOff.parse(JSON.parse(row.off)),
    makeup: makeup.parse(JSON.parse(row.makeup)),
  }));
  return { years };
}

/** Keeps a year's notice; a corrected one replaces it. */
export async function putCalendarYear(parts: { readonly db: Knex; readonly year: number; readonly notice: HolidayNotice }): Promise<void> {
  const { db, year, notice } = parts;
  const row = { off: JSON.stringify(notice.off), makeup: JSON.stringify(notice.makeup), source: notice.source };
  await db('dr_calendar').insert({ year, ...row }).onConflict('year').merge(row);
}
