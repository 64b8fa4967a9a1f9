import type { StepAnswer } from '../../../src/plugins/disclosure-review/shared/contracts';
import type { State, StepKind } from '../../../src/plugins/disclosure-review/shared/review';
import { hasChanged, whatHappened } from '../../../src/plugins/disclosure-review/admin/src/reviewing/whatHappened';

const step = (kind: StepKind, person: string, at = '2026-11-23T06:05:00.000Z'): StepAnswer => ({
  round: 1, kind, tier: null, at, person, post: null, organisation: null, from: null, to: 'drafting', digest: 'd1', evidence: {},
});
const seen = { digest: 'd1', state: 'assessing' as State, steps: [step('submit', '张三')] };

describe('what others did while a document was read', () => {
  it('should name who changed it and when, in Beijing time', () => {
    const now = { ...seen, digest: 'd2', steps: [...seen.steps, step('correct', '张三')] };
    expect(whatHappened({ seen, now }).zh).toBe('张三于 14:05 修改了稿件。');
  });

  it('should name who acted and the state it is in now', () => {
    const now = { ...seen, state: 'tier-2' as State, steps: [...seen.steps, step('assess', '李四')] };
    expect(whatHappened({ seen, now }).zh).toBe('已由李四于 14:05 办理：保密审查，现在是“二级审核”。');
  });

  it('should say both where it was taken back, changed and submitted anew', () => {
    const now = { ...seen, digest: 'd2', steps: [...seen.steps, step('recall', '张三'), step('save', '张三'), step('submit', '张三')] };
    expect(whatHappened({ seen, now }).zh).toBe('稿件内容已修改。已由张三于 14:05 办理：提交审核，现在是“保密审查”。');
  });

  it('should say that something changed where nobody took a step', () => {
    expect(whatHappened({ seen, now: { ...seen, digest: 'd2' } }).zh).toContain('稿件有了变化');
  });

  it('should not take the same document for a changed one', () => {
    expect(hasChanged(seen, { ...seen })).toBe(false);
    expect(hasChanged(seen, { ...seen, digest: 'd2' })).toBe(true);
    expect(hasChanged(seen, { ...seen, state: 'tier-2' })).toBe(true);
  });
});
