import { numberKey, parseDocumentNumber } from '../domain/document-number';
import type { Finding } from '../domain/finding';
import { organsOf, sameOrgan } from '../domain/organ';
import { linesOf } from '../domain/text/normalise';
import { searchable } from './carriers';
import type { Check, DocumentUnderCheck } from './check';
import { dayOf, isReprint, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

/** A text shorter than this points to its attachment or is a link. */
const SHORTEST_DOCUMENT = 120;
const DATE_LINE = /^(20\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/u;

const form = (code: string, path: string, params: Finding['params']): Finding =>
  foundAtAttribute({ rule: 'REL-3.0', code, severity: 'warn', path, text: Object.values(params ?? {}).join(' '), ...(params === undefined ? {} : { params }) });

const bodyLines = (document: DocumentUnderCheck): readonly string[] => {
  const body = document.carriers.find(({ path }) => path === 'body');
  return body === undefined ? [] : [...linesOf(searchable(body).text)].map(({ text }) => text.trim());
};

function dateFinding(lines: readonly string[], formedOn: string | undefined): readonly Finding[] {
  const dates = lines.flatMap((line) => {
    const match = DATE_LINE.exec(line);
    return match === null ? [] : [`${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`];
  });
  const [printed] = dates;
  if (formedOn === undefined || printed === undefined || dates.includes(formedOn)) return [];
  return [form('formed-on-differs', 'formedOn', { formedOn, printed })];
}

function signatureFinding(lines: readonly string[], organ: string): readonly Finding[] {
  const long = lines.reduce((sum, line) => sum + line.length, 0) >= SHORTEST_DOCUMENT;
  const signs = (line: string): boolean => line.length <= 80 && organsOf(organ).some((name) => sameOrgan(name, line) || organsOf(line).some((part) => sameOrgan(part, name)));
  return organ === '' || !long || lines.some(signs) ? [] : [form('signature-missing', 'body', { organ })];
}

function numberFinding(lines: readonly string[], own: string): readonly Finding[] {
  const printed = lines.slice(0, 6).find((line) => line.length <= 30 && parseDocumentNumber(line).ok);
  if (own === '' || printed === undefined || numberKey(printed) === numberKey(own)) return [];
  return [form('document-number-differs', 'documentNumber', { number: own, printed })];
}

/** REL-3.0: the text of an official document bears its number, its organ and its date as the attributes say (公文处理工作条例 第九条). */
export const documentForm: Check = {
  rules: ['REL-3.0'],
  run: (document) => {
    if (document.profile !== 'policy-document' || isReprint(document)) return [];
    const lines = bodyLines(document);
    return [
      ...numberFinding(lines, textOf(document.content, 'documentNumber')),
      ...signatureFinding(lines, textOf(document.content, 'issuingOrgan')),
      ...dateFinding(lines, dayOf(document.content, 'formedOn')),
    ];
  },
};
