import { linksOf, whatIsWrong } from '../domain/text/links';
import type { Finding } from '../domain/finding';
import type { Check } from './check';
import { staysInside, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const CODES = { invalid: 'link-invalid', scheme: 'link-scheme', inside: 'link-inside' } as const;

/** REL-1, REL-7.1 (链接有效): a link in the body leads somewhere that the public can reach. */
export const links: Check = {
  rules: ['REL-1'],
  run: (document, { missingTargets = [] }) => {
    if (staysInside(document)) return [];
    const missing = new Set(missingTargets);
    return linksOf(textOf(document.content, 'body')).flatMap((link): readonly Finding[] => {
      const fault = whatIsWrong(link);
      const code = fault !== undefined ? CODES[fault] : missing.has(link) ? 'link-target-missing' : undefined;
      if (code === undefined) return [];
      return [foundAtAttribute({ rule: 'REL-1', code, severity: 'warn', path: 'body', text: link, excerpt: link.slice(0, 120), params: { link: link.slice(0, 120) } })];
    });
  },
};
