import type { Finding } from '../domain/finding';
import { classificationMarkings } from '../domain/text/classification-markings';
import { internalMarks } from '../domain/text/internal-marks';
import { mobileNumbers } from '../domain/text/mobile-numbers';
import { publicCarriers, searchable } from './carriers';
import type { Carrier, Check } from './check';
import { foundAtAttribute } from './found-in-text';

const TRACKED = /#[^#]*#(?:deleted|insertions)$/u;
const COMMENTS = /#(?:.*\/)?(?:comments?\d*|threadedComment\d*|modernComment\w*)$/iu;

/** Something graver in the same place is said by its own check, once. */
const saysMore = (carrier: Carrier): boolean => {
  const text = searchable(carrier);
  return classificationMarkings(text).length > 0 || mobileNumbers(text).length > 0 || internalMarks(text).some(({ kind }) => kind !== 'cited');
};

function ofCarrier(carrier: Carrier): readonly Finding[] {
  const code = TRACKED.test(carrier.path) ? 'tracked-changes' : COMMENTS.test(carrier.path) ? 'file-comments' : undefined;
  if (code === undefined || carrier.text.trim() === '' || saysMore(carrier)) return [];
  return [foundAtAttribute({ rule: 'REV-5.5', code, severity: 'waivable', path: carrier.path, text: carrier.text })];
}

/** REV-5.5: what was struck out, put in or remarked while writing is process material; the file goes out clean, or tier 2 says why not. */
export const trackedChanges: Check = {
  rules: ['REV-5.5'],
  run: (document) => publicCarriers(document).filter(({ kind }) => kind === 'file-text').flatMap(ofCarrier),
};
