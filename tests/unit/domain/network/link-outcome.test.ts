import { isOwnLineDown, isTold, nextCheck, outcomeOfStatus } from '../../../../src/plugins/disclosure-review/server/src/domain/network/link-outcome';

it.each([[200, 'ok'], [204, 'ok'], [304, 'ok'], [399, 'ok'], [400, 'blocked'], [401, 'blocked'], [403, 'blocked'], [429, 'blocked'], [404, 'gone'], [410, 'gone'], [499, 'blocked'], [500, 'no-answer'], [521, 'no-answer']] as const)(
  'should take the status %i as %s', (status, outcome) => expect(outcomeOfStatus(status)).toBe(outcome),
);

it.each([['gone', 1, true], ['inside', 1, true], ['no-answer', 1, false], ['no-answer', 2, true], ['no-host', 1, false], ['no-host', 2, true], ['not-web', 1, false], ['not-web', 2, true], ['ok', 0, false], ['blocked', 0, false], ['ok', 2, false]] as const)(
  'should tell of %s after %i failures: %s', (outcome, failures, told) => expect(isTold({ link: 'https://a.gov.cn/', outcome, failures })).toBe(told),
);

it('should look again weekly, and on the next day at what has failed for the first time', () => {
  const at = new Date('2026-11-23T08:00:00Z');
  const days = (failures: number): number => (nextCheck({ at, failures }).getTime() - at.getTime()) / 86_400_000;
  expect([0, 1, 2, 9].map(days)).toEqual([7, 1, 7, 7]);
});

it('should take a run that reached nothing at all for a broken line of our own, and not a run with an answer or of two links', () => {
  expect(isOwnLineDown(['no-answer', 'no-host', 'no-answer'])).toBe(true);
  expect(isOwnLineDown(['no-answer', 'no-host', 'gone'])).toBe(false);
  expect(isOwnLineDown(['no-answer', 'no-host'])).toBe(false);
  expect(isOwnLineDown([])).toBe(false);
});
