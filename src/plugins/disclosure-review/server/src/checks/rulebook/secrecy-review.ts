import type { RulebookRule } from './rule';

const PRIVATE = 'tests/unit/checks/private-data.test.ts';
const REVIEW_CASES = 'tests/cases/review.json';
const POLICY_CASES = 'tests/cases/policy-and-interpretation.json';

/** REV: what is looked at before anything is disclosed. */
export const SECRECY_REVIEW_RULES: readonly RulebookRule[] = [
  {
    id: 'REV-1', clause: '第一条', enforce: 'C', answers: [], by: [],
    zh: '制定目的。', en: 'Purpose.',
    reason: { zh: '没有可检查的内容。', en: 'Nothing to check.' },
  },
  {
    id: 'REV-2', clause: '第二条', enforce: 'B', answers: ['refuse'], by: ['domain/standing.ts', 'guards/read-guard.ts', 'domain/decisions/assess.ts'], test: REVIEW_CASES,
    zh: '未经审查的不公开；公开的与审查的一字不差。', en: 'Nothing unreviewed is public; what is public is what was reviewed.',
  },
  {
    id: 'REV-3.1', clause: '第三条(一)', enforce: 'R', answers: ['record'], by: ['domain/decisions/save.ts'], test: REVIEW_CASES,
    zh: '起草留痕。', en: 'Drafting is on record.',
  },
  {
    id: 'REV-3.2', clause: '第三条(二)', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/approve-tier-2.ts'], test: POLICY_CASES,
    zh: '有分管领导的审核签字。', en: 'The deputy leader signed.',
  },
  {
    id: 'REV-3.3', clause: '第三条(三)', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/approve-tier-2.ts'], test: POLICY_CASES,
    zh: '有主要领导的签发。', en: 'The chief leader signed.',
  },
  {
    id: 'REV-3.4a', clause: '第三条(四)', enforce: 'B', answers: ['block'], by: ['checks/superior-approval.ts'], test: 'tests/unit/checks/origin.test.ts',
    zh: '须上级批准的，批准机关和文号（或日期）登记齐全。', en: 'A superior’s approval is recorded whole.',
  },
  {
    id: 'REV-3.4b', clause: '第三条(四)', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/confirm.ts', 'domain/reasons/state.ts'], test: REVIEW_CASES,
    zh: '涉及其他单位的，各单位都已确认。', en: 'Every organisation concerned has confirmed.',
  },
  {
    id: 'REV-4.1', clause: '第四条(一)', enforce: 'H', answers: ['refuse'], by: ['domain/decisions/approve-tier-3.ts'], test: REVIEW_CASES,
    zh: '范围、方式、时限、程序合法，由三级审核人逐项勾选。', en: 'Scope, form, time and procedure are lawful: tier 3 ticks each.',
  },
  {
    id: 'REV-4.2', clause: '第四条(二)', enforce: 'H', answers: ['refuse', 'warn'], by: ['domain/decisions/approve-tier-2.ts', 'checks/wording.ts'], test: 'tests/unit/checks/wording-errors.test.ts',
    zh: '内容真实准确完整，由二级审核人勾选；严重文字错误由系统查出。', en: 'True, accurate, complete: tier 2 ticks; grave misspellings are found.',
  },
  {
    id: 'REV-4.3', clause: '第四条(三)', enforce: 'B', answers: ['refuse'], by: ['domain/reasons/person.ts'], test: REVIEW_CASES,
    zh: '保密审查由本单位保密审查员作出。', en: 'The unit’s secrecy officer assesses.',
  },
  {
    id: 'REV-5.1', clause: '第五条(一)', enforce: 'B', answers: ['block', 'refuse'], by: ['checks/classification-marking.ts', 'guards/drafts/incoming.ts', 'guards/files/upload-guard.ts'], test: PRIVATE,
    zh: '带密级标志的内容一律不得存入。', en: 'Nothing with a classification marking is ever stored.',
  },
  {
    id: 'REV-5.2', clause: '第五条(二)', enforce: 'H', answers: ['refuse'], by: ['domain/decisions/assess.ts'], test: 'tests/unit/domain/decisions/assess.test.ts',
    zh: '商业秘密由保密审查员判断并答复。', en: 'Business secrets: the secrecy officer answers.',
    reason: { zh: '是否商业秘密，字面看不出来。', en: 'Words alone do not show a business secret.' },
  },
  {
    id: 'REV-5.3', clause: '第五条(三)', enforce: 'B', answers: ['block', 'waivable', 'warn'], test: PRIVATE,
    by: ['checks/identity-number.ts', 'checks/mobile-number.ts', 'checks/bank-card.ts', 'checks/passport.ts', 'checks/home-address.ts', 'checks/name-list.ts', 'checks/sensitive-personal.ts'],
    zh: '身份证号、手机号、银行卡号、护照号不得裸露；住址、名单、病残和未成年人信息提示。', en: 'Numbers that identify people stay out; addresses, lists of names, illness and minors are shown.',
  },
  {
    id: 'REV-5.4', clause: '第五条(四)', enforce: 'H', answers: ['refuse'], by: ['domain/decisions/assess.ts'], test: 'tests/unit/domain/decisions/assess.test.ts',
    zh: '是否危及“四安全一稳定”，由保密审查员判断。', en: 'Danger to security or stability: the secrecy officer answers.',
    reason: { zh: '须结合实际判断，程序看不出来。', en: 'Depends on facts outside the text.' },
  },
  {
    id: 'REV-5.5', clause: '第五条(五)', enforce: 'B', answers: ['waivable', 'warn'], by: ['checks/internal-mark.ts', 'checks/tracked-changes.ts'], test: PRIVATE,
    zh: '内部资料、过程稿、带修订批注的附件，二级审核人决定才可公开。', en: 'Internal papers, unfinished versions and files with edits need tier 2’s decision.',
  },
  {
    id: 'REV-6', clause: '第六条', enforce: 'R', answers: [], by: [], 
    zh: '违反规定的追责。', en: 'Accountability.',
    reason: { zh: '处分由人决定；审计记录可供查证。', en: 'A person’s decision; the audit is its evidence.' },
  },
  {
    id: 'REV-7', clause: '第七条', enforce: 'C', answers: [], by: [],
    zh: '施行日期。', en: 'When it took effect.',
    reason: { zh: '没有可检查的内容。', en: 'Nothing to check.' },
  },
];
