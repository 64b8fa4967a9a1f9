import type { Check } from './check';
import { momentOf } from './content';
import { foundAtAttribute } from './found-in-text';

/** REL-8: what is out of date is taken off; a draft whose day has passed is shown before it goes online at all. */
export const expiry: Check = {
  rules: ['REL-8'],
  run: ({ content }, { now }) => {
    const at = momentOf(content, 'expiresAt');
    if (at === undefined || at > now) return [];
    return [foundAtAttribute({ rule: 'REL-8', code: 'expiry-passed', severity: 'warn', path: 'expiresAt', text: at.toISOString() })];
  },
};
