import { WITHDRAWAL_NAMES } from '../names';
import type { Wording } from '../language';

const CONCLUSIONS: Readonly<Record<string, Wording>> = {
  publishable: { zh: '可以公开', en: 'Publishable' },
  'not-publishable': { zh: '不得公开', en: 'Not publishable' },
  'cannot-determine': { zh: '不能确定', en: 'Cannot be determined' },
};

/** What a step says of itself: a conclusion or a class of reasons by its name, everything else as the person wrote it. */
export const reasonWords = (reason: string): Wording =>
  CONCLUSIONS[reason] ?? (WITHDRAWAL_NAMES as Readonly<Record<string, Wording>>)[reason] ?? { zh: reason, en: reason };
