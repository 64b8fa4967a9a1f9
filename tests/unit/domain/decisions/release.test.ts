import { decideDue, decideRelease, decideSchedule, notForThePublic } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/release';
import { STATES } from '../../../../src/plugins/disclosure-review/shared/review';
import { liaison, officeHead, reviewer } from '../../../support/people';
import { assessed, confirmed, consented, DRAFT, found, member, NOW, OTHER, outcomeOf, situation, submitted, tier2, tier3, told, type Overrides } from '../../../support/situation';

const four = [submitted, assessed, tier2, tier3];
const approved = (overrides: Overrides = {}): ReturnType<typeof situation> => situation({ state: 'approved', actor: reviewer(), ...overrides });
const later = '2026-11-24T08:00:00+08:00';

/** The gate is one, whoever asks: what a release, a schedule and a due schedule are told. */
const ways = {
  release: (overrides: Overrides) => told(decideRelease(approved(overrides), { digest: overrides.digest ?? DRAFT })),
  schedule: (overrides: Overrides) => told(decideSchedule(approved(overrides), { digest: overrides.digest ?? DRAFT, releaseAt: later })),
  'a due schedule': (overrides: Overrides) => told(decideDue(approved(overrides))),
};

describe.each(Object.entries(ways))('the gate of %s', (_, asks) => {
  it('should open for what is approved, or scheduled', () => {
    expect(asks({})).toEqual([]);
    expect(asks({ state: 'scheduled' })).toEqual([]);
  });
  it.each(STATES.filter((state) => !['approved', 'scheduled', 'assessing', 'escalated', 'confirming', 'consenting'].includes(state)))('should be out of order in %s: REL-7.0', (state) => {
    expect(asks({ state })).toEqual(['409 REL-7.0 out-of-order']);
  });
  it.each([['assessing', 'REL-6 not-assessed'], ['escalated', 'SRC-2b escalated'], ['confirming', 'REV-3.4b confirmation-missing'], ['consenting', 'REL-9 consent-missing']] as const)(
    'should name in %s what is waited for: %s',
    (state, row) => {
      expect(asks({ state })).toEqual([`409 ${row}`]);
    },
  );
  it('should name REL-6 when the bytes were changed', () => {
    expect(asks({ digest: OTHER })).toEqual(['409 REL-6 bytes-changed']);
  });
  it.each([['on-request', 'SRC-3.2 never-public-on-request'], ['withheld', 'SRC-3.3 never-public-withheld'], [null, 'SRC-4.1a attribute-missing']])('should never open for %s: %s', (disclosureAttribute, row) => {
    expect(asks({ document: { disclosureAttribute } })).toEqual([`400 ${row} disclosureAttribute`]);
  });
  it('should open for a document that is public in part', () => {
    expect(asks({ document: { disclosureAttribute: 'partial' } })).toEqual([]);
  });
  it('should name REL-6 and REL-7.0 when one of the four steps does not stand for these bytes', () => {
    const without = (at: number): Overrides => ({ steps: four.filter((_one, index) => index !== at) });
    expect(asks(without(0))).toEqual(['400 REL-7.0 tier-missing']);
    expect(asks(without(1))).toEqual(['400 REL-6 not-assessed']);
    expect(asks(without(2))).toEqual(['400 REL-7.0 tier-missing']);
    expect(asks(without(3))).toEqual(['400 REL-7.0 tier-missing']);
  });
  it('should name REL-7.0 when they were not four people, but for tier 1 and assess of a very small unit', () => {
    const steps = [submitted, { ...assessed, personId: 1 }, tier2, tier3];
    expect(asks({ steps })).toEqual(['400 REL-7.0 same-person']);
    expect(asks({ steps, settings: { smallUnits: ['nyj'] } })).toEqual([]);
    expect(asks({ steps, settings: { smallUnits: ['cwj'] } })).toEqual(['400 REL-7.0 same-person']);
  });
  it('should name REV-3.4b when a confirmation is missing', () => {
    const document = { involved: [{ documentId: 'cwj', name: '财政局' }] };
    expect(asks({ document })).toEqual(['400 REV-3.4b confirmation-missing']);
    expect(asks({ document, steps: [...four, confirmed('cwj')] })).toEqual([]);
    expect(asks({ document, steps: [...four, confirmed('cwj', false)] })).toEqual(['400 REV-3.4b confirmation-missing']);
  });
  it('should name REL-9 when the consent is missing', () => {
    const document = { riskClass: 'major-event' };
    expect(asks({ document })).toEqual(['400 REL-9 consent-missing']);
    expect(asks({ document, steps: [...four, { ...consented, digest: OTHER }] })).toEqual(['400 REL-9 consent-missing']);
    expect(asks({ document, steps: [...four, consented] })).toEqual([]);
  });
  it('should name INT-4c or INT-4a when the other half of the bundle is not ready', () => {
    expect(asks({ bundle: { role: 'policy-document', rule: 'INT-4c', required: true, waiverMissing: false, interpretations: [member()] } })).toEqual(['409 INT-4c interpretation-waits']);
    expect(asks({ bundle: { role: 'interpretation', rule: 'INT-4a', policyDocument: member() } })).toEqual(['409 INT-4a policy-document-waits']);
  });
  it('should name a waiting interpretation alone, REL-7.0 only where no other row explains the state', () => {
    const waits: Overrides = { bundle: { role: 'policy-document', rule: 'INT-4c', required: true, waiverMissing: false, interpretations: [member()] } };
    expect(asks({ ...waits, state: 'tier-2' })).toEqual(['409 INT-4c interpretation-waits']);
    expect(asks({ bundle: { role: 'interpretation', rule: 'INT-4a', policyDocument: member() }, state: 'tier-2' })).toEqual(['409 REL-7.0 out-of-order']);
  });
  it('should name REL-5 when it refers to what is not public', () => {
    const document = { unreleased: [{ uid: 'u', documentId: 'p', path: 'related', title: '办法' }] };
    expect(asks({ document })).toEqual(['409 REL-5 relation-unreleased related']);
  });
  it('should be held by what the checks find now and tier 2 did not waive', () => {
    const findings = [found('waivable')];
    expect(asks({ findings })).toEqual(['400 REL-3.1b source-unknown reprint.sourceName']);
    const waiving = { ...tier2, evidence: { waivers: [{ finding: 'finding-waivable', reason: '原文如此' }] } };
    expect(asks({ findings, steps: [submitted, assessed, waiving, tier3] })).toEqual([]);
  });
});

describe('release', () => {
  it('should go live, by a tier-3 reviewer or the unit’s liaison', () => {
    for (const actor of [reviewer(), liaison()]) {
      expect(outcomeOf(decideRelease(approved({ actor }), { digest: DRAFT }))).toEqual({ to: 'live', tier: null, evidence: {}, releaseAt: null });
    }
  });
  it('should name REL-7.3a to anybody else, and nothing more', () => {
    expect(told(decideRelease(situation({ state: 'drafting', actor: officeHead() }), {}))).toEqual(['403 REL-7.3a not-releaser']);
    expect(told(decideRelease(approved({ actor: liaison('cwj') }), { digest: DRAFT }))).toEqual(['403 REL-7.3a not-releaser']);
  });
  it('should name REL-6 when another draft was looked at', () => {
    expect(told(decideRelease(approved(), { digest: OTHER }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideRelease(approved(), {}))).toEqual(['400 REL-6 digest-missing digest']);
  });
  it('should say which confirmations are missing', () => {
    const decision = decideRelease(approved({ document: { involved: [{ documentId: 'cwj', name: '财政局' }, { documentId: 'slj', name: '水利局' }] } }), { digest: DRAFT });
    expect(decision.ok ? [] : decision.refusals.map(({ params }) => params)).toEqual([{ organisations: '财政局、水利局' }]);
  });
});

describe('schedule', () => {
  const schedule = (releaseAt: string | undefined, overrides: Overrides = {}): ReturnType<typeof decideSchedule> =>
    decideSchedule(approved(overrides), { digest: DRAFT, ...(releaseAt !== undefined && { releaseAt }) });

  it('should set the time, and set it anew', () => {
    for (const state of ['approved', 'scheduled'] as const) {
      expect(outcomeOf(schedule(later, { state }))).toEqual({ to: 'scheduled', tier: null, evidence: { releaseAt: '2026-11-24T00:00:00.000Z' }, releaseAt: new Date(later) });
    }
  });
  it.each([undefined, '明天', '2026-11-23T08:59:59+08:00', NOW.toISOString()])('should ask for a time to come: not %s', (releaseAt) => {
    expect(told(schedule(releaseAt))).toEqual(['400 REL-5 release-at-past releaseAt']);
  });
  it('should name REL-7.3a when it is neither reviewer nor the unit’s liaison', () => {
    expect(told(schedule('明天', { actor: officeHead() }))).toEqual(['403 REL-7.3a not-releaser']);
    expect(told(schedule(later, { actor: liaison() }))).toEqual([]);
  });
  it('should name REL-6 when another draft was looked at', () => {
    expect(told(decideSchedule(approved(), { digest: OTHER, releaseAt: later }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideSchedule(approved(), { releaseAt: later }))).toEqual(['400 REL-6 digest-missing digest']);
  });
  it('should go live when it is due, with nobody acting', () => {
    expect(outcomeOf(decideDue(situation({ state: 'scheduled', actor: { kind: 'system', name: 'timer' } })))).toEqual({ to: 'live', tier: null, evidence: { scheduled: true }, releaseAt: null });
  });
});

describe('the attribute', () => {
  it('should be one that the public may see, whatever else stands there', () => {
    expect(notForThePublic('active')).toEqual([]);
    expect(notForThePublic('').map(({ rule, code }) => [rule, code])).toEqual([['SRC-4.1a', 'attribute-missing']]);
    expect(notForThePublic('public').map(({ rule, code }) => [rule, code])).toEqual([['SRC-4.1a', 'attribute-missing']]);
  });
});
