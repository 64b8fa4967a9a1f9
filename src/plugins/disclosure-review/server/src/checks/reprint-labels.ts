import type { Finding } from '../domain/finding';
import type { Check, CheckContext, DocumentUnderCheck } from './check';
import { isMissing, isReprint, momentOf, textOf, valueOf } from './content';
import { foundAtAttribute } from './found-in-text';

const label = (code: string, path: string, text = ''): Finding =>
  foundAtAttribute({ rule: 'REL-3.2b', code, severity: 'block', path, text, excerpt: text.slice(0, 80), params: { attribute: path } });

const isWebAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);

/** Clocks of two machines differ a little. */
const LEEWAY = 5 * 60_000;

/** What is wrong with the three labels that a reprint's page shows. */
export function labelFindings({ content }: DocumentUnderCheck, { now }: Pick<CheckContext, 'now'>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const name of ['sourceName', 'sourceUrl', 'reprintedAt']) {
    if (isMissing(content, `reprint.${name}`)) findings.push(label('reprint-label-missing', `reprint.${name}`));
  }
  const url = textOf(content, 'reprint.sourceUrl');
  if (url !== '' && !isWebAddress(url)) findings.push(label('reprint-link-invalid', 'reprint.sourceUrl', url));
  const at = momentOf(content, 'reprint.reprintedAt');
  const written = String(valueOf(content, 'reprint.reprintedAt') ?? '');
  if (at === undefined && written !== '') findings.push(label('reprint-time-invalid', 'reprint.reprintedAt', written));
  if (at !== undefined && at.getTime() > now.getTime() + LEEWAY) findings.push(label('reprint-time-in-future', 'reprint.reprintedAt', written));
  return findings;
}

/** REL-3.2b: source, time and link stand on the page of every reprint. */
export const reprintLabels: Check = {
  rules: ['REL-3.2b'],
  run: (document, context) => (isReprint(document) ? labelFindings(document, context) : []),
};
