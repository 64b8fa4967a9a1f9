import { automatonOf } from '../domain/text/word-automaton';
import { foundAt } from '../domain/text/normalise';
import { wordingErrors } from '../domain/text/wording-errors';
import type { Finding } from '../domain/finding';
import { publicCarriers, searchable } from './carriers';
import type { Carrier, Check, CheckContext } from './check';
import { foundInText } from './found-in-text';

const CODES = { grave: 'wording-grave', territory: 'wording-territory', ordinary: 'wording-ordinary' } as const;

const ofList = (carrier: Carrier): readonly Finding[] =>
  wordingErrors(searchable(carrier)).map((found) =>
    foundInText({
      carrier,
      found,
      rule: 'REL-7.1',
      code: CODES[found.kind],
      severity: found.kind === 'ordinary' ? 'warn' : 'block',
      show: 'plain',
      params: { wrong: found.text.trim(), right: found.right },
    }),
  );

/** The county's own list: names of its leaders, organs that were renamed, whatever it has once got wrong. */
function ofCounty(carriers: readonly Carrier[], listed: NonNullable<CheckContext['wordings']>): readonly Finding[] {
  const automaton = automatonOf(listed.map(({ wrong }) => wrong));
  const known = new Map(listed.map((one) => [one.wrong, one]));
  return carriers.flatMap((carrier) => {
    const source = searchable(carrier);
    return automaton.find(source.text).flatMap(({ word, start }) => {
      const one = known.get(word);
      if (one === undefined) return [];
      const found = foundAt(source, start, start + word.length);
      return [foundInText({ carrier, found, rule: 'REL-7.1', code: 'wording-county', severity: one.severity, show: 'plain', params: { wrong: word, right: one.right } })];
    });
  });
}

/** REL-7.1 (用字准确无误), REV-4.2: the country, its organs and offices are written right; ordinary slips are shown. */
export const wording: Check = {
  rules: ['REL-7.1'],
  run: (document, { wordings = [] }) => {
    const carriers = publicCarriers(document);
    const findings = carriers.flatMap(ofList);
    return wordings.length === 0 ? findings : [...findings, ...ofCounty(carriers, wordings)];
  },
};
