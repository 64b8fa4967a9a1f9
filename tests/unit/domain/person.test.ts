import { heldPost, inTerm, type Actor, type Post } from '../../../src/plugins/disclosure-review/server/src/domain/person';
import { liaison, nobody, person } from '../../support/people';

const from = new Date('2026-11-01T00:00:00+08:00');
const to = new Date('2026-12-01T00:00:00+08:00');
const within = new Date('2026-11-23T09:00:00+08:00');
const before = (at: Date): Date => new Date(at.getTime() - 1);

const holds = (actor: Actor, posts: readonly Post[], organisationId: string | null, at = within): boolean =>
  heldPost({ actor, posts, organisationId, at }) !== undefined;

describe('a post', () => {
  const delegate = person({ id: 8, holds: ['liaison@nyj'], term: { from, to } });

  it('should be held from the first moment of its term and no longer at the last', () => {
    expect(holds(delegate, ['liaison'], 'nyj', from)).toBe(true);
    expect(holds(delegate, ['liaison'], 'nyj', before(from))).toBe(false);
    expect(holds(delegate, ['liaison'], 'nyj', before(to))).toBe(true);
    expect(holds(delegate, ['liaison'], 'nyj', to)).toBe(false);
  });
  it('should be held since ever and until further notice where no term is given', () => {
    const [held] = liaison().appointments;
    expect(held !== undefined && inTerm(held, new Date(0)) && inTerm(held, new Date('2999-01-01'))).toBe(true);
  });
  it('should be held in its own organisation only, in any when none is asked for', () => {
    expect(holds(liaison(), ['liaison'], 'cwj')).toBe(false);
    expect(holds(liaison(), ['liaison'], null)).toBe(true);
  });
  it('should be no other post', () => {
    expect(holds(liaison(), ['office-head', 'contributor'], 'nyj')).toBe(false);
    expect(holds(liaison(), ['office-head', 'liaison'], 'nyj')).toBe(true);
  });
  it('should be found among several', () => {
    const both = person({ id: 8, holds: ['contributor@cwj', 'office-head@nyj'] });
    expect(heldPost({ actor: both, posts: ['office-head'], organisationId: null, at: within })).toEqual(both.appointments[1]);
  });
  it('should be held by nobody who has none, and by nothing that is no person', () => {
    expect(holds(nobody(), ['liaison'], null)).toBe(false);
    const token = { ...liaison(), kind: 'api-token' } as const;
    expect(holds(token, ['liaison'], 'nyj')).toBe(false);
    expect(holds({ kind: 'system', name: 'timer' }, ['liaison'], null)).toBe(false);
  });
});
