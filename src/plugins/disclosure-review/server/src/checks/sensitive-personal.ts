import { sensitivePersonal as inText } from '../domain/text/sensitive-personal';
import { publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** REV-5.3: what is said of a person’s health, disability or of a child stands beside no full name. */
export const sensitivePersonal: Check = {
  rules: ['REV-5.3'],
  run: (document) =>
    publicCarriers(document).flatMap((carrier) =>
      inText(searchable(carrier)).map((found) =>
        foundInText({ carrier, found, rule: 'REV-5.3', code: 'sensitive-beside-name', severity: 'warn', show: 'hide', params: { word: found.word } }),
      ),
    ),
};
