import { decideConfirm } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/confirm';
import { officeHead, person } from '../../../support/people';
import { assessed, confirmed, consented, DRAFT, OTHER, outcomeOf, situation, submitted, tier2, tier3, told, type Overrides } from '../../../support/situation';

const involved = [{ documentId: 'cwj', name: '财政局' }, { documentId: 'slj', name: '水利局' }];
const body = { digest: DRAFT, agree: true, opinion: '同意' };
const four = [submitted, assessed, tier2, tier3];
const asked = ({ document, ...overrides }: Overrides = {}): ReturnType<typeof situation> =>
  situation({ state: 'confirming', actor: officeHead('cwj'), document: { involved, ...document }, ...overrides });

describe('confirm', () => {
  it('should record the opinion for its organisation, at any time after tier 2', () => {
    for (const state of ['tier-3', 'confirming'] as const) {
      expect(outcomeOf(decideConfirm(asked({ state }), body))).toEqual({ to: state, tier: null, evidence: { agree: true, opinion: '同意', confirmsFor: 'cwj' } });
    }
  });
  it('should lead to approved when it was the last that was missing', () => {
    expect(outcomeOf(decideConfirm(asked({ steps: [...four, confirmed('slj')] }), body)).to).toBe('approved');
    expect(outcomeOf(decideConfirm(asked({ steps: [...four, confirmed('slj', false)] }), body)).to).toBe('confirming');
  });
  it('should lead to the county’s consent where that is asked for and missing', () => {
    const document = { riskClass: 'negative' };
    expect(outcomeOf(decideConfirm(asked({ document, steps: [...four, confirmed('slj')] }), body)).to).toBe('consenting');
    expect(outcomeOf(decideConfirm(asked({ document, steps: [...four, confirmed('slj'), consented] }), body)).to).toBe('approved');
  });
  it('should wait for tier 3, whoever has confirmed', () => {
    expect(outcomeOf(decideConfirm(asked({ state: 'tier-3', steps: [submitted, assessed, tier2, confirmed('slj')] }), body)).to).toBe('tier-3');
  });
  it('should stay when it does not agree', () => {
    expect(outcomeOf(decideConfirm(asked({ steps: [...four, confirmed('slj')] }), { ...body, agree: false }))).toMatchObject({ to: 'confirming', evidence: { agree: false } });
  });
  it('should be given twice by the head of two organisations', () => {
    const actor = person({ id: 30, holds: ['office-head@cwj', 'office-head@slj'] });
    expect(outcomeOf(decideConfirm(asked({ actor, steps: [...four, confirmed('cwj')] }), body))).toMatchObject({ to: 'approved', evidence: { confirmsFor: 'slj' } });
  });
  it('should name REV-3.4b when it is no involved organisation’s office head, and nothing else', () => {
    expect(told(decideConfirm(asked({ state: 'drafting', actor: officeHead() }), {}))).toEqual(['403 REV-3.4b not-involved']);
  });
  it.each([['assessing', 'REL-6 not-assessed'], ['tier-2', 'REL-7.0 out-of-order'], ['approved', 'REL-7.0 out-of-order']] as const)('should be out of order in %s: %s', (state, row) => {
    expect(told(decideConfirm(asked({ state }), body))).toEqual([`409 ${row}`]);
  });
  it('should name REL-6 when another draft was looked at, or the bytes were changed', () => {
    expect(told(decideConfirm(asked(), { ...body, digest: OTHER }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideConfirm(asked({ digest: OTHER }), { ...body, digest: OTHER }))).toEqual(['409 REL-6 bytes-changed']);
    expect(told(decideConfirm(asked(), { ...body, digest: undefined as never }))).toEqual(['400 REL-6 digest-missing digest']);
  });
  it('should name REV-3.4b when answer or opinion is missing', () => {
    expect(told(decideConfirm(asked(), { digest: DRAFT }))).toEqual(['400 REV-3.4b agreement-missing agree', '400 REV-3.4b opinion-missing opinion']);
  });
});
