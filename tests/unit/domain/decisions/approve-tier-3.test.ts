import { decideApprove } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/approve';
import { decideTier3 } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/approve-tier-3';
import { TIER_3_BOXES } from '../../../../src/plugins/disclosure-review/shared/review';
import { officeHead, person, reviewer } from '../../../support/people';
import { assessed, confirmed, consented, DRAFT, found, member, OTHER, outcomeOf, situation, submitted, ticked, tier2, told, type Overrides } from '../../../support/situation';

const body = { digest: DRAFT, checklist: ticked(TIER_3_BOXES) };
const waiting = (overrides: Overrides = {}): ReturnType<typeof situation> => situation({ state: 'tier-3', actor: reviewer(), ...overrides });
const told3 = (overrides: Overrides = {}, changes: Parameters<typeof decideApprove>[1] = {}): readonly string[] => told(decideApprove(waiting(overrides), { ...body, ...changes }));

describe('approve at tier 3', () => {
  it('should approve the document', () => {
    expect(outcomeOf(decideApprove(waiting(), body))).toEqual({ to: 'approved', tier: 3, evidence: { checklist: body.checklist } });
    expect(outcomeOf(decideApprove(waiting(), { ...body, tier: 3 })).tier).toBe(3);
  });
  it('should name REL-7.3a when it is not the county office’s reviewer, and nothing else', () => {
    expect(told3({ actor: officeHead('cwj') }, { digest: OTHER })).toEqual(['403 REL-7.3a not-government-office']);
    expect(told3({ actor: officeHead() })).toEqual(['403 REL-7.3a not-government-office']);
  });
  it.each([1, 2, 3])('should name REL-7.3a when person %i has already acted, for the office’s own documents too', (id) => {
    expect(told3({ actor: person({ id, holds: ['government-office-reviewer@nyj'] }) })).toEqual(['403 REL-7.3a already-acted']);
  });
  it('should name REL-6 when another draft was looked at, or the bytes were changed', () => {
    expect(told3({}, { digest: OTHER })).toEqual(['409 REL-6 stale-digest']);
    expect(told3({ digest: OTHER }, { digest: OTHER })).toEqual(['409 REL-6 bytes-changed']);
    expect(told(decideApprove(waiting(), { checklist: body.checklist }))).toEqual(['400 REL-6 digest-missing digest']);
  });
  it('should pass in no other state, by itself neither', () => {
    expect(told(decideTier3(situation({ state: 'escalated', actor: reviewer() }), body))).toEqual(['409 SRC-2b escalated']);
  });
  it('should name REL-6 when there is no confidentiality review of these bytes', () => {
    expect(told3({ steps: [submitted, tier2] })).toEqual(['400 REL-6 not-assessed']);
  });
  it.each(TIER_3_BOXES)('should name REV-4.1 when %s is not ticked', (box) => {
    expect(told3({}, { checklist: ticked(TIER_3_BOXES, [box]) })).toEqual([`400 REV-4.1 box-unticked checklist.${box}`]);
  });
  it.each(['INT-4c', 'INT-4a'] as const)('should name %s when the interpretation waits', (rule) => {
    const bundle = { role: 'policy-document', rule, required: true, waiverMissing: false, interpretations: [member({ state: 'tier-3' })] } as const;
    expect(told3({ bundle })).toEqual([`409 ${rule} interpretation-waits`]);
    expect(told3({ bundle: { ...bundle, interpretations: [member({ state: 'approved' })] } })).toEqual([]);
  });
  it('should be held by what blocks, and by what tier 2 did not waive for these bytes', () => {
    const findings = [found('waivable')];
    const waiving = (evidence: Readonly<Record<string, unknown>>): Overrides => ({ findings, steps: [submitted, assessed, { ...tier2, evidence }] });
    const held = ['400 REL-3.1b source-unknown reprint.sourceName'];
    expect(told3({ findings })).toEqual(held);
    expect(told3(waiving({ waivers: [{ finding: 'finding-waivable', reason: '原文如此' }] }))).toEqual([]);
    for (const waivers of [[{ finding: 'finding-waivable' }], [{ reason: '原文如此' }], [null], ['finding-waivable'], 'finding-waivable']) {
      expect(told3(waiving({ waivers }))).toEqual(held);
    }
  });
});

describe('between tier 3 and approved', () => {
  const involved = [{ documentId: 'cwj', name: '财政局' }];
  const on = [submitted, assessed, tier2];
  const to = (overrides: Overrides): string => outcomeOf(decideApprove(waiting(overrides), body)).to;

  it('should wait for the confirmations, given to these bytes', () => {
    expect(to({ document: { involved } })).toBe('confirming');
    expect(to({ document: { involved }, steps: [...on, confirmed('cwj', false)] })).toBe('confirming');
    expect(to({ document: { involved }, steps: [...on, confirmed('cwj')] })).toBe('approved');
  });
  it.each(['major-event', 'public-opinion', 'negative'])('should wait for the county’s consent to %s', (riskClass) => {
    expect(to({ document: { riskClass } })).toBe('consenting');
    expect(to({ document: { riskClass }, steps: [...on, consented] })).toBe('approved');
    expect(to({ document: { riskClass }, steps: [...on, { ...consented, digest: OTHER }] })).toBe('consenting');
  });
  it.each([null, '', 'none'])('should ask for no consent where the risk class is %j', (riskClass) => {
    expect(to({ document: { riskClass } })).toBe('approved');
  });
  it('should wait for the confirmations first', () => {
    expect(to({ document: { involved, riskClass: 'negative' } })).toBe('confirming');
    expect(to({ document: { involved, riskClass: 'negative' }, steps: [...on, confirmed('cwj')] })).toBe('consenting');
  });
});

describe('a tier that does not wait', () => {
  const approve = (state: Overrides['state'], actor: ReturnType<typeof reviewer>, tier?: 2 | 3): readonly string[] =>
    told(decideApprove(situation({ state, actor }), { ...body, ...(tier !== undefined && { tier }) }));

  it('should be out of order: REL-7.0', () => {
    expect(approve('tier-2', reviewer(), 3)).toEqual(['409 REL-7.0 out-of-order']);
    expect(approve('tier-3', officeHead(), 2)).toEqual(['409 REL-7.0 out-of-order']);
    for (const state of ['drafting', 'approved', 'scheduled', 'live', 'withdrawn'] as const) expect(approve(state, reviewer())).toEqual(['409 REL-7.0 out-of-order']);
  });
  it.each([['assessing', 'REL-6 not-assessed'], ['escalated', 'SRC-2b escalated'], ['confirming', 'REV-3.4b confirmation-missing'], ['consenting', 'REL-9 consent-missing']] as const)(
    'should be explained in %s by its own row: %s',
    (state, row) => {
      expect(approve(state, officeHead())).toEqual([`409 ${row}`]);
      expect(approve(state, reviewer(), 3)).toEqual([`409 ${row}`]);
    },
  );
  it('should tell an outsider nothing of the state', () => {
    expect(approve('assessing', officeHead('cwj'))).toEqual(['403 REL-7.2 not-office-head']);
    expect(approve('tier-2', officeHead(), 3)).toEqual(['403 REL-7.3a not-government-office']);
    expect(approve('tier-3', reviewer(), 2)).toEqual(['403 REL-7.2 not-office-head']);
  });
});
