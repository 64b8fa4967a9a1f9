import type { Finding } from '../domain/finding';
import { issuerOf, parseDocumentNumber } from '../domain/document-number';
import type { Check, CheckContext, DocumentUnderCheck } from './check';
import { isReprint, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const RULE = 'REL-3.0';

function grammar({ document, path, number }: { readonly document: DocumentUnderCheck; readonly path: string; readonly number: string }): readonly Finding[] {
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
    if (own !== '' && !isReprint(document)) findings.push(...unknownIssuer(own, context));
    const twin = context.sameNumber[0];
    if (own !== '' && twin !== undefined) {
      findings.push(foundAtAttribute({ rule: RULE, code: 'document-number-in-use', severity: 'warn', path: 'documentNumber', text: own, params: { number: own, title: twin } }));
    }
    return findings;
  },
};
