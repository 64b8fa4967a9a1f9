import { decideApprove } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/approve';
import { decideTier2, signOffsAsked } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/approve-tier-2';
import { TIER_2_BOXES } from '../../../../src/plugins/disclosure-review/shared/review';
import { officeHead, person, reviewer } from '../../../support/people';
import { assessed, DRAFT, found, member, OTHER, outcomeOf, situation, submitted, ticked, told, type Overrides } from '../../../support/situation';

const body = { digest: DRAFT, checklist: ticked(TIER_2_BOXES) };
const waiting = (overrides: Overrides = {}): ReturnType<typeof situation> => situation({ state: 'tier-2', actor: officeHead(), ...overrides });
const told2 = (overrides: Overrides = {}, changes: Parameters<typeof decideApprove>[1] = {}): readonly string[] => told(decideApprove(waiting(overrides), { ...body, ...changes }));

describe('approve at tier 2', () => {
  it('should go to tier 3 with what was ticked, signed and waived', () => {
    expect(outcomeOf(decideApprove(waiting(), body))).toEqual({ to: 'tier-3', tier: 2, evidence: { checklist: body.checklist, signOff: {}, waivers: [] } });
    expect(outcomeOf(decideApprove(waiting(), { ...body, tier: 2 })).tier).toBe(2);
  });
  it('should name REL-7.2 when it is not this unit’s office head, and nothing else', () => {
    expect(told2({ actor: officeHead('cwj') }, { digest: OTHER })).toEqual(['403 REL-7.2 not-office-head']);
    expect(told2({ actor: reviewer() })).toEqual(['403 REL-7.2 not-office-head']);
  });
  it('should name REL-7.2 when the office head wrote it', () => {
    expect(told2({ editors: [3] })).toEqual(['403 REL-7.2 wrote-it']);
  });
  it.each([1, 2])('should name REL-7.2 when it is person %i of an earlier step', (id) => {
    expect(told2({ actor: person({ id, holds: ['office-head@nyj'] }) })).toEqual(['403 REL-7.2 already-acted']);
  });
  it('should name REL-6 when another draft was looked at, or the bytes were changed', () => {
    expect(told2({}, { digest: OTHER })).toEqual(['409 REL-6 stale-digest']);
    expect(told2({ digest: OTHER }, { digest: OTHER })).toEqual(['409 REL-6 bytes-changed']);
    expect(told(decideApprove(waiting(), { checklist: body.checklist }))).toEqual(['400 REL-6 digest-missing digest']);
  });
  it('should pass in no other state, by itself neither', () => {
    expect(told(decideTier2(situation({ state: 'escalated', actor: officeHead() }), body))).toEqual(['409 SRC-2b escalated']);
  });
  it('should name REL-6 when there is no confidentiality review, or one of other bytes', () => {
    expect(told2({ steps: [submitted] })).toEqual(['400 REL-6 not-assessed']);
    expect(told2({ steps: [submitted, { ...assessed, digest: OTHER }] })).toEqual(['400 REL-6 not-assessed']);
  });
  it.each(TIER_2_BOXES)('should name REL-7.2 when %s is not ticked', (box) => {
    expect(told2({}, { checklist: ticked(TIER_2_BOXES, [box]) })).toEqual([`400 REL-7.2 box-unticked checklist.${box}`]);
  });
  it.each(['INT-4c', 'INT-4a'] as const)('should name %s, not REL-7.0, when the interpretation waits', (rule) => {
    const bundle = { role: 'policy-document', rule, required: true, waiverMissing: false, interpretations: [member({ state: 'tier-2' })] } as const;
    expect(told2({ bundle })).toEqual([`409 ${rule} interpretation-waits`]);
    expect(told2({ bundle: { ...bundle, interpretations: [member({ state: 'tier-3' })] } })).toEqual([]);
  });
});

describe('the sign-offs of the leaders', () => {
  const signed = { name: '王县长', signedOn: '2026-11-20' };
  const both = { deputyLeader: signed, chiefLeader: signed };
  const asked = (profile: string, signOff: object | undefined): readonly string[] => told2({ document: { profile } }, { signOff: signOff ?? {} });

  it.each([['policy-document', 'REV-3.3'], ['interpretation', 'INT-4b']])('should be asked for a %s: REV-3.2 and %s', (profile, chief) => {
    expect(asked(profile, undefined)).toEqual(['400 REV-3.2 sign-off-deputy-missing signOff.deputyLeader', `400 ${chief} sign-off-chief-missing signOff.chiefLeader`]);
    expect(asked(profile, { ...both, chiefLeader: null })).toEqual([`400 ${chief} sign-off-chief-missing signOff.chiefLeader`]);
    expect(asked(profile, { chiefLeader: signed })).toEqual(['400 REV-3.2 sign-off-deputy-missing signOff.deputyLeader']);
    expect(asked(profile, both)).toEqual([]);
  });
  it.each([{ name: ' ' }, { signedOn: '昨天' }, { signedOn: '2026-13-01' }, { signedOn: '2026-11-20T00:00' }, { signedOn: 'x2026-11-20' }])('should have a name and a day: not %j', (wrong) => {
    expect(asked('policy-document', { ...both, deputyLeader: { ...signed, ...wrong } })).toEqual(['400 REV-3.2 sign-off-deputy-missing signOff.deputyLeader']);
  });
  it('should be asked for no other type, unless a setting adds it', () => {
    expect(signOffsAsked(situation())).toEqual([]);
    expect(signOffsAsked(situation({ settings: { signOffProfiles: ['news-release'] } }))).toEqual(['deputyLeader', 'chiefLeader']);
  });
  it('should be kept with the step', () => {
    expect(outcomeOf(decideApprove(waiting({ document: { profile: 'policy-document' } }), { ...body, signOff: both })).evidence.signOff).toEqual(both);
  });
});

describe('a waiver', () => {
  const findings = [found('waivable')];
  const waive = (finding: string, reason = '原文如此'): { readonly waivers: readonly { readonly finding: string; readonly reason: string }[] } => ({ waivers: [{ finding, reason }] });

  it('should let pass what can be waived, and stand with its reason in the record', () => {
    expect(told2({ findings })).toEqual(['400 REL-3.1b source-unknown reprint.sourceName']);
    expect(outcomeOf(decideApprove(waiting({ findings }), { ...body, ...waive('finding-waivable') })).evidence.waivers).toEqual(waive('finding-waivable').waivers);
  });
  it('should be refused where the finding blocks', () => {
    expect(told2({ findings: [found('block')] }, waive('finding-block'))).toEqual(['400 REL-3.1b waiver-refused waivers[0]', '400 REL-3.1b source-unknown reprint.sourceName']);
  });
  it('should name a finding that is there, and say why', () => {
    expect(told2({}, waive('gone'))).toEqual(['400 REL-7.2 waiver-of-nothing waivers[0]']);
    expect(told2({ findings }, waive('finding-waivable', ' '))).toEqual(['400 REL-7.2 waiver-reason-missing waivers[0]', '400 REL-3.1b source-unknown reprint.sourceName']);
  });
});
