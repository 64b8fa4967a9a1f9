import statutory from '../../../shared/lists/statutory-categories.json';
import type { Check } from './check';
import { textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const CODES: ReadonlySet<string> = new Set(statutory.categories.map(({ code }) => code));

/** SRC-3.1: a statutory category is one of 条例 第二十条 or 第二十一条. */
export const statutoryCategory: Check = {
  rules: ['SRC-3.1'],
  run: ({ content }) => {
    const code = textOf(content, 'statutoryCategory');
    if (code === '' || CODES.has(code)) return [];
    return [foundAtAttribute({ rule: 'SRC-3.1', code: 'statutory-category-unknown', severity: 'warn', path: 'statutoryCategory', text: code, params: { category: code.slice(0, 40) } })];
  },
};
