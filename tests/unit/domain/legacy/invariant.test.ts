import { brokenLegacy } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/invariant';
import { STEP_KINDS } from '../../../../src/plugins/disclosure-review/shared/review';
import { DRAFT, OTHER, step } from '../../../support/situation';

const publishedAt = new Date('2019-05-03T01:30:00Z');
const address = 'http://www.old.example/art/1.html';
const imported = step({ kind: 'legacy-import', to: 'live', personId: 6 });
const sound: Parameters<typeof brokenLegacy>[0] = {
  steps: [imported],
  everReleased: false,
  digest: DRAFT,
  kept: { uid: imported.uid, documentId: imported.documentId, address, publishedAt, line: 3, contentSha256: OTHER },
  vouched: { address, publishedAt: publishedAt.toISOString() },
  publishedAt,
};
const broken = (changes: Partial<typeof sound> = {}): readonly string[] => brokenLegacy({ ...sound, ...changes }).map(({ rule, code }) => `${rule} ${code}`);

describe('what stands in for the four people of a document of the old site', () => {
  it('should be one import that the audit tells of', () => {
    expect(broken()).toEqual([]);
  });
  it('should be gone once anything else has happened', () => {
    expect(broken({ steps: [] })).toEqual(['REL-7.0 import-not-first']);
    expect(broken({ steps: [imported, imported] })).toEqual(['REL-7.0 import-not-first']);
    expect(broken({ steps: [step({ kind: 'save' }), imported] })).toEqual(['REL-7.0 import-not-first']);
    expect(broken({ everReleased: true })).toEqual(['REL-7.0 import-not-first']);
  });
  it.each(STEP_KINDS.filter((kind) => kind !== 'legacy-import'))('should not be a step of another kind: %s', (kind) => {
    expect(broken({ steps: [{ ...imported, kind }] })).toEqual(['REL-7.0 import-not-first']);
  });
  it('should not be an import that left a draft', () => {
    expect(broken({ steps: [{ ...imported, to: 'drafting' }] })).toEqual(['REL-7.0 import-not-first']);
  });
  it('should not be an import of other bytes', () => {
    expect(broken({ digest: OTHER })).toEqual(['REL-6 bytes-changed']);
  });
  it('should be vouched for by the audit, with the same address and time as the record and the release', () => {
    const other = new Date('2018-01-01T00:00:00Z');
    expect(broken({ vouched: null })).toEqual(['REL-7.0 step-unvouched']);
    expect(broken({ kept: null })).toEqual(['REL-7.0 step-unvouched']);
    expect(broken({ vouched: { ...sound.vouched, address: 'http://www.old.example/2' } })).toEqual(['REL-7.0 step-unvouched']);
    expect(broken({ vouched: { ...sound.vouched, publishedAt: other.toISOString() } })).toEqual(['REL-7.0 step-unvouched']);
    expect(broken({ kept: sound.kept && { ...sound.kept, publishedAt: other } })).toEqual(['REL-7.0 step-unvouched']);
    expect(broken({ publishedAt: other })).toEqual(['REL-7.0 step-unvouched']);
  });
});
