import { cleanDocuments } from '../../../scripts/bench-checks/clean-documents';
import { carriersOf, runChecks } from '../../../src/plugins/disclosure-review/server/src/checks';
import { context } from './under-check';

describe('clean documents', () => {
  it('should raise nothing that binds, in 200 of all types', () => {
    const documents = cleanDocuments({ count: 200, seed: 2026 });
    expect(new Set(documents.map(({ profile }) => profile)).size).toBe(4);
    const alarms = documents.flatMap(({ profile, content }) =>
      runChecks({ profile, content, carriers: carriersOf({ profile, content, files: [] }), files: [] }, context()).map(({ code, severity, excerpt }) => `${severity} ${code} ${excerpt}`),
    );
    // A township's 机关代字 is one that the patterns do not know; that is a hint, and binds nobody.
    expect([...new Set(alarms)]).toEqual(['warn document-number-unknown-issuer ']);
  });
});
