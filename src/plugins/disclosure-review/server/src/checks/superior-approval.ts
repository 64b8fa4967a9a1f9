import type { Check } from './check';
import { isApproved, isMissing } from './content';
import { foundAtAttribute } from './found-in-text';

/** REV-3.4a: where a superior's approval is named, it is recorded whole. */
export const superiorApproval: Check = {
  rules: ['REV-3.4a'],
  run: ({ content }) =>
    ['superiorApproval', 'reprint.approval']
      .filter((path) => !isMissing(content, path) && !isApproved(content, path))
      .map((path) => foundAtAttribute({ rule: 'REV-3.4a', code: 'approval-incomplete', severity: 'block', path, params: { attribute: path } })),
};
