import { decideRecall } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/recall';
import { UNDER_REVIEW } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/under-review';
import { OPEN_STATES, STATES } from '../../../../src/plugins/disclosure-review/shared/review';
import { liaison, officeHead } from '../../../support/people';
import { DRAFT, OTHER, outcomeOf, situation, told } from '../../../support/situation';

describe('recall', () => {
  it('should be possible in every state before live but drafting', () => {
    expect([...UNDER_REVIEW, ...OPEN_STATES].sort()).toEqual([...STATES].sort());
  });
  it.each(UNDER_REVIEW)('should lead from %s to drafting and cancel a schedule', (state) => {
    expect(outcomeOf(decideRecall(situation({ state, actor: liaison() }), { digest: DRAFT }))).toEqual({ to: 'drafting', tier: null, evidence: {}, releaseAt: null });
  });
  it.each(OPEN_STATES)('should be out of order in %s', (state) => {
    expect(told(decideRecall(situation({ state, actor: liaison() }), { digest: DRAFT }))).toEqual(['409 REL-7.0 out-of-order']);
  });
  it('should name REL-4 when it is not this unit’s liaison', () => {
    expect(told(decideRecall(situation({ state: 'tier-2', actor: officeHead() }), { digest: OTHER }))).toEqual(['403 REL-4 not-liaison']);
  });
  it('should name REL-6 when another draft was looked at, and ask for the digest', () => {
    expect(told(decideRecall(situation({ state: 'tier-2', actor: liaison() }), { digest: OTHER }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideRecall(situation({ state: 'tier-2', actor: liaison() }), {}))).toEqual(['400 REL-6 digest-missing digest']);
  });
  it('should get back a draft whose bytes were changed on another way', () => {
    expect(told(decideRecall(situation({ state: 'tier-2', actor: liaison(), digest: OTHER }), { digest: OTHER }))).toEqual([]);
  });
});
