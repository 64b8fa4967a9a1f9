import { nameLists } from '../domain/text/name-lists';
import { inColumns, publicCarriers } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** REV-5.3: a list of people’s full names beside money, illness or age; somebody must have meant to publish it. */
export const nameList: Check = {
  rules: ['REV-5.3'],
  run: (document) =>
    publicCarriers(document).flatMap((carrier) =>
      nameLists(inColumns(carrier)).map((found) =>
        foundInText({ carrier, found, rule: 'REV-5.3', code: 'name-list', severity: 'warn', show: 'silent', params: { names: found.names, beside: found.beside } }),
      ),
    ),
};
