import { choicesOf } from '../../../../../shared/lists/choices';
import type { SourceAnswer } from '../../../../../shared/registers';
import type { Wording } from '../../../language';

const LISTS: Readonly<Record<string, string>> = { match: 'sourceMatch', level: 'sourceLevel', type: 'sourceType', evidence: 'sourceEvidence' };
const YES: Wording = { zh: '是', en: 'Yes' };
const NO: Wording = { zh: '否', en: 'No' };
const NOTHING: Wording = { zh: '（空）', en: '(none)' };

/** An attribute of an entry as a person reads it. */
export function valueOf(source: SourceAnswer, attribute: string): Wording {
  const value: unknown = source[attribute as keyof SourceAnswer];
  if (typeof value === 'boolean') return value ? YES : NO;
  const text = Array.isArray(value) ? value.join('、') : typeof value === 'string' ? value : '';
  if (text === '') return NOTHING;
  return choicesOf(LISTS[attribute]).find((choice) => choice.value === text) ?? { zh: text, en: text };
}

/** Found by name, alias or host. */
export const isFound = ({ name, aliases, domains }: SourceAnswer, text: string): boolean =>
  [name, ...aliases, ...domains].some((part) => part.toLowerCase().includes(text.trim().toLowerCase()));
