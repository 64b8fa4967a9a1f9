import type { Finding } from '../domain/finding';
import type { Check } from './check';
import { isMissing, listOf, momentOf, textOf, valueOf } from './content';
import { foundAtAttribute } from './found-in-text';

const OF_OTHERS = ['BUSINESS_SECRET', 'PRIVACY'];

/**
 * SRC-3.3b, SRC-3.4a: what belongs to a third party goes out with that party's consent, or for the public interest after written
 * notice. It applies where the protected part itself is published: the attribute is 主动公开 although such a ground is
 * named, or a third party is named.
 */
export const thirdParty: Check = {
  rules: ['SRC-3.3b', 'SRC-3.4a'],
  run: ({ content }, { now }) => {
    const chosen = textOf(content, 'disclosureAttribute');
    const isNamed = !isMissing(content, 'thirdParty');
    const isProtected = listOf(content, 'withholdingGrounds').some((ground) => OF_OTHERS.includes(ground));
    if (!(chosen === 'active' && isProtected) && !(isNamed && (chosen === 'active' || chosen === 'partial'))) return [];
    const block = (rule: string, code: string, path: string): readonly Finding[] => [foundAtAttribute({ rule, code, severity: 'block', path })];
    const consent = valueOf(content, 'thirdParty.consent');
    if (consent === true || consent === 'consented') return [];
    const notice = momentOf(content, 'thirdParty.noticeSentAt');
    if (notice !== undefined && notice <= now) return [];
    if (consent === 'public-interest' || notice !== undefined) return block('SRC-3.4a', 'third-party-notice-missing', 'thirdParty.noticeSentAt');
    return block('SRC-3.3b', 'third-party-consent-missing', 'thirdParty.consent');
  },
};
