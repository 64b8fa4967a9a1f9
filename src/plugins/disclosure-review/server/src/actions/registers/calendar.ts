import type { CalendarAnswer, CalendarYearsAnswer } from '../../../../shared/registers';
import type { Refusal } from '../../domain/refusal';
import { faultsOfCalendarYear, holidayNotice } from '../../domain/registers/calendar-year';
import { auditKey } from '../../guards/audit-key';
import { appendAudit } from '../../repositories/audit';
import { calendarYear, coveredYears, putCalendarYear } from '../../repositories/calendar';
import { refused } from '../../wording/refused';
import { keeping, refuseIf, type Call } from './keeping';

const refusal = (code: string, path: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'INT-4d', code, path, ...(params !== undefined && { params }) });

function yearIn(text: string): number {
  const year = /^\d{4}$/u.test(text) ? Number(text) : 0;
  if (year < 2000 || year > 2100) throw refused([refusal('calendar-year', 'year')]);
  return year;
}

/** The years that the working-day calendar covers; a deadline in another is a warning, never a guess (design 8). */
export const listCalendarYears = async ({ strapi }: Call): Promise<CalendarYearsAnswer> => ({ years: await coveredYears(strapi.db.connection) });

export async function viewCalendarYear({ strapi, year: text }: Call & { readonly year: string }): Promise<CalendarAnswer> {
  const year = yearIn(text);
  const found = await calendarYear(strapi.db.connection, year);
  if (found === null) throw refused([refusal('calendar-unknown', 'year', { year })], 404);
  return { year, ...found.notice };
}

/** Keeps a year's notice in place of the one before; deadlines are counted by it from then on. */
export async function setCalendarYear(parts: Call & { readonly year: string; readonly input: unknown }): Promise<CalendarAnswer> {
  return keeping({
    ...parts,
    register: 'calendar',
    attempt: 'set-calendar',
    act: async ({ strapi, trx, by }) => {
      const year = yearIn(parts.year);
      const read = holidayNotice.safeParse(parts.input);
      if (!read.success) throw refused(read.error.issues.slice(0, 20).map(({ path }) => refusal('body-invalid', path.join('.'), { path: path.join('.') })));
      refuseIf(faultsOfCalendarYear({ year, notice: read.data }));
      const was = (await calendarYear(trx, year))?.sha256 ?? null;
      const sha256 = await putCalendarYear({ db: trx, year, notice: read.data });
      if (sha256 !== was) {
        const { at, ...who } = by;
        await appendAudit({ trx, key: auditKey(strapi), entry: { at: at.toISOString(), ...who, kind: 'calendar', uid: null, documentId: null, entry: { year, sha256, was } } });
      }
      return { year, ...read.data };
    },
  });
}
