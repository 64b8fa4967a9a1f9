import type { Finding } from '../domain/finding';
import { isPaddedDate, miswrittenFigures } from '../domain/text/figures';
import { foundAt, linesOf } from '../domain/text/normalise';
import { publicCarriers, searchable } from './carriers';
import type { Carrier, Check } from './check';
import { foundInText } from './found-in-text';

const CODES = { day: 'date-miswritten', sum: 'sum-miswritten' } as const;

const ofCarrier = (carrier: Carrier): readonly Finding[] =>
  miswrittenFigures(searchable(carrier)).map((found) =>
    foundInText({ carrier, found, rule: 'REL-7.1', code: CODES[found.kind], severity: 'warn', show: 'plain', params: { written: found.text } }),
  );

/** Only a policy document is dated by GB/T 9704; news and tables may write days as they like. */
function datedBelow(carrier: Carrier): readonly Finding[] {
  const source = searchable(carrier);
  return [...linesOf(source.text)]
    .filter(({ text }) => text.length <= 20 && isPaddedDate(text))
    .map(({ text, start }) =>
      foundInText({ carrier, found: foundAt(source, start, start + text.length), rule: 'REL-7.1', code: 'date-padded', severity: 'warn', show: 'plain', params: { written: text } }),
    );
}

/** REL-7.1 (信息格式正确规范): dates and sums are written as official writing has them; shown, never refused. */
export const figures: Check = {
  rules: ['REL-7.1'],
  run: (document) => {
    const carriers = publicCarriers(document).filter(({ kind }) => kind !== 'link' && kind !== 'file-name');
    const dated = document.profile === 'policy-document' ? carriers.filter(({ path }) => path === 'body').flatMap(datedBelow) : [];
    return [...carriers.flatMap(ofCarrier), ...dated];
  },
};
