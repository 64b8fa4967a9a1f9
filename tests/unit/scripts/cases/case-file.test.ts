import { parseCases, readCases } from '../../../../scripts/cases/case-file';
import { timeOf, readTime } from '../../../../scripts/cases/times';
import { withWords } from '../../../../scripts/cases/merge';

const valid = { id: 'A', clock: '2026-11-20T09:00:00+08:00', documents: [{ key: 'A', type: 'news-release', document: {} }], steps: [{ as: 'a', do: 'submit' }], expect: 'live' };
const parse = (...cases: readonly object[]) => parseCases({ name: 'x.json', text: JSON.stringify(cases) });

describe('a case file', () => {
  it.each([
    ['live', { kind: 'live', flagged: [] }],
    [{ live: true, flagged: ['INT-4d'] }, { kind: 'live', flagged: ['INT-4d'] }],
    [{ refused: ['A'], or: [['B']] }, { kind: 'refused', sets: [['A'], ['B']], flagged: [] }],
    [{ live: false, withdrawn: true }, { kind: 'withdrawn', flagged: [] }],
  ])('should read the expectation %j', (expect_, read) => {
    expect(parse({ ...valid, expect: expect_ })[0]?.expect).toEqual(read);
  });

  it('should let keys be that it does not know', () => {
    expect(() => parse({ ...valid, note: 'x', steps: [{ as: 'a', do: 'submit', note: 'y' }] })).not.toThrow();
  });

  it.each([
    ['a verb that does not exist', { ...valid, steps: [{ as: 'a', do: 'publish' }] }, /steps\.0\.do/],
    ['a step without account', { ...valid, steps: [{ do: 'submit' }] }, /names no account/],
    ['a step on no document', { ...valid, steps: [{ as: 'a', do: 'submit', on: 'B' }] }, /no document has the key B/],
    ['an impossible time', { ...valid, clock: 'tomorrow' }, /clock: is no time/],
    ['an impossible offset', { ...valid, steps: [{ as: 'a', do: 'submit', at: '+3 days' }] }, /steps\.0\.at/],
    ['no expectation', { ...valid, expect: { live: false } }, /expect/],
    ['two documents of one key', { ...valid, documents: [...valid.documents, ...valid.documents] }, /occurs twice/],
  ])('should refuse %s and name the place', (_, one, place) => {
    expect(() => parse(one)).toThrow(place);
  });

  it('should refuse a file that is no JSON or cannot be read', () => {
    expect(() => parseCases({ name: 'x.json', text: '[' })).toThrow(/x\.json: is no JSON/);
    expect(() => readCases('/nowhere/x.json')).toThrow(/cannot be read/);
  });
});

describe('times', () => {
  const from = new Date('2026-11-20T09:00:00+08:00');
  it.each([
    ['+30m', '2026-11-20T01:30:00.000Z'],
    ['+2d', '2026-11-22T01:00:00.000Z'],
    ['+1d12h', '2026-11-21T13:00:00.000Z'],
    ['2026-12-01T08:00:00+08:00', '2026-12-01T00:00:00.000Z'],
    ['2026-12-01T08:00:00', '2026-12-01T00:00:00.000Z'],
  ])('should read %s', (at, time) => {
    expect(timeOf({ at, from }).toISOString()).toBe(time);
  });
  it('should take a day for its beginning in the county', () => {
    expect(readTime('2026-12-01').toISOString()).toBe('2026-11-30T16:00:00.000Z');
  });
});

describe('words merged into what is usual', () => {
  const usual = { digest: 'd', checklist: { a: true, b: true }, signOff: { deputyLeader: { name: 'x' }, chiefLeader: { name: 'y' } } };
  it('should change single keys and keep the others', () => {
    expect(withWords({ usual, words: { checklist: { b: false } } })).toEqual({ ...usual, checklist: { a: true, b: false } });
  });
  it('should take a key away by null, nested or dotted', () => {
    const expected = { ...usual, signOff: { deputyLeader: { name: 'x' } } };
    expect(withWords({ usual, words: { signOff: { chiefLeader: null } } })).toEqual(expected);
    expect(withWords({ usual, words: { 'signOff.chiefLeader': null } })).toEqual(expected);
    expect(withWords({ usual, words: { signOff: null } })).toEqual({ digest: 'd', checklist: usual.checklist });
  });
  it('should take two dotted keys of one object together', () => {
    expect(withWords({ usual, words: { 'signOff.chiefLeader': null, 'signOff.deputyLeader.name': 'z' } })['signOff']).toEqual({ deputyLeader: { name: 'z' } });
  });
});
