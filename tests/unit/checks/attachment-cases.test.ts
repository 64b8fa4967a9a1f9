import { answeredAsExpected } from './answered-as-expected';
import { checkCases } from './case-files';

/** A file of their own: they take seconds, most of them in PDF. */
const withFiles = checkCases.filter(({ documents: [listed] }) => (listed?.attachments.length ?? 0) > 0);

describe('the cases of the checks with attachments', () => {
  it.each(withFiles.map((one) => [one.id, one.about, one] as const))('should be answered at submit as expected: %s, %s', (_id, _about, one) => answeredAsExpected(one));
});
