import { ATTEMPTS, isLocked, oneMoreFailure, secondFactorRequired, WINDOW, type Failures } from '../../../src/plugins/disclosure-review/server/src/domain/second-factor';
import { liaison, person } from '../../support/people';

const at = new Date('2026-11-23T09:00:00+08:00');
const later = (milliseconds: number): Date => new Date(at.getTime() + milliseconds);
const none: Failures = { count: 0, since: null };
const failed = (times: number): Failures => Array.from({ length: times }).reduce<Failures>((before) => oneMoreFailure(before, at), none);

describe('wrong codes', () => {
  it('should lock at the fifth, and not before', () => {
    expect(isLocked(none, at)).toBe(false);
    expect(isLocked(failed(ATTEMPTS - 1), at)).toBe(false);
    expect(isLocked(failed(ATTEMPTS), at)).toBe(true);
  });
  it('should unlock a quarter of an hour after the first', () => {
    expect(isLocked(failed(ATTEMPTS), later(WINDOW - 1))).toBe(true);
    expect(isLocked(failed(ATTEMPTS), later(WINDOW))).toBe(false);
  });
  it('should be counted anew in the next window, from its first', () => {
    expect(oneMoreFailure(failed(ATTEMPTS), later(WINDOW))).toEqual({ count: 1, since: later(WINDOW) });
    expect(oneMoreFailure(failed(2), later(1))).toEqual({ count: 3, since: at });
  });
});

describe('whether the county asks a second factor', () => {
  const asked = (required: 'nobody' | 'posts' | 'all', posts: readonly string[] = [], of = liaison(), superAdministrator = false): boolean =>
    secondFactorRequired({ policy: { required, posts }, appointments: of.appointments, superAdministrator, at });
  it('should be for nobody, for everybody, or for the posts named', () => {
    expect([asked('nobody', ['liaison']), asked('all'), asked('posts', ['liaison']), asked('posts', ['auditor'])]).toEqual([false, true, true, false]);
  });
  it('should include super administrators where posts are named', () => {
    expect([asked('posts', [], person({ id: 9, holds: [] }), true), asked('nobody', [], person({ id: 9, holds: [] }), true)]).toEqual([true, false]);
  });
  it('should look at posts held at the moment only', () => {
    expect(asked('posts', ['liaison'], person({ id: 1, holds: ['liaison@nyj'], term: { to: at } }))).toBe(false);
  });
});
