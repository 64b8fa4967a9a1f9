import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import { holidayNotice, type HolidayNotice } from '../domain/registers/calendar-year';
import type { CalendarYear, WorkCalendar } from '../domain/working-days';

const day = z.iso.date();
const daysOff = z.array(z.tuple([day, day]));
const makeup = z.array(day);

interface CalendarRow {
  readonly year: number;
  readonly off: string;
  readonly makeup: string;
  readonly source: string;
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

const toNotice = (row: CalendarRow): HolidayNotice => holidayNotice.parse({ source: row.source, off: JSON.parse(row.off), makeup: JSON.parse(row.makeup) });

/** What the audit vouches for: the year's table as stored. */
const sha256Of = ({ off, makeup: worked, source }: Omit<CalendarRow, 'year'>): string => createHash('sha256').update([off, worked, source].join('\n')).digest('hex');

/** A year's notice with the hash that the audit names; null where none is kept. */
export async function calendarYear(db: Knex, year: number): Promise<{ readonly notice: HolidayNotice; readonly sha256: string } | null> {
  const row = await db<CalendarRow>('dr_calendar').where({ year }).first();
  return row === undefined ? null : { notice: toNotice(row), sha256: sha256Of(row) };
}

/** The years that are covered, in order. */
export async function coveredYears(db: Knex): Promise<readonly number[]> {
  return (await db<CalendarRow>('dr_calendar').select('year').orderBy('year')).map(({ year }) => year);
}

/** Keeps a year's notice; a corrected one replaces it. Returns the hash that the audit is to name. */
export async function putCalendarYear(parts: { readonly db: Knex; readonly year: number; readonly notice: HolidayNotice }): Promise<string> {
  const { db, year, notice } = parts;
  const row = { off: JSON.stringify(notice.off), makeup: JSON.stringify(notice.makeup), source: notice.source };
  await db('dr_calendar').insert({ year, ...row }).onConflict('year').merge(row);
  return sha256Of(row);
}
