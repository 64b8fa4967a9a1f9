import { impossibleDates } from '../domain/text/impossible-dates';
import { publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

const CODES = { 'no-such-day': 'no-such-day', 'ends-before-it-begins': 'span-ends-before-it-begins' } as const;

/** REL-7.1: a day in the text is one that the calendar has. */
export const dateInText: Check = {
  rules: ['REL-7.1'],
  run: (document) =>
    publicCarriers(document).flatMap((carrier) =>
      impossibleDates(searchable(carrier)).map((found) =>
        foundInText({ carrier, found, rule: 'REL-7.1', code: CODES[found.kind], severity: 'warn', show: 'plain' }),
      ),
    ),
};
