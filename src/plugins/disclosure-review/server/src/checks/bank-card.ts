import { bankCards } from '../domain/text/bank-cards';
import { publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** REV-5.3: a bank card number is never waivable. */
export const bankCard: Check = {
  rules: ['REV-5.3'],
  run: (document) =>
    publicCarriers(document).flatMap((carrier) =>
      bankCards(searchable(carrier)).map((found) =>
        foundInText({ carrier, found, rule: 'REV-5.3', code: 'bank-card', severity: 'block', show: 'hide' }),
      ),
    ),
};
