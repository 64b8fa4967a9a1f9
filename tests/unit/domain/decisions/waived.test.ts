import { waivedFindings, waivers } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/waived';
import { assessed, OTHER, situation, submitted, tier2 } from '../../../support/situation';

const given = (list: unknown, digest = tier2.digest): ReturnType<typeof situation> =>
  situation({ state: 'tier-3', steps: [submitted, assessed, { ...tier2, digest, evidence: { waivers: list } }] });

describe('what tier 2 waived', () => {
  it('should be told with its reason', () => {
    expect([...waivers(given([{ finding: 'one', reason: '原文如此' }, { finding: 'two', reason: '旧称' }]))]).toEqual([['one', '原文如此'], ['two', '旧称']]);
    expect([...waivedFindings(given([{ finding: 'one', reason: '原文如此' }]))]).toEqual(['one']);
  });
  it('should be nothing for other bytes, or before tier 2', () => {
    expect(waivers(given([{ finding: 'one', reason: '原文如此' }], OTHER)).size).toBe(0);
    expect(waivers(situation({ state: 'tier-2' })).size).toBe(0);
  });
  it('should read nothing into evidence of another form', () => {
    for (const list of [undefined, 'one', [null], ['one'], [{ finding: 1, reason: '原文如此' }], [{ finding: 'one' }]]) expect(waivers(given(list)).size).toBe(0);
  });
});
