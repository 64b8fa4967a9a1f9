import { decideSubmit } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/submit';
import { TIER_1_BOXES } from '../../../../src/plugins/disclosure-review/shared/review';
import { liaison, nobody } from '../../../support/people';
import { DRAFT, found, member, OTHER, outcomeOf, situation, ticked, told } from '../../../support/situation';

const body = { digest: DRAFT, checklist: ticked(TIER_1_BOXES) };
const drafting = situation({ state: 'drafting', actor: liaison() });

describe('submit', () => {
  it('should pass tier 1 and go to the confidentiality review', () => {
    expect(outcomeOf(decideSubmit(drafting, body))).toEqual({ to: 'assessing', tier: 1, evidence: { checklist: body.checklist, urgent: false } });
  });
  it('should let the author submit, and mark what is urgent', () => {
    expect(outcomeOf(decideSubmit(situation({ actor: liaison(), editors: [1] }), { ...body, urgent: true })).evidence.urgent).toBe(true);
  });
  it('should name REL-4 when it is not this unit’s liaison, and nothing else', () => {
    expect(told(decideSubmit(situation({ state: 'live', actor: liaison('cwj') }), {}))).toEqual(['403 REL-4 not-liaison']);
    expect(told(decideSubmit(situation({ actor: nobody() }), body))).toEqual(['403 REL-4 not-liaison']);
  });
  it.each([
    ['assessing', 'REL-6 not-assessed'], ['escalated', 'SRC-2b escalated'], ['tier-2', 'REL-7.0 out-of-order'], ['live', 'REL-7.0 out-of-order'], ['withdrawn', 'REL-7.0 out-of-order'],
  ] as const)('should be out of order in %s: %s', (state, row) => {
    expect(told(decideSubmit(situation({ state, actor: liaison() }), body))).toEqual([`409 ${row}`]);
  });
  it('should name REV-2 when another draft was looked at', () => {
    expect(told(decideSubmit(drafting, { ...body, digest: OTHER }))).toEqual(['409 REV-2 stale-digest']);
  });
  it.each(TIER_1_BOXES)('should name REL-7.1 when %s is not ticked', (box) => {
    expect(told(decideSubmit(drafting, { ...body, checklist: ticked(TIER_1_BOXES, [box]) }))).toEqual([`400 REL-7.1 box-unticked checklist.${box}`]);
  });
  it('should submit what there is now, whatever was saved last', () => {
    expect(told(decideSubmit(situation({ actor: liaison(), digest: OTHER }), { ...body, digest: OTHER }))).toEqual([]);
  });
  it('should be held by what blocks only', () => {
    const findings = [found('block'), found('waivable'), found('warn')];
    expect(told(decideSubmit(situation({ actor: liaison(), findings }), body))).toEqual(['400 REL-3.1b source-unknown reprint.sourceName']);
  });
  it('should show a clerk all that is left to do', () => {
    const bundle = { role: 'policy-document', rule: 'INT-4a', required: true, waiverMissing: false, interpretations: [] } as const;
    expect(told(decideSubmit(situation({ actor: liaison(), bundle, findings: [found('block')] }), { checklist: ticked(TIER_1_BOXES, ['links']) }))).toEqual([
      '400 REV-2 digest-missing digest',
      '400 INT-4a interpretation-missing needsInterpretation',
      '400 REL-7.1 box-unticked checklist.links',
      '400 REL-3.1b source-unknown reprint.sourceName',
    ]);
  });
  it.each(['INT-4c', 'INT-4a'] as const)('should name %s when the interpretation has not been submitted', (rule) => {
    const bundle = { role: 'policy-document', rule, required: true, waiverMissing: false, interpretations: [member()] } as const;
    expect(told(decideSubmit(situation({ actor: liaison(), bundle }), body))).toEqual([`409 ${rule} interpretation-waits`]);
    const behind = { ...bundle, interpretations: [member({ state: 'assessing' })] };
    expect(told(decideSubmit(situation({ actor: liaison(), bundle: behind }), body))).toEqual([]);
  });
});
