import { approvable, approvalAt, type Waiting } from '../../../../src/plugins/disclosure-review/server/src/domain/desk/approvable';
import { officeHead, person, reviewer } from '../../../support/people';
import { assessed, DRAFT, NOW, OTHER, submitted, tier2 } from '../../../support/situation';

const waiting = (changes: Partial<Waiting> = {}): Waiting => ({ state: 'tier-2', profile: 'news-release', organisationId: 'nyj', digest: DRAFT, bindingFindings: 0, ...changes });
const asked = (changes: Partial<Parameters<typeof approvable>[0]> = {}): boolean =>
  approvable({ document: waiting(), steps: [submitted, assessed], editors: [], actor: officeHead(), at: NOW, signOffProfiles: ['interpretation'], ...changes });
const atTier3 = { document: waiting({ state: 'tier-3' }), steps: [submitted, assessed, tier2], actor: reviewer() };

describe('the forecast of an approval that asks for the checklist only', () => {
  it('should hold for the unit’s office head at tier 2 and the county office at tier 3', () => {
    expect([asked(), asked(atTier3)]).toEqual([true, true]);
  });
  it('should not hold for others', () => {
    expect([asked({ actor: officeHead('slj') }), asked({ actor: reviewer() }), asked({ ...atTier3, actor: officeHead() }), asked({ document: waiting({ organisationId: null }) })]).toEqual([false, false, false, false]);
  });
  it('should not hold for who wrote it or has acted', () => {
    const head = person({ id: 2, holds: ['office-head@nyj', 'government-office-reviewer@zfb'] });
    expect([asked({ editors: [3] }), asked({ actor: head }), asked({ ...atTier3, actor: head })]).toEqual([false, false, false]);
  });
  it('should not hold where something binds, or nobody has counted', () => {
    expect([asked({ document: waiting({ bindingFindings: 1 }) }), asked({ document: waiting({ bindingFindings: null }) })]).toEqual([false, false]);
  });
  it('should not hold where sign-offs or another half are asked', () => {
    expect([asked({ document: waiting({ profile: 'interpretation' }) }), asked({ document: waiting({ profile: 'policy-document' }), signOffProfiles: [] })]).toEqual([false, false]);
    expect(asked({ ...atTier3, document: waiting({ state: 'tier-3', profile: 'interpretation' }) })).toBe(true);
  });
  it('should not hold where the assessment was of other bytes, or nothing waits for an approval', () => {
    expect([asked({ document: waiting({ digest: OTHER }) }), asked({ document: waiting({ state: 'assessing' }) })]).toEqual([false, false]);
    expect(approvalAt('approved')).toBeNull();
  });
});
