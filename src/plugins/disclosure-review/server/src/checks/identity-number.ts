import { shanghaiDay } from '../domain/clock';
import { identityNumbers } from '../domain/text/identity-numbers';
import { publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** REV-5.3: an identity number is never waivable; one with a wrong digit that the text calls so is shown. */
export const identityNumber: Check = {
  rules: ['REV-5.3'],
  run: (document, { now }) =>
    publicCarriers(document).flatMap((carrier) =>
      identityNumbers(searchable(carrier), { before: shanghaiDay(now) }).map((found) =>
        foundInText({
          carrier,
          found,
          rule: 'REV-5.3',
          code: found.kind === 'valid' ? 'identity-number' : 'identity-number-near-miss',
          severity: found.kind === 'valid' ? 'block' : 'warn',
          show: 'hide',
        }),
      ),
    ),
};
