import type { Finding } from '../domain/finding';
import type { Check } from './check';
import { isMissing } from './content';
import { foundAtAttribute } from './found-in-text';

const NEEDED = ['background', 'goals', 'content', 'scope', 'standards'] as const;
const ADVISED = ['notes', 'terms', 'benefits', 'differences', 'followUp'] as const;

const element = (name: string, severity: Finding['severity']): Finding =>
  foundAtAttribute({ rule: 'INT-3', code: severity === 'block' ? 'element-missing' : 'element-advised', severity, path: `elements.${name}`, params: { attribute: `elements.${name}` } });

/** INT-3: ten elements; the first five must be there, the others are advised (“不适用” is an answer). */
export const interpretationElements: Check = {
  rules: ['INT-3'],
  run: ({ profile, content }) =>
    profile !== 'interpretation'
      ? []
      : [
          ...NEEDED.filter((name) => isMissing(content, `elements.${name}`)).map((name) => element(name, 'block')),
          ...ADVISED.filter((name) => isMissing(content, `elements.${name}`)).map((name) => element(name, 'warn')),
        ],
};
