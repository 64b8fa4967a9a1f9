import { eventState, validityAt } from '../../../../src/plugins/public-site/server/src/domain/event-state';

const at = (time: string): Date => new Date(`2026-11-${time}+08:00`);
const iso = (time: string): string => at(time).toISOString();
const attributes = { startsAt: iso('20T09:00'), endsAt: iso('20T17:00') };
const hanging = { signUp: { opensAt: iso('01T00:00'), closesAt: iso('10T00:00') } };

describe('an open day', () => {
  it.each([
    ['01T00:00', 'sign-up-open', '10T00:00'], ['09T23:59', 'sign-up-open', '10T00:00'], ['10T00:00', 'sign-up-closed', '20T09:00'], ['20T08:59', 'sign-up-closed', '20T09:00'],
    ['20T09:00', 'in-progress', '20T17:00'], ['20T16:59', 'in-progress', '20T17:00'], ['20T17:00', 'held', null], ['29T00:00', 'held', null],
  ])('should be, at %s, %s, until %s', (time, state, until) => {
    expect(eventState({ attributes, hanging, now: at(time) })).toEqual({ state, changesAt: until === null ? null : at(until) });
  });
  it('should be announced before sign-up opens', () => {
    expect(eventState({ attributes, hanging, now: new Date('2026-10-31T23:00:00+08:00') })).toEqual({ state: 'announced', changesAt: at('01T00:00') });
  });
  it('should be announced where there is no sign-up, and held after its beginning where no end is told', () => {
    expect(eventState({ attributes, hanging: {}, now: at('02T00:00') })).toEqual({ state: 'announced', changesAt: at('20T09:00') });
    expect(eventState({ attributes: { startsAt: attributes.startsAt }, hanging: {}, now: at('20T10:00') }).state).toBe('held');
  });
  it('should be open for sign-up where only its close is told', () => {
    expect(eventState({ attributes, hanging: { signUp: { closesAt: iso('10T00:00') } }, now: at('02T00:00') }).state).toBe('sign-up-open');
  });
  it.each([{ summary: '收到意见十条' }, { opinions: [{}] }])('should have its feedback published with %j, and stay so', (feedback) => {
    expect(eventState({ attributes, hanging: { ...hanging, feedback }, now: at('02T00:00') })).toEqual({ state: 'feedback-published', changesAt: null });
  });
  it.each([{ summary: '' }, { opinions: [] }, null, 'x'])('should not have it with %j', (feedback) => {
    expect(eventState({ attributes, hanging: { ...hanging, feedback }, now: at('25T00:00') }).state).toBe('held');
  });
  it('should take nothing for a time that is none', () => {
    expect(eventState({ attributes: { startsAt: 'x', endsAt: 5 }, hanging: { signUp: [] }, now: at('02T00:00') })).toEqual({ state: 'announced', changesAt: null });
  });
});

describe('a policy document', () => {
  const dated = { validity: 'in-force', effectiveFrom: '2026-11-05', effectiveTo: '2026-11-10' };
  it.each([['04T23:59', 'not-yet-in-force', '05T00:00'], ['05T00:00', 'in-force', '11T00:00'], ['10T23:59', 'in-force', '11T00:00'], ['11T00:00', 'expired', null]])('should be, at %s, %s, until %s: the last day counts', (time, state, until) => {
    expect(validityAt({ attributes: dated, now: at(time) })).toEqual({ state, changesAt: until === null ? null : at(until) });
  });
  it.each(['expired', 'repealed'])('should stay %s whatever its dates say', (validity) => {
    expect(validityAt({ attributes: { ...dated, validity }, now: at('06T00:00') })).toEqual({ state: validity, changesAt: null });
  });
  it('should be what was marked where there are no dates, and nothing where nothing was', () => {
    expect(validityAt({ attributes: { validity: 'amended' }, now: at('06T00:00') })).toEqual({ state: 'amended', changesAt: null });
    expect(validityAt({ attributes: { validity: 'other' }, now: at('06T00:00') })).toBeNull();
  });
});
