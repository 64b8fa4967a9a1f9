import { overdueBefore, waitedSince } from '../../../../src/plugins/disclosure-review/server/src/domain/desk/waiting';

const calendar = { years: [{ year: 2026, off: [['2026-10-01', '2026-10-07']], makeup: ['2026-10-10'] }] } as const;
const at = (moment: string): Date => new Date(`${moment}+08:00`);

describe('how long something has waited', () => {
  it.each([
    ['2026-11-23T09:00', '2026-11-23T18:00', 0],
    ['2026-11-20T18:00', '2026-11-23T09:00', 1],
    ['2026-09-30T10:00', '2026-10-12T10:00', 4],
    ['2026-11-23T09:00', '2026-11-22T09:00', 0],
  ])('should count working days from %s to %s, the first not counted: %i', (since, now, days) => {
    expect(waitedSince({ calendar, since: at(since), at: at(now) })).toEqual({ days, unit: 'working-days' });
  });
  it('should count plain days where a year on the way has no calendar, and after more than a year', () => {
    expect(waitedSince({ calendar, since: at('2025-12-30T10:00'), at: at('2026-01-05T10:00') })).toEqual({ days: 6, unit: 'days' });
    expect(waitedSince({ calendar, since: at('2020-01-01T10:00'), at: at('2026-11-05T10:00') }).unit).toBe('days');
  });
});

describe('from when on something is late', () => {
  it('should leave two whole working days, over a weekend and a holiday', () => {
    expect(overdueBefore({ calendar, at: at('2026-11-24T09:00'), limit: 2 })).toEqual(at('2026-11-20T00:00'));
    expect(overdueBefore({ calendar, at: at('2026-10-09T09:00'), limit: 2 })).toEqual(at('2026-09-30T00:00'));
  });
  it('should agree with what is shown', () => {
    const now = at('2026-11-24T09:00');
    const limit = overdueBefore({ calendar, at: now, limit: 2 });
    expect(waitedSince({ calendar, since: new Date(limit.getTime() - 1), at: now }).days).toBe(3);
    expect(waitedSince({ calendar, since: limit, at: now }).days).toBe(2);
  });
  it('should count every day of a year without a calendar', () => {
    expect(overdueBefore({ calendar, at: at('2027-01-04T09:00'), limit: 2 })).toEqual(at('2027-01-02T00:00'));
  });
});
