import { bundleHolds } from '../../../../src/plugins/disclosure-review/server/src/domain/reasons/bundle-holds';
import type { Bundle, BundleMember } from '../../../../src/plugins/disclosure-review/server/src/domain/situation';
import { STATES, type State } from '../../../../src/plugins/disclosure-review/shared/review';
import { member, released, situation, type Overrides } from '../../../support/situation';

type PolicyBundle = Extract<Bundle, { role: 'policy-document' }>;
const policy = (interpretations: readonly BundleMember[], changes: Partial<PolicyBundle> = {}): Bundle => ({
  role: 'policy-document', rule: 'INT-4c', required: true, waiverMissing: false, interpretations, ...changes,
});
const interpretation = (policyDocument: BundleMember | null): Bundle => ({ role: 'interpretation', rule: 'INT-4c', policyDocument });
const holds = (seen: Overrides): readonly string[] => bundleHolds(situation(seen)).map(({ rule, code }) => `${rule} ${code}`);

describe('what holds the release of a bundle', () => {
  it.each(['drafting', 'assessing', 'escalated', 'tier-2', 'tier-3', 'confirming', 'consenting'] as const)('should be the interpretation in %s, on the page of either half', (state) => {
    expect(holds({ state: 'approved', bundle: policy([member({ state })]) })).toEqual(['INT-4c interpretation-waits']);
    expect(holds({ state, bundle: interpretation(member({ state: 'approved' })) })).toEqual(['INT-4c own-half-waits']);
  });
  it('should be the document, on the page of either half', () => {
    expect(holds({ state: 'assessing', bundle: policy([member({ state: 'approved' })]) })).toEqual(['INT-4c own-half-waits']);
    expect(holds({ state: 'approved', bundle: interpretation(member({ state: 'assessing' })) })).toEqual(['INT-4c policy-document-waits']);
  });
  it('should be both while both are drafts', () => {
    expect(holds({ bundle: interpretation(member()) })).toEqual(['INT-4c policy-document-waits', 'INT-4c own-half-waits']);
    expect(new Set(holds({ bundle: policy([member()]) }))).toEqual(new Set(['INT-4c interpretation-waits', 'INT-4c own-half-waits']));
  });
  it('should say where this half stands', () => {
    expect(bundleHolds(situation({ state: 'tier-2', bundle: interpretation(member({ state: 'approved' })) }))).toMatchObject([{ params: { state: 'tier-2' } }]);
  });
  it('should be nothing once both are approved, scheduled or live', () => {
    for (const state of ['approved', 'scheduled'] as const) {
      expect(holds({ state, bundle: policy([member({ state: 'approved' })]) })).toEqual([]);
      expect(holds({ state, bundle: interpretation(member({ state: 'scheduled' })) })).toEqual([]);
    }
    expect(holds({ state: 'live', bundle: policy([member({ state: 'live', live: true })]) })).toEqual([]);
  });
  it('should be nothing of the other half where an interpretation comes later, or the document has a new round', () => {
    expect(holds({ bundle: interpretation(member({ state: 'live', live: true })) })).toEqual([]);
    expect(holds({ bundle: interpretation(null) })).toEqual([]);
    expect(holds({ state: 'assessing', live: released, bundle: policy([member({ state: 'live', live: true })]) })).toEqual([]);
  });
  it('should be the missing interpretation alone before there is one', () => {
    expect(new Set(holds({ bundle: policy([]) }))).toEqual(new Set(['INT-4c interpretation-missing']));
  });
  it('should tell of a draft that nobody asks for, by its title, until it is approved', () => {
    const asked = (state: State, live = false) => bundleHolds(situation({ state: 'approved', bundle: policy([member({ state, live, title: '一图读懂' })], { required: false, rule: 'INT-4a' }) }));
    expect(asked('drafting')).toMatchObject([{ rule: 'INT-4a', code: 'interpretation-on-its-way', params: { title: '一图读懂' } }]);
    expect([...asked('approved'), ...asked('scheduled'), ...asked('live', true)]).toEqual([]);
    expect(holds({ state: 'live', bundle: policy([member()], { required: false }) })).toEqual([]);
  });
  it.each(STATES)('should be nothing of a bundle where there is none, in %s', (state) => {
    expect(holds({ state })).toEqual([]);
  });
});
