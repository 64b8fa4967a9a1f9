import type { Check } from './check';
import { foundAtAttribute } from './found-in-text';

/**
 * REL-1: what a save brought in comments, hidden attributes or dropped elements is gone from the text, but the editor and the secrecy
 * officer are told what kind of thing it was: whoever pastes such a text has its source open.
 */
export const takenOut: Check = {
  rules: ['REL-1'],
  run: (_document, { takenOut: taken = [] }) =>
    taken.map(({ path, what, from, count }) =>
      foundAtAttribute({ rule: 'REL-1', code: 'taken-out', severity: 'warn', path, text: `${what} ${from} ${count}`, params: { what, from, count } }),
    ),
};
