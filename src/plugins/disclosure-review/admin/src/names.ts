import en from '../../shared/words/words.en.json';
import zh from '../../shared/words/words.zh.json';
import type { State, StepKind, Verb, WithdrawalReason } from '../../shared/review';
import type { Wording } from './language';

const word = (chinese: string, english: string): Wording => ({ zh: chinese, en: english });
const ZH: Readonly<Record<string, string>> = zh;
const EN: Readonly<Record<string, string>> = en;

/** The name of a state, a box of a checklist, a ground or an attribute; the code itself where it has none. */
export const named = (code: string): Wording => word(ZH[code] ?? code, EN[code] ?? code);

/** The full sentence of a box in the checklist of a tier; its short name where it has none. */
export function boxNamed({ box, tier }: { readonly box: string; readonly tier: string }): Wording {
  const code = `box.${tier}.${box}`;
  return code in ZH ? named(code) : named(box);
}

export const VERB_NAMES: Readonly<Record<Verb, Wording>> = {
  submit: word('提交审核', 'Submit'),
  recall: word('撤稿', 'Recall'),
  assess: word('保密审查', 'Assess'),
  determine: word('登记确定结果', 'Record the determination'),
  approve: word('审核通过', 'Approve'),
  return: word('退回', 'Return'),
  confirm: word('会签', 'Confirm'),
  consent: word('登记县政府同意', 'Record the consent'),
  release: word('发布', 'Release'),
  schedule: word('定时发布', 'Schedule'),
  'ask-withdrawal': word('申请撤回', 'Ask for withdrawal'),
  withdraw: word('撤回', 'Withdraw'),
};

/** What has been done, for histories. */
export const STEP_NAMES: Readonly<Record<StepKind, Wording>> = {
  ...VERB_NAMES,
  create: word('新建', 'Created'),
  save: word('保存', 'Saved'),
  correct: word('审核中修正', 'Corrected in review'),
  discard: word('放弃修改', 'Changes discarded'),
  integrity: word('完整性告警', 'Integrity alarm'),
  reassess: word('定期评估', 'Looked at again'),
  'legacy-import': word('旧站导入', 'Imported from the old site'),
};

export const POST_NAMES: Readonly<Record<string, Wording>> = {
  contributor: word('投稿人', 'Contributor'),
  liaison: word('信息发布联络员', 'Liaison'),
  'secrecy-officer': word('保密审查员', 'Secrecy officer'),
  'office-head': word('办公室负责人', 'Office head'),
  'government-office-reviewer': word('县政府办公室审核员', 'Government office reviewer'),
  'county-leader': word('县政府领导', 'County leader'),
  'site-operator': word('网站运维人员', 'Site operator'),
  auditor: word('政务公开督查人员', 'Auditor'),
};

export const WITHDRAWAL_NAMES: Readonly<Record<WithdrawalReason, Wording>> = {
  leak: word('涉密或泄露个人信息', 'Secret or personal data'),
  false: word('内容失实', 'False'),
  inappropriate: word('不宜继续公开', 'No longer appropriate'),
  expired: word('已经失效', 'Expired'),
  correction: word('更正后重新发布', 'To be corrected'),
  other: word('其他', 'Other'),
};

export const RISK_NAMES: Readonly<Record<string, Wording>> = {
  none: word('一般', 'Ordinary'),
  'major-event': word('重大事件', 'Major event'),
  'public-opinion': word('舆情', 'Public opinion'),
  negative: word('负面信息', 'Negative'),
};

type Colour = 'neutral' | 'primary' | 'secondary' | 'warning' | 'success' | 'danger' | 'alternative';

export const STATE_COLOURS: Readonly<Record<State, Colour>> = {
  drafting: 'neutral',
  assessing: 'primary',
  escalated: 'warning',
  'tier-2': 'primary',
  'tier-3': 'primary',
  confirming: 'secondary',
  consenting: 'secondary',
  approved: 'success',
  scheduled: 'alternative',
  live: 'success',
  withdrawn: 'danger',
};

/** A message of the panel for Strapi's own places, which look words up by id; `registerTrads` fills both languages from here. */
export const MESSAGES = {
  'disclosure-review.menu': word('审核', 'Review'),
} satisfies Readonly<Record<string, Wording>>;
