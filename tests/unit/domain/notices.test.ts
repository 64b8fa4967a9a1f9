import { DEFAULT_CHOICES, nextAttempt, titleMayBeMailed, toldOf, type StepTaken } from '../../../src/plugins/disclosure-review/server/src/domain/notices';

const told = (step: Partial<StepTaken> & Pick<StepTaken, 'verb' | 'from' | 'to'>) => toldOf({ urgent: false, organisationId: 'nyj', unconfirmed: [], ...step });

it('should tell the next post when a document comes to it', () => {
  expect(told({ verb: 'submit', from: 'drafting', to: 'assessing' })).toEqual([{ kind: 'submitted', posts: ['secrecy-officer'], organisationIds: ['nyj'] }]);
  expect(told({ verb: 'assess', from: 'assessing', to: 'tier-2' })).toEqual([{ kind: 'submitted', posts: ['office-head'], organisationIds: ['nyj'] }]);
  expect(told({ verb: 'approve', from: 'tier-2', to: 'tier-3' })).toEqual([{ kind: 'submitted', posts: ['government-office-reviewer'], organisationIds: null }]);
  expect(told({ verb: 'approve', from: 'tier-3', to: 'consenting' })).toEqual([{ kind: 'submitted', posts: ['county-leader'], organisationIds: null }]);
});

it('should say of what is urgent that it is', () => {
  expect(told({ verb: 'submit', from: 'drafting', to: 'assessing', urgent: true })[0]?.kind).toBe('urgent');
});

it('should ask the involved organisations that have not confirmed, from tier 3 on', () => {
  expect(told({ verb: 'approve', from: 'tier-2', to: 'tier-3', unconfirmed: ['slj'] })).toContainEqual({ kind: 'submitted', posts: ['office-head'], organisationIds: ['slj'] });
  expect(told({ verb: 'approve', from: 'tier-3', to: 'confirming', unconfirmed: ['slj', 'jyj'] })).toEqual([{ kind: 'submitted', posts: ['office-head'], organisationIds: ['slj', 'jyj'] }]);
});

it('should tell of a return whoever has it now', () => {
  expect(told({ verb: 'return', from: 'tier-2', to: 'drafting' })).toEqual([{ kind: 'returned', posts: ['liaison'], organisationIds: ['nyj'] }]);
  expect(told({ verb: 'return', from: 'tier-3', to: 'tier-2' })).toEqual([{ kind: 'returned', posts: ['office-head'], organisationIds: ['nyj'] }]);
});

it('should tell the unit what became of its document', () => {
  expect(told({ verb: 'approve', from: 'tier-3', to: 'approved' })).toEqual([{ kind: 'approved', posts: ['liaison'], organisationIds: ['nyj'] }]);
  expect(told({ verb: 'release', from: 'approved', to: 'live' })).toEqual([{ kind: 'released', posts: ['liaison'], organisationIds: ['nyj'] }]);
  expect(told({ verb: 'withdraw', from: 'live', to: 'withdrawn' }).map(({ kind }) => kind)).toEqual(['withdrawn', 'withdrawn']);
});

it('should ask those who may withdraw, and tell of a schedule that failed', () => {
  expect(told({ verb: 'ask-withdrawal', from: 'live', to: 'live' })).toEqual([{ kind: 'withdrawal-asked', posts: ['site-operator', 'government-office-reviewer'], organisationIds: null }]);
  expect(told({ verb: 'schedule', from: 'scheduled', to: 'approved' }).map(({ posts }) => posts)).toEqual([['government-office-reviewer'], ['liaison']]);
});

it('should tell nobody of what changes nothing for them', () => {
  expect(told({ verb: 'recall', from: 'assessing', to: 'drafting' })).toEqual([]);
  expect(told({ verb: 'schedule', from: 'approved', to: 'scheduled' })).toEqual([]);
  expect(told({ verb: 'confirm', from: 'confirming', to: 'confirming', unconfirmed: ['slj'] })).toEqual([]);
});

it('should keep back the title where it may be what is secret', () => {
  const clean = { kind: 'submitted', states: ['drafting', 'assessing'], bindingFindings: 0 } as const;
  expect(titleMayBeMailed(clean)).toBe(true);
  expect(titleMayBeMailed({ ...clean, bindingFindings: 1 })).toBe(false);
  expect(titleMayBeMailed({ ...clean, bindingFindings: null })).toBe(false);
  expect(titleMayBeMailed({ ...clean, states: ['assessing', 'escalated'] })).toBe(false);
  expect(titleMayBeMailed({ ...clean, kind: 'returned', states: ['assessing', 'drafting'] })).toBe(false);
  expect(titleMayBeMailed({ ...clean, kind: 'withdrawn', states: ['live', 'withdrawn'] })).toBe(false);
  expect(titleMayBeMailed({ ...clean, kind: 'returned', states: ['tier-2', 'drafting'] })).toBe(true);
});

it('should mail by default what asks for something, and show everything', () => {
  expect(Object.entries(DEFAULT_CHOICES).filter(([, { mail }]) => mail).map(([kind]) => kind)).toEqual(['submitted', 'urgent', 'returned', 'overdue']);
  expect(Object.values(DEFAULT_CHOICES).every(({ panel }) => panel)).toBe(true);
});

it('should wait twice as long after each attempt', () => {
  const at = new Date('2026-04-01T00:00:00Z');
  const minutes = [1, 2, 7].map((attempts) => (nextAttempt({ at, attempts }).getTime() - at.getTime()) / 60_000);
  expect(minutes).toEqual([2, 4, 128]);
});
