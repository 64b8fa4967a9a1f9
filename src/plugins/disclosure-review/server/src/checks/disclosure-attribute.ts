import type { Finding } from '../domain/finding';
import type { Check, DocumentUnderCheck } from './check';
import { isMissing, listOf, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const attribute = (rule: string, code: string, severity: Finding['severity'], path: string, params?: Finding['params']): Finding =>
  foundAtAttribute({ rule, code, severity, path, ...(params === undefined ? {} : { params }) });

const KNOWN = ['active', 'on-request', 'withheld', 'partial'];

function ofProtected({ profile, content }: DocumentUnderCheck, chosen: string): readonly Finding[] {
  const findings: Finding[] = [];
  const lacksGrounds = listOf(content, 'withholdingGrounds').length === 0;
  if (isMissing(content, 'attributeReason')) findings.push(attribute('SRC-1', 'attribute-reason-missing', 'block', 'attributeReason'));
  if (chosen === 'withheld' && lacksGrounds) findings.push(attribute('SRC-3.3', 'withholding-grounds-missing', 'block', 'withholdingGrounds'));
  if (chosen === 'partial' && lacksGrounds) findings.push(attribute('SRC-3.3', 'withholding-grounds-missing', 'warn', 'withholdingGrounds'));
  if (chosen === 'partial' && isMissing(content, 'withheldPart')) findings.push(attribute('SRC-4.2b', 'withheld-part-missing', 'block', 'withheldPart'));
  const category = textOf(content, 'statutoryCategory');
  if (category !== '' && chosen !== 'partial') findings.push(attribute('SRC-3.1', 'statutory-but-not-public', 'warn', 'disclosureAttribute', { category }));
  if (profile === 'policy-document' && chosen !== 'partial' && isMissing(content, 'openGovernmentReview')) {
    findings.push(attribute('SRC-4.1b', 'open-government-review-missing', 'warn', 'openGovernmentReview'));
  }
  return findings;
}

/** SRC-4.1a, SRC-1, SRC-3.1, SRC-3.3, SRC-4.1b, SRC-4.2b: an attribute is chosen, and all but 主动公开 is explained. */
export const disclosureAttribute: Check = {
  rules: ['SRC-4.1a', 'SRC-1', 'SRC-3.1', 'SRC-3.3', 'SRC-4.1b', 'SRC-4.2b'],
  run: (document) => {
    const chosen = textOf(document.content, 'disclosureAttribute');
    if (!KNOWN.includes(chosen)) return [attribute('SRC-4.1a', 'disclosure-attribute-missing', 'block', 'disclosureAttribute')];
    return chosen === 'active' ? [] : ofProtected(document, chosen);
  },
};
