import { homeAddresses } from '../domain/text/home-addresses';
import { publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** REV-5.3: where somebody lives is told down to the town or village, no further. */
export const homeAddress: Check = {
  rules: ['REV-5.3'],
  run: (document) =>
    publicCarriers(document).flatMap((carrier) =>
      homeAddresses(searchable(carrier)).map((found) =>
        foundInText({ carrier, found, rule: 'REV-5.3', code: 'home-address', severity: 'warn', show: 'hide' }),
      ),
    ),
};
