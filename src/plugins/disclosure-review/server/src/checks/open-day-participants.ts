import { mobileNumbers } from '../domain/text/mobile-numbers';
import { identityNumbers } from '../domain/text/identity-numbers';
import { namedTables } from '../domain/text/name-lists';
import { inColumns, publicCarriers, searchable } from './carriers';
import type { Check } from './check';
import { foundInText } from './found-in-text';

/** OPD-2: who takes part in an open day is not listed by full name. Where numbers stand in the clear beside, those are refused already. */
export const openDayParticipants: Check = {
  rules: ['OPD-2'],
  run: (document) =>
    document.profile !== 'open-day-event'
      ? []
      : publicCarriers(document).flatMap((carrier) => {
          const text = searchable(carrier);
          const refused = mobileNumbers(text).length > 0 || identityNumbers(text).some(({ kind }) => kind === 'valid');
          return namedTables(inColumns(carrier)).map((found) =>
            foundInText({ carrier, found, rule: 'OPD-2', code: 'participants-named', severity: refused ? 'warn' : 'waivable', show: 'silent' }),
          );
        }),
};
