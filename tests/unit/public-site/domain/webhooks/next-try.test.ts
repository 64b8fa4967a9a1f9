import { nextTry } from '../../../../../src/plugins/public-site/server/src/domain/webhooks/next-try';

const MINUTE = 60_000;
const since = new Date('2026-12-01T00:00:00.000Z');
const later = (minutes: number): Date => new Date(since.getTime() + minutes * MINUTE);

/** Minutes between attempts that all fail, until it is given up. */
function waits(): readonly number[] {
  const found: number[] = [];
  let at = since;
  for (let attempts = 1; ; attempts += 1) {
    const next = nextTry({ attempts, since, at });
    if (next === null) return found;
    found.push((next.getTime() - at.getTime()) / MINUTE);
    at = next;
  }
}

describe('when a delivery is tried again', () => {
  it('should be after 1, 2, 4 … minutes, at most twelve hours, for three days', () => {
    expect(waits()).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 720, 720, 720, 720]);
  });
  it('should be given up where the next attempt would come after three days, and not a minute earlier', () => {
    expect(nextTry({ attempts: 1, since, at: later(3 * 24 * 60 - 1) })).toEqual(later(3 * 24 * 60));
    expect(nextTry({ attempts: 1, since, at: later(3 * 24 * 60) })).toBeNull();
  });
  it('should not depend on how often it was tried beyond the twelve hours', () => {
    expect(nextTry({ attempts: 2000, since, at: since })).toEqual(later(12 * 60));
  });
});
