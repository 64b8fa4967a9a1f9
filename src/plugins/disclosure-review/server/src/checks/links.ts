import { linksOf, whatIsWrong } from '../domain/text/links';
import type { Finding } from '../domain/finding';
import type { LinkStanding } from '../domain/network/link-outcome';
import type { Check, DocumentUnderCheck } from './check';
import { staysInside, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const CODES = { invalid: 'link-invalid', scheme: 'link-scheme', inside: 'link-inside' } as const;

/** What the background job found: the link's place is the attribute that holds it. */
const dead = ({ content }: DocumentUnderCheck, deadLinks: readonly LinkStanding[]): readonly Finding[] =>
  deadLinks.map(({ link, outcome }) => {
    const path = textOf(content, 'reprint.sourceUrl') === link ? 'reprint.sourceUrl' : 'body';
    const shown = link.slice(0, 120);
    return foundAtAttribute({ rule: 'REL-1', code: 'link-dead', severity: 'warn', path, text: link, excerpt: shown, params: { link: shown, why: `link-${outcome}` } });
  });

/** REL-1, REL-7.1 (链接有效): a link in the body leads somewhere that the public can reach. */
export const links: Check = {
  rules: ['REL-1'],
  run: (document, { missingTargets = [], deadLinks = [] }) => {
    if (staysInside(document)) return [];
    const missing = new Set(missingTargets);
    return [...dead(document, deadLinks), ...linksOf(textOf(document.content, 'body')).flatMap((link): readonly Finding[] => {
      const fault = whatIsWrong(link);
      const code = fault !== undefined ? CODES[fault] : missing.has(link) ? 'link-target-missing' : undefined;
      if (code === undefined) return [];
      return [foundAtAttribute({ rule: 'REL-1', code, severity: 'warn', path: 'body', text: link, excerpt: link.slice(0, 120), params: { link: link.slice(0, 120) } })];
    })];
  },
};
