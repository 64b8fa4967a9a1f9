import { htmlToText } from '../domain/text/html-to-text';
import { copiedShare } from '../domain/text/similarity';
import type { Check } from './check';
import { textOf } from './content';
import { foundAtAttribute } from './found-in-text';

/** An interpretation quotes; from this share on it mostly does nothing else. */
const TOO_MUCH = 0.6;
const SHORTEST = 200;

/** INT-3: an interpretation says it in other words than the document that it explains. Measured, see `copiedShare`. */
export const tooCloseToDocument: Check = {
  rules: ['INT-3'],
  run: ({ profile, content }, { policyDocument }) => {
    const other = policyDocument?.body ?? '';
    if (profile !== 'interpretation' || other === '') return [];
    const text = htmlToText(textOf(content, 'body'));
    if (text.length < SHORTEST) return [];
    const share = copiedShare({ text, other: htmlToText(other) });
    return share < TOO_MUCH ? [] : [foundAtAttribute({ rule: 'INT-3', code: 'mostly-copied', severity: 'warn', path: 'body', text, params: { percent: Math.round(share * 100) } })];
  },
};
