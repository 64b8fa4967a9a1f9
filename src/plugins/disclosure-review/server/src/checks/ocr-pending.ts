import type { Check } from './check';
import { foundAtAttribute } from './found-in-text';

/** REL-1: the letters in a picture are still being read; who decides now has not seen what may be found. */
export const ocrPending: Check = {
  rules: ['REL-1'],
  run: (_document, { ocrPending: pending = [] }) => pending.map((path) => foundAtAttribute({ rule: 'REL-1', code: 'ocr-pending', severity: 'warn', path })),
};
