import type { Finding } from '../domain/finding';
import { issuerOf, parseDocumentNumber } from '../domain/document-number';
import { isCountyGovernment } from '../domain/organ';
import type { Check, CheckContext, DocumentUnderCheck } from './check';
import { dayOf, isReprint, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const RULE = 'REL-3.0';

/** Orders and announcements are numbered without a code: 浔川县人民政府令第5号, 国家税务总局公告2026年第21号; alone, as 2026年第3号, only they. */
const SERIAL = /^[\u4e00-\u9fa5]{1,24}(?:令|公告|通告)\s?(?:〔?(?:20|19)\d{2}年?〕?)?\s?第?\s?[1-9]\d{0,3}\s?号$/u;
const BARE_SERIAL = /^(?:(?:20|19)\d{2}年)?第\s?[1-9]\d{0,3}\s?号$/u;

const isSerial = ({ content }: DocumentUnderCheck, number: string): boolean =>
  SERIAL.test(number) || (BARE_SERIAL.test(number) && /公告|通告|令/u.test(`${textOf(content, 'genre')} ${textOf(content, 'title').slice(-6)}`));

function grammar({ document, path, number }: { readonly document: DocumentUnderCheck; readonly path: string; readonly number: string }): readonly Finding[] {
  if (isSerial(document, number)) return [];
  const parsed = parseDocumentNumber(number);
  const at = { rule: RULE, path, text: number, excerpt: number.slice(0, 60) };
  if (!parsed.ok) return [foundAtAttribute({ ...at, code: 'document-number-malformed', severity: isReprint(document) || path !== 'documentNumber' ? 'warn' : 'waivable' })];
  const canonical = parsed.documentNumber.canonical;
  return parsed.asWritten ? [] : [foundAtAttribute({ ...at, code: 'document-number-not-canonical', severity: 'warn', params: { canonical } })];
}

function unknownIssuer(number: string, { county }: CheckContext): readonly Finding[] {
  const parsed = parseDocumentNumber(number);
  if (!parsed.ok || issuerOf(number, county) !== undefined) return [];
  return [foundAtAttribute({ rule: RULE, code: 'document-number-unknown-issuer', severity: 'warn', path: 'documentNumber', text: number, params: { code: parsed.documentNumber.code } })];
}

/** The year of the number is the year in which the document was formed, and the county's code is the county government's. */
function disagreements(document: DocumentUnderCheck, number: string, { county }: CheckContext): readonly Finding[] {
  const parsed = parseDocumentNumber(number);
  if (!parsed.ok) return [];
  const at = { rule: RULE, severity: 'warn', path: 'documentNumber', text: number } as const;
  const [formedOn, organ] = [dayOf(document.content, 'formedOn'), textOf(document.content, 'issuingOrgan')];
  const findings: Finding[] = [];
  if (formedOn !== undefined && Number(formedOn.slice(0, 4)) !== parsed.documentNumber.year) {
    findings.push(foundAtAttribute({ ...at, code: 'document-number-year-differs', params: { year: parsed.documentNumber.year, formedOn } }));
  }
  if (organ !== '' && county.documentNumberPrefixes.includes(parsed.documentNumber.code) && !isCountyGovernment(organ, county)) {
    findings.push(foundAtAttribute({ ...at, code: 'document-number-organ-differs', params: { code: parsed.documentNumber.code, organ } }));
  }
  return findings;
}

/** REL-3.0: a document number in the form of GB/T 9704, used once. The hint says how it should be written. */
export const documentNumber: Check = {
  rules: [RULE],
  run: (document, context) => {
    const findings: Finding[] = [];
    for (const path of ['documentNumber', 'reprint.documentNumber', 'interpretedDocument.documentNumber']) {
      const number = textOf(document.content, path);
      if (number !== '') findings.push(...grammar({ document, path, number }));
    }
    const own = textOf(document.content, 'documentNumber');
    if (own !== '' && !isReprint(document)) findings.push(...unknownIssuer(own, context), ...disagreements(document, own, context));
    const twin = context.sameNumber[0];
    if (own !== '' && twin !== undefined) {
      findings.push(foundAtAttribute({ rule: RULE, code: 'document-number-in-use', severity: 'warn', path: 'documentNumber', text: own, params: { number: own, title: twin } }));
    }
    return findings;
  },
};
