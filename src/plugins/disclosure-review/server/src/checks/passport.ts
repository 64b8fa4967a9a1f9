import { passports } from '../domain/text/passports';
import { publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** REV-5.3: a passport number identifies a person as an identity number does. */
export const passport: Check = {
  rules: ['REV-5.3'],
  run: (document) =>
    publicCarriers(document).flatMap((carrier) =>
      passports(searchable(carrier)).map((found) =>
        foundInText({ carrier, found, rule: 'REV-5.3', code: 'passport', severity: 'block', show: 'hide' }),
      ),
    ),
};
