import type { Verb } from '../../../../shared/review';

/** Which step a person most likely came for; the first that may be taken stands open. */
const ORDER: readonly Verb[] = ['assess', 'determine', 'approve', 'confirm', 'consent', 'release', 'submit', 'return', 'schedule', 'recall', 'ask-withdrawal', 'withdraw'];

/** The steps that may be taken, the likeliest first. */
export const inOrder = (may: readonly Verb[]): readonly Verb[] => ORDER.filter((verb) => may.includes(verb));
