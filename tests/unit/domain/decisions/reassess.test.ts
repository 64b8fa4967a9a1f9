import { monthsAfter } from '../../../../src/plugins/disclosure-review/server/src/domain/attribute-review';
import { decideReassess } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/reassess';
import { liaison, officeHead, reviewer, secrecyOfficer } from '../../../support/people';
import { DRAFT, OTHER, outcomeOf, situation, told, type Overrides } from '../../../support/situation';

const body = { digest: DRAFT, outcome: 'stays', basis: '仍属内部事务' };
const asked = (overrides: Overrides = {}): ReturnType<typeof situation> =>
  situation({ state: 'approved', actor: secrecyOfficer(), document: { disclosureAttribute: 'withheld' }, ...overrides });

describe('looking again at what is not wholly public', () => {
  it('should be recorded by the unit’s secrecy officer or office head, and change no state', () => {
    for (const actor of [secrecyOfficer(), officeHead()]) {
      expect(outcomeOf(decideReassess(asked({ actor }), body))).toEqual({ to: 'approved', tier: null, evidence: { outcome: 'stays', basis: body.basis } });
    }
    expect(outcomeOf(decideReassess(asked({ state: 'live', document: { disclosureAttribute: 'partial' } }), { ...body, outcome: 'lapsed' }))).toMatchObject({ to: 'live', evidence: { outcome: 'lapsed' } });
  });
  it('should be nobody else’s, of this unit or another', () => {
    for (const actor of [liaison(), reviewer(), secrecyOfficer('slj'), officeHead('slj')]) expect(told(decideReassess(asked({ actor }), {}))).toEqual(['403 SRC-3.4b not-reassessor']);
  });
  it.each([
    ['still on its way', { state: 'tier-3' }], ['a draft', { state: 'drafting' }], ['withdrawn', { state: 'withdrawn' }],
    ['public', { document: { disclosureAttribute: 'active' } }], ['without an attribute', { document: { disclosureAttribute: null } }],
  ] as const)('should have no place where the document is %s', (_name, overrides) => {
    expect(told(decideReassess(asked(overrides), body))).toEqual(['409 SRC-3.4b nothing-to-reassess']);
  });
  it('should be of the bytes that were looked at', () => {
    expect(told(decideReassess(asked(), { ...body, digest: OTHER }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideReassess(asked({ digest: OTHER }), { ...body, digest: OTHER }))).toEqual(['409 REL-6 bytes-changed']);
  });
  it('should name an outcome that there is, and its basis', () => {
    expect(told(decideReassess(asked(), { digest: DRAFT, outcome: 'perhaps', basis: ' ' }))).toEqual(['400 SRC-3.4b reassessment-missing outcome', '400 SRC-3.4b reassessment-basis-missing basis']);
  });
});

it.each([
  ['2025-11-23T02:00:00.000Z', 12, '2026-11-23T02:00:00.000Z'], ['2026-11-23T02:00:00.000Z', -12, '2025-11-23T02:00:00.000Z'], ['2026-08-31T02:00:00.000Z', 6, '2027-02-28T02:00:00.000Z'], ['2028-02-29T02:00:00.000Z', 12, '2029-02-28T02:00:00.000Z'],
])('should take %s %i months on to %s', (at, months, expected) => expect(monthsAfter(new Date(at), months).toISOString()).toBe(expected));
