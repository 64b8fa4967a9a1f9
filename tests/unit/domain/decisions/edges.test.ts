import { decideTier2 } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/approve-tier-2';
import { decideRelease } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/release';
import { waivers } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/waived';
import { TIER_2_BOXES } from '../../../../src/plugins/disclosure-review/shared/review';
import { officeHead, reviewer } from '../../../support/people';
import { assessed, DRAFT, found, member, situation, submitted, ticked, tier2, told } from '../../../support/situation';

describe('tier 2', () => {
  const checklist = ticked(TIER_2_BOXES);
  it('should ask for both sign-offs where the form brings none at all', () => {
    expect(told(decideTier2(situation({ state: 'tier-2', actor: officeHead(), document: { profile: 'policy-document' } }), { digest: DRAFT, checklist }))).toHaveLength(2);
  });
  it('should judge a waiver by the finding it names, not by the first', () => {
    const findings = [found('block', { id: 'one' }), found('waivable', { id: 'two' })];
    expect(told(decideTier2(situation({ state: 'tier-2', actor: officeHead(), findings }), { digest: DRAFT, checklist, waivers: [{ finding: 'two', reason: '原文如此' }] }))).toEqual([
      '400 REL-3.1b source-unknown reprint.sourceName',
    ]);
  });
});

describe('waivers on record', () => {
  it('should be none where the step has none, and where an entry is no waiver', () => {
    const steps = (waived: unknown): { readonly steps: readonly (typeof tier2)[]; readonly digest: string } => ({ steps: [submitted, assessed, { ...tier2, evidence: { waivers: waived } }], digest: DRAFT });
    expect([...waivers(steps(undefined))]).toEqual([]);
    expect([...waivers(steps(['finding', null, 1]))]).toEqual([]);
  });
});

describe('the gate', () => {
  it('should say of a policy document in drafting that its interpretation is missing, and not that it is out of order', () => {
    const bundle = { role: 'policy-document', rule: 'INT-4c', required: true, waiverMissing: false, interpretations: [member({ state: 'tier-2' })] } as const;
    const rules = told(decideRelease(situation({ state: 'tier-3', actor: reviewer(), bundle }), { digest: DRAFT }));
    expect(rules.filter((row) => row.includes('out-of-order'))).toEqual([]);
    expect(rules.some((row) => row.includes('INT-4c'))).toBe(true);
  });
  it('should keep what is waited for beside the missing interpretation: the assessment', () => {
    const bundle = { role: 'policy-document', rule: 'INT-4c', required: true, waiverMissing: false, interpretations: [] } as const;
    const rules = told(decideRelease(situation({ state: 'assessing', actor: reviewer(), bundle }), { digest: DRAFT }));
    expect(rules).toContain('409 REL-6 not-assessed');
  });
});
