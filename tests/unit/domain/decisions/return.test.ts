import { decideReturn } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/return';
import { UNDER_REVIEW } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/under-review';
import { OPEN_STATES } from '../../../../src/plugins/disclosure-review/shared/review';
import { countyLeader, liaison, officeHead, reviewer, secrecyOfficer } from '../../../support/people';
import { DRAFT, OTHER, outcomeOf, situation, told } from '../../../support/situation';

const body = { digest: DRAFT, reason: '数字与附件不一致' };
const rows = { assessing: 'REL-6 not-assessed', escalated: 'SRC-2b escalated', 'tier-2': 'REL-7.0 out-of-order', drafting: 'REL-7.0 out-of-order', live: 'REL-7.0 out-of-order', withdrawn: 'REL-7.0 out-of-order' } as const;

describe('return', () => {
  it.each(UNDER_REVIEW)('should lead from %s to drafting and cancel a schedule', (state) => {
    expect(outcomeOf(decideReturn(situation({ state, actor: reviewer() }), body))).toEqual({ to: 'drafting', tier: null, evidence: { reason: body.reason, marks: [] }, releaseAt: null });
  });
  it.each(['tier-3', 'confirming', 'consenting', 'approved', 'scheduled'] as const)('should lead from %s to tier 2 where that is named', (state) => {
    expect(outcomeOf(decideReturn(situation({ state, actor: reviewer() }), { ...body, to: 'tier-2' }))).toMatchObject({ to: 'tier-2', releaseAt: null });
  });
  it.each(['assessing', 'escalated', 'tier-2'] as const)('should not lead from %s to tier 2', (state) => {
    expect(told(decideReturn(situation({ state, actor: reviewer() }), { ...body, to: 'tier-2' }))).toEqual([`409 ${rows[state]}`]);
  });
  it.each(OPEN_STATES)('should be out of order in %s', (state) => {
    expect(told(decideReturn(situation({ state, actor: reviewer() }), body))).toEqual(['409 REL-7.0 out-of-order']);
  });
  it('should be open to every reviewer, and to nobody else', () => {
    for (const actor of [secrecyOfficer(), officeHead(), reviewer(), countyLeader()]) expect(told(decideReturn(situation({ state: 'tier-3', actor }), body))).toEqual([]);
    expect(told(decideReturn(situation({ state: 'tier-3', actor: liaison() }), {}))).toEqual(['403 REL-7.3a not-reviewer']);
  });
  it('should be asked for its reason, with the marks kept', () => {
    const marks = [{ path: 'body', text: '12亩', comment: '应为120亩' }];
    expect(outcomeOf(decideReturn(situation({ state: 'tier-2', actor: officeHead() }), { ...body, marks })).evidence.marks).toEqual(marks);
    expect(told(decideReturn(situation({ state: 'tier-2', actor: officeHead() }), { digest: DRAFT, reason: ' ' }))).toEqual(['400 REL-7.0 return-reason-missing reason']);
  });
  it('should name REL-6 when another draft was looked at', () => {
    expect(told(decideReturn(situation({ state: 'tier-2', actor: officeHead() }), { ...body, digest: OTHER }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideReturn(situation({ state: 'tier-2', actor: officeHead() }), { reason: body.reason }))).toEqual(['400 REL-6 digest-missing digest']);
  });
});
