import { decideConsent } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/consent';
import { countyLeader, officeHead, reviewer } from '../../../support/people';
import { DRAFT, OTHER, outcomeOf, situation, told, type Overrides } from '../../../support/situation';

const body = { digest: DRAFT, reference: '浔府批〔2026〕9号', leader: '王县长' };
const asked = (overrides: Overrides = {}): ReturnType<typeof situation> =>
  situation({ state: 'consenting', actor: countyLeader(), document: { riskClass: 'negative' }, ...overrides });

describe('consent', () => {
  it('should approve the document, by the county leader or by a reviewer with the signed sheet', () => {
    for (const actor of [countyLeader(), reviewer()]) {
      expect(outcomeOf(decideConsent(asked({ actor }), body))).toEqual({ to: 'approved', tier: null, evidence: { reference: body.reference, leader: '王县长' } });
    }
    expect(outcomeOf(decideConsent(asked(), { digest: DRAFT, reference: '九号' })).evidence.leader).toBeNull();
  });
  it('should name REL-9 when it is neither, and nothing else', () => {
    expect(told(decideConsent(asked({ state: 'tier-3', actor: officeHead() }), {}))).toEqual(['403 REL-9 not-county-leader']);
  });
  it.each([['tier-3', 'REL-7.0 out-of-order'], ['confirming', 'REV-3.4b confirmation-missing'], ['approved', 'REL-7.0 out-of-order']] as const)('should be out of order in %s: %s', (state, row) => {
    expect(told(decideConsent(asked({ state }), body))).toEqual([`409 ${row}`]);
  });
  it('should name REL-6 when another draft was looked at, or the bytes were changed', () => {
    expect(told(decideConsent(asked(), { ...body, digest: OTHER }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideConsent(asked({ digest: OTHER }), { ...body, digest: OTHER }))).toEqual(['409 REL-6 bytes-changed']);
    expect(told(decideConsent(asked(), { ...body, digest: undefined as never }))).toEqual(['400 REL-6 digest-missing digest']);
  });
  it('should name REL-9 when the document’s reference is missing', () => {
    expect(told(decideConsent(asked(), { digest: DRAFT, reference: '' }))).toEqual(['400 REL-9 consent-reference-missing reference']);
  });
});
