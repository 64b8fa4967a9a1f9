import { decideDetermine } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/determine';
import type { DetermineBody } from '../../../../src/plugins/disclosure-review/shared/contracts';
import { officeHead, person, secrecyOfficer } from '../../../support/people';
import { DRAFT, OTHER, outcomeOf, situation, told } from '../../../support/situation';

const body: DetermineBody = { digest: DRAFT, conclusion: 'publishable', authority: '县保密局', reference: '浔保函〔2026〕8号', determinedOn: '2026-11-22' };
const escalated = situation({ state: 'escalated', actor: secrecyOfficer() });

describe('determine', () => {
  it.each(['publishable', 'not-publishable'] as const)('should record %s and lead back to the assessment', (conclusion) => {
    const { digest, ...evidence } = { ...body, conclusion };
    expect(digest).toBe(DRAFT);
    expect(outcomeOf(decideDetermine(escalated, { ...body, conclusion }))).toEqual({ to: 'assessing', tier: null, evidence });
  });
  it('should name REV-4.3 when it is not this unit’s secrecy officer', () => {
    expect(told(decideDetermine(situation({ state: 'escalated', actor: officeHead() }), {}))).toEqual(['403 REV-4.3 not-secrecy-officer']);
  });
  it('should be open to the person of tier 1, as it is none of the four steps', () => {
    expect(told(decideDetermine(situation({ state: 'escalated', actor: person({ id: 1, holds: ['secrecy-officer@nyj'] }) }), body))).toEqual([]);
  });
  it.each([['assessing', 'REL-6 not-assessed'], ['tier-2', 'REL-7.0 out-of-order']] as const)('should be out of order in %s: %s', (state, row) => {
    expect(told(decideDetermine(situation({ state, actor: secrecyOfficer() }), body))).toEqual([`409 ${row}`]);
  });
  it('should name REL-6 when another draft was looked at, or the bytes were changed', () => {
    expect(told(decideDetermine(escalated, { ...body, digest: OTHER }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideDetermine(situation({ state: 'escalated', actor: secrecyOfficer(), digest: OTHER }), { ...body, digest: OTHER }))).toEqual(['409 REL-6 bytes-changed']);
    expect(told(decideDetermine(escalated, { ...body, digest: undefined as never }))).toEqual(['400 REL-6 digest-missing digest']);
  });
  it('should name SRC-2b for all of the answer that is missing', () => {
    expect(told(decideDetermine(escalated, { digest: DRAFT, conclusion: 'cannot-determine' as never, authority: ' ' }))).toEqual([
      '400 SRC-2b conclusion-missing conclusion', '400 SRC-2b authority-missing authority', '400 SRC-2b reference-missing reference', '400 SRC-2b determined-on-missing determinedOn',
    ]);
  });
});
