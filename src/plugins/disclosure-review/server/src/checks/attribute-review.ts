import { isNotWhollyPublic, monthsAfter } from '../domain/attribute-review';
import { shanghaiDay } from '../domain/clock';
import type { Check } from './check';
import { textOf } from './content';
import { foundAtAttribute } from './found-in-text';

/** SRC-3.4b: what is not wholly public is looked at again when its term has come, and becomes public once its grounds have lapsed. */
export const attributeReview: Check = {
  rules: ['SRC-3.4b'],
  run: ({ content }, { now, attributeReview: reviewed }) => {
    if (reviewed == null || !isNotWhollyPublic(textOf(content, 'disclosureAttribute'))) return [];
    const place = { rule: 'SRC-3.4b', severity: 'warn', path: 'disclosureAttribute' } as const;
    const last = shanghaiDay(reviewed.last);
    if (reviewed.outcome === 'lapsed') return [foundAtAttribute({ ...place, code: 'attribute-lapsed', text: last, params: { last } })];
    const due = shanghaiDay(monthsAfter(reviewed.last, reviewed.months));
    return shanghaiDay(now) < due ? [] : [foundAtAttribute({ ...place, code: 'attribute-review-due', text: due, params: { last, due } })];
  },
};
