import type { Check } from './check';
import { listOf } from './content';
import { foundAtAttribute } from './found-in-text';

/** INT-5: people read pictures, questions and cases more readily than text alone. */
export const interpretationForms: Check = {
  rules: ['INT-5'],
  run: ({ profile, content }) => {
    const forms = listOf(content, 'forms');
    const onlyText = profile === 'interpretation' && forms.length > 0 && forms.every((form) => form === 'text');
    return onlyText ? [foundAtAttribute({ rule: 'INT-5', code: 'only-text-form', severity: 'warn', path: 'forms' })] : [];
  },
};
