import { classificationMarkings } from '../domain/text/classification-markings';
import { searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** REV-5.1: nothing marked as a state secret may be in this system at all, in public and withheld text alike. The marking is never repeated. */
export const classificationMarking: Check = {
  rules: ['REV-5.1'],
  run: ({ carriers }) =>
    carriers.flatMap((carrier) =>
      classificationMarkings(searchable(carrier)).map((found) =>
        foundInText({ carrier, found, rule: 'REV-5.1', code: 'classification-marking', severity: 'block', show: 'silent' }),
      ),
    ),
};
