import holidays from '../../../src/plugins/disclosure-review/server/src/reference/holidays.json';
import { isWorkingDay, workingDaysAfter, type WorkCalendar } from '../../../src/plugins/disclosure-review/server/src/domain/working-days';

const calendar = holidays as unknown as WorkCalendar;

describe('working days', () => {
  it('should count 248 of them in 2026', () => {
    const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
    expect(days.filter((day) => isWorkingDay(calendar, day) === true)).toHaveLength(248);
  });
  it('should work on make-up weekends and rest on holidays', () => {
    expect(isWorkingDay(calendar, '2026-02-14')).toBe(true);
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-21')).toBe(false);
    expect(isWorkingDay(calendar, '2026-11-23')).toBe(true);
  });
  it('should not count the day itself', () => {
    expect(workingDaysAfter(calendar, '2026-11-13', 5)).toEqual({ covered: true, day: '2026-11-20' });
    expect(workingDaysAfter(calendar, '2026-09-29', 5)).toEqual({ covered: true, day: '2026-10-12' });
    expect(workingDaysAfter(calendar, '2026-11-20', 0)).toEqual({ covered: true, day: '2026-11-20' });
  });
  it('should name the missing table, never guess', () => {
    expect(workingDaysAfter(calendar, '2026-12-30', 5)).toEqual({ covered: false, missingYear: 2027 });
    expect(isWorkingDay(calendar, '2027-01-01')).toBeUndefined();
  });
});
