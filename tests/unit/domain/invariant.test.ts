import { brokenInvariant } from '../../../src/plugins/disclosure-review/server/src/domain/invariant';
import type { Step } from '../../../src/plugins/disclosure-review/server/src/domain/review';
import { assessed, DRAFT, OTHER, submitted, tier2, tier3 } from '../../support/situation';

const four = [submitted, assessed, tier2, tier3];
const broken = (steps: readonly Step[], changes: { readonly digest?: string; readonly mayShareTier1?: boolean } = {}): readonly string[] =>
  brokenInvariant({ steps, digest: DRAFT, mayShareTier1: false, ...changes }).map(({ kind, rule, code }) => `${kind} ${rule} ${code}`);
const by = (...people: readonly (number | null)[]): readonly Step[] => four.map((one, at) => ({ ...one, personId: people[at] ?? null }));

describe('the invariant of the four steps', () => {
  it('should hold when four people took them for exactly these bytes', () => {
    expect(broken(four)).toEqual([]);
  });
  it('should name REL-6 when nobody assessed these bytes', () => {
    expect(broken([submitted, tier2, tier3])).toEqual(['content REL-6 not-assessed']);
    expect(broken([submitted, { ...assessed, digest: OTHER }, tier2, tier3])).toEqual(['content REL-6 not-assessed']);
  });
  it.each([
    ['tier 1', [{ ...submitted, digest: OTHER }, assessed, tier2, tier3]],
    ['tier 2', [submitted, assessed, tier3]],
    ['tier 3', [submitted, assessed, tier2]],
  ])('should name REL-7.0 when %s is missing', (_, steps) => {
    expect(broken(steps)).toEqual(['content REL-7.0 tier-missing']);
  });
  it('should name both when all was for other bytes', () => {
    expect(broken(four, { digest: OTHER })).toEqual(['content REL-6 not-assessed', 'content REL-7.0 tier-missing']);
  });
  it.each([[1, 1, 3, 4], [1, 2, 1, 4], [1, 2, 3, 1], [1, 2, 2, 4], [1, 2, 3, 2], [1, 2, 3, 3]])('should break when one person took two: %i %i %i %i', (...people) => {
    expect(broken(by(...people))).toEqual(['content REL-7.0 same-person']);
  });
  it('should break when a step was taken by no person', () => {
    expect(broken(by(1, 2, 3, null))).toEqual(['content REL-7.0 same-person']);
    expect(broken(by(null, null, 3, 4), { mayShareTier1: true })).toEqual(['content REL-7.0 same-person']);
  });
  it('should let one person take tier 1 and the assessment in a very small unit, nothing else', () => {
    expect(broken(by(1, 1, 3, 4), { mayShareTier1: true })).toEqual([]);
    expect(broken(by(1, 2, 3, 4), { mayShareTier1: true })).toEqual([]);
    for (const people of [[1, 1, 1, 4], [1, 1, 3, 3], [1, 2, 2, 4], [1, 2, 3, 1]]) {
      expect(broken(by(...people), { mayShareTier1: true })).toEqual(['content REL-7.0 same-person']);
    }
  });
});
