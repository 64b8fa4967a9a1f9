import { mobileNumbers } from '../domain/text/mobile-numbers';
import { publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** REV-5.3: a mobile number may be a duty post's published contact, which tier 2 decides with a reason. */
export const mobileNumber: Check = {
  rules: ['REV-5.3'],
  run: (document) =>
    publicCarriers(document).flatMap((carrier) =>
      mobileNumbers(searchable(carrier)).map((found) =>
        foundInText({ carrier, found, rule: 'REV-5.3', code: 'mobile-number', severity: 'waivable', show: 'hide' }),
      ),
    ),
};
