import { closedRule, standing, whoActed } from '../../../src/plugins/disclosure-review/server/src/domain/standing';
import type { Step } from '../../../src/plugins/disclosure-review/server/src/domain/review';
import { assessed, confirmed, consented, DRAFT, escalated, foundNotPublishable, OTHER, step, submitted, tier2, tier3 } from '../../support/situation';

const four = [submitted, assessed, tier2, tier3];
const all = [...four, confirmed('cwj'), consented];
const determined = step({ kind: 'determine', to: 'assessing', evidence: { conclusion: 'publishable' } });

/** Names of what stands after these steps for these bytes. */
function stands(steps: readonly Step[], digest = DRAFT): readonly string[] {
  const held = standing({ steps, digest });
  const names = (['tier1', 'assessed', 'tier2', 'tier3', 'consent'] as const).filter((name) => held[name] !== null);
  return [...names, ...held.confirmations.keys()];
}
const everything = ['tier1', 'assessed', 'tier2', 'tier3', 'consent', 'cwj'];

describe('what stands of a round', () => {
  it('should be every decision given for these bytes', () => {
    expect(stands(all)).toEqual(everything);
  });
  it('should be nothing before the first step', () => {
    expect(standing({ steps: [], digest: DRAFT })).toEqual({
      tier1: null, assessed: null, tier2: null, tier3: null, confirmations: new Map(), consent: null, lastAssess: null, determination: null, unanswered: null,
    });
  });
  it('should be nothing for other bytes', () => {
    expect(stands(all, OTHER)).toEqual([]);
  });
  it.each([
    ['tier1', 0], ['assessed', 1], ['tier2', 2], ['tier3', 3], ['cwj', 4], ['consent', 5],
  ] as const)('should miss %s when it was given for other bytes', (name, at) => {
    const steps = all.map((one, index) => (index === at ? { ...one, digest: OTHER } : one));
    expect(stands(steps)).toEqual(everything.filter((other) => other !== name));
  });
  it.each(['submit', 'recall', 'discard'] as const)('should be lost by %s', (kind) => {
    expect(stands([...all, step({ kind, to: 'drafting' })])).toEqual(kind === 'submit' ? ['tier1'] : []);
  });
  it('should be lost by a return to the unit, from tier 2 on by a return there', () => {
    expect(stands([...all, step({ kind: 'return', to: 'drafting' })])).toEqual([]);
    expect(stands([...all, step({ kind: 'return', to: 'tier-2' })])).toEqual(['tier1', 'assessed']);
  });
  it.each(['create', 'save', 'release', 'schedule', 'ask-withdrawal', 'withdraw', 'integrity', 'reassess'] as const)('should not be touched by %s', (kind) => {
    expect(stands([...all, step({ kind })])).toEqual(everything);
  });
  it('should be nothing but tier 1, of the new bytes, after a correction at tier 2', () => {
    const corrected = [...all, step({ kind: 'correct', digest: OTHER, to: 'assessing' })];
    expect(stands(corrected, OTHER)).toEqual(['tier1']);
    expect(stands(corrected, DRAFT)).toEqual([]);
    const held = standing({ steps: [submitted, foundNotPublishable, determined, step({ kind: 'correct' })], digest: DRAFT });
    expect([held.lastAssess, held.determination]).toEqual([null, null]);
  });
  it('should make no tier 1 out of a correction alone', () => {
    expect(stands([step({ kind: 'correct' })])).toEqual([]);
  });
  it('should lose the assessment that a later one takes back', () => {
    expect(stands([submitted, assessed, foundNotPublishable])).toEqual(['tier1']);
    expect(standing({ steps: [submitted, foundNotPublishable, escalated], digest: DRAFT }).lastAssess).toBe(escalated);
    expect(stands([submitted, escalated])).toEqual(['tier1']);
  });
  it('should keep the last opinion of each organisation, and none without an organisation', () => {
    const refused = confirmed('cwj', false);
    expect(standing({ steps: [...all, refused, confirmed('slj')], digest: DRAFT }).confirmations.get('cwj')).toBe(refused);
    expect(stands([step({ kind: 'confirm' })])).toEqual([]);
  });
  it('should keep what the authority answered when the document is recalled and submitted anew', () => {
    expect(standing({ steps: [submitted, escalated, determined], digest: DRAFT }).determination).toBe(determined);
    expect(standing({ steps: [submitted, escalated, determined, step({ kind: 'recall', to: 'drafting' }), submitted], digest: DRAFT }).determination).toBe(determined);
  });
  it('should keep a question that the authority has not answered, for these bytes only', () => {
    const again = [submitted, escalated, step({ kind: 'return', to: 'drafting' }), submitted];
    expect(standing({ steps: again, digest: DRAFT }).unanswered).toBe(escalated);
    expect(standing({ steps: again, digest: OTHER }).unanswered).toBeNull();
    expect(standing({ steps: [submitted, escalated, determined], digest: DRAFT }).unanswered).toBeNull();
  });
  it('should refuse to count a step that it does not know', () => {
    const unknown = JSON.parse(JSON.stringify({ ...submitted, kind: 'force' })) as Step;
    expect(() => stands([unknown])).toThrow('unknown step force');
  });
});

describe('who acted', () => {
  it('should name the four people of the four steps', () => {
    expect([...whoActed(standing({ steps: all, digest: DRAFT }))]).toEqual([[1, 'tier1'], [2, 'assess'], [3, 'tier2'], [4, 'tier3']]);
  });
  it('should name nobody for a step that no person took', () => {
    expect(whoActed(standing({ steps: [{ ...submitted, personId: null }], digest: DRAFT })).size).toBe(0);
  });
});

describe('the rule of a closed draft', () => {
  it('should be REV-2 until an assessment of the round exists, then REL-6', () => {
    expect(closedRule([submitted])).toBe('REV-2');
    expect(closedRule([submitted, foundNotPublishable])).toBe('REL-6');
    expect(closedRule([submitted, assessed, step({ kind: 'recall' })])).toBe('REL-6');
  });
});
