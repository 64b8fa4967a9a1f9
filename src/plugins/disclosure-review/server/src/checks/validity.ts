import { shanghaiDay } from '../domain/clock';
import type { Finding } from '../domain/finding';
import type { Check, CheckContext, DocumentUnderCheck } from './check';
import { dayOf, isMissing, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const validityFinding = (code: string, path: string, params: Finding['params'] = {}): Finding =>
  foundAtAttribute({ rule: 'REL-3.0', code, severity: 'warn', path, text: Object.values(params).join(' '), params });

function datesInOrder({ content }: DocumentUnderCheck, today: string): readonly Finding[] {
  const [formed, issued] = [dayOf(content, 'formedOn'), dayOf(content, 'issuedOn')];
  const [from, to] = [dayOf(content, 'effectiveFrom'), dayOf(content, 'effectiveTo')];
  const findings: Finding[] = [];
  if (formed !== undefined && formed > today) findings.push(validityFinding('formed-in-future', 'formedOn', { formedOn: formed }));
  if (formed !== undefined && issued !== undefined && issued < formed) findings.push(validityFinding('issued-before-formed', 'issuedOn', { formedOn: formed, issuedOn: issued }));
  if (formed !== undefined && from !== undefined && from < formed) findings.push(validityFinding('effective-before-formed', 'effectiveFrom', { formedOn: formed, effectiveFrom: from }));
  if (from !== undefined && to !== undefined && to < from) findings.push(validityFinding('effective-ends-before-start', 'effectiveTo', { effectiveFrom: from, effectiveTo: to }));
  return findings;
}

function agreesWithDates({ content }: DocumentUnderCheck, today: string): readonly Finding[] {
  const validity = textOf(content, 'validity');
  const to = dayOf(content, 'effectiveTo');
  const repealed = !isMissing(content, 'repealedBy');
  const findings: Finding[] = [];
  if ((validity === 'in-force' || validity === 'amended') && to !== undefined && to < today) findings.push(validityFinding('validity-but-ended', 'validity', { effectiveTo: to }));
  if (validity === 'expired' && to !== undefined && to >= today) findings.push(validityFinding('expired-but-running', 'validity', { effectiveTo: to }));
  if (validity === 'repealed' && !repealed) findings.push(validityFinding('repealed-by-nothing', 'repealedBy'));
  if (repealed && validity !== '' && validity !== 'repealed') findings.push(validityFinding('repealed-but-in-force', 'validity'));
  return findings;
}

/** REL-3.0: the days of a policy document follow each other, and its validity says what they say. */
export const validity: Check = {
  rules: ['REL-3.0'],
  run: (document, { now }: CheckContext) => {
    if (document.profile !== 'policy-document') return [];
    const today = shanghaiDay(now);
    return [...datesInOrder(document, today), ...agreesWithDates(document, today)];
  },
};
