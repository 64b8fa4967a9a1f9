import { answeredAsExpected } from './answered-as-expected';
import { checkCases } from './case-files';

const withoutFiles = checkCases.filter(({ documents: [listed] }) => listed?.attachments.length === 0);

describe('the cases of the checks', () => {
  it('should be many, and half of them false friends or mere warnings', () => {
    const live = checkCases.filter(({ expect: expected }) => expected.kind === 'live');
    expect(checkCases.length).toBeGreaterThanOrEqual(120);
    expect(live.length * 2).toBeGreaterThanOrEqual(checkCases.length - 10);
    expect(new Set(checkCases.map(({ id }) => id)).size).toBe(checkCases.length);
  });
  it.each(withoutFiles.map((one) => [one.id, one.about, one] as const))('should be answered at submit as expected: %s, %s', (_id, _about, one) => answeredAsExpected(one));
});
