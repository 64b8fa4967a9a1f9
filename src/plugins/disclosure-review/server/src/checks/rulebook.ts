import { DISCLOSURE_ATTRIBUTE_RULES } from './rulebook/disclosure-attribute';
import { INTERPRETATION_RULES } from './rulebook/interpretation';
import { OPEN_DAY_RULES } from './rulebook/open-day';
import { RELEASE_RULES } from './rulebook/release';
import { SECRECY_REVIEW_RULES } from './rulebook/secrecy-review';
import type { RulebookRule } from './rulebook/rule';

export type { Answer, RulebookRule } from './rulebook/rule';

/** A group of rules: one regulation of the county. */
export interface RulebookGroup {
  readonly prefix: string;
  readonly zh: string;
  readonly en: string;
  readonly rules: readonly RulebookRule[];
}

/** The one table behind docs/rulebook.md: what each rule of the five regulations asks, and what in this project answers for it. */
export const RULEBOOK: readonly RulebookGroup[] = [
  { prefix: 'SRC', zh: '公开属性源头认定', en: 'Disclosure attribute', rules: DISCLOSURE_ATTRIBUTE_RULES },
  { prefix: 'REL', zh: '信息发布审核', en: 'Release of information', rules: RELEASE_RULES },
  { prefix: 'REV', zh: '信息公开审查', en: 'Review before disclosure', rules: SECRECY_REVIEW_RULES },
  { prefix: 'INT', zh: '政策解读', en: 'Interpretation of policy', rules: INTERPRETATION_RULES },
  { prefix: 'OPD', zh: '政府开放日', en: 'Open days', rules: OPEN_DAY_RULES },
];

/** Who may set a finding of this rule aside: the office head at tier 2 where it is waivable, else nobody. */
export const waivedBy = ({ answers }: RulebookRule): 'tier-2' | 'nobody' => (answers.includes('waivable') ? 'tier-2' : 'nobody');
