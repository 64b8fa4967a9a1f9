import sources from '../../../../src/plugins/disclosure-review/server/src/reference/sources.json';
import type { Source, SourceEdition } from '../../../../src/plugins/disclosure-review/server/src/domain/sources';
import { matchSource } from '../../../../src/plugins/disclosure-review/server/src/domain/source-matching';
import { bankCards } from '../../../../src/plugins/disclosure-review/server/src/domain/text/bank-cards';
import { classificationMarkings } from '../../../../src/plugins/disclosure-review/server/src/domain/text/classification-markings';
import { nonPublicNotes } from '../../../../src/plugins/disclosure-review/server/src/domain/text/disclosure-notes';
import { identityNumbers } from '../../../../src/plugins/disclosure-review/server/src/domain/text/identity-numbers';
import { internalMarks } from '../../../../src/plugins/disclosure-review/server/src/domain/text/internal-marks';
import { mobileNumbers } from '../../../../src/plugins/disclosure-review/server/src/domain/text/mobile-numbers';
import { passports } from '../../../../src/plugins/disclosure-review/server/src/domain/text/passports';
import vectors from './detector-vectors.json';

const edition: SourceEdition = { edition: 1, sources: sources.sources as readonly Source[] };

const detectors: Readonly<Record<string, (text: string) => boolean>> = {
  SECRET: (text) => classificationMarkings(text).length > 0,
  NONPUBLIC: (text) => nonPublicNotes(text).length > 0,
  INTERNAL: (text) => internalMarks(text).length > 0,
  PII: (text) => [identityNumbers, mobileNumbers, bankCards, passports].some((detect) => detect(text).length > 0),
  HOST: (text) => matchSource({ url: text, edition, at: '2026-11-23' }).ok,
};

describe('the detector vectors', () => {
  it('should cover all 26', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(25);
  });
  it.each(vectors)('should answer $hit for $detector on "$text"', ({ detector, hit, text }) => {
    expect(detectors[detector]?.(text)).toBe(hit);
  });
});
