import { CHOICES } from '../../shared/lists/choices';

/** Lists behind enumerations: filters show an enumeration's value by looking the value itself up among the messages. */
const ENUMERATIONS = ['disclosureAttribute', 'origin', 'riskClass', 'thirdPartyConsent', 'validity', 'openDayMode', 'organisationKind', 'sourceMatch', 'sourceLevel', 'sourceType', 'sourceEvidence', 'wordingSeverity'];

/** Names of all enumerated codes in a panel language, as messages keyed by the code. */
export function namesOfCodes(locale: string): Readonly<Record<string, string>> {
  const choices = ENUMERATIONS.flatMap((list) => CHOICES[list] ?? []);
  return Object.fromEntries(choices.map(({ value, zh, en }) => [value, locale.startsWith('en') ? en : zh]));
}
