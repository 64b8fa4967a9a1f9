import type { RulebookRule } from './rule';

const ELEMENTS = 'tests/unit/checks/elements.test.ts';
const POLICY_CASES = 'tests/cases/policy-and-interpretation.json';

/** INT: a policy document and what explains it. */
export const INTERPRETATION_RULES: readonly RulebookRule[] = [
  {
    id: 'INT-1a', clause: '一', enforce: 'B', answers: ['block'], by: ['checks/responsible-organisation.ts'], test: ELEMENTS,
    zh: '谁起草，谁解读。', en: 'Who drafts, interprets.',
  },
  {
    id: 'INT-1b', clause: '一', enforce: 'B', answers: ['block'], by: ['checks/responsible-organisation.ts'], test: 'tests/unit/checks/county-and-joint-documents.test.ts',
    zh: '联合发文由牵头单位解读；牵头单位登记为起草单位。', en: 'Of a joint document the lead unit, recorded as its drafter, interprets.',
  },
  {
    id: 'INT-1c', clause: '一', enforce: 'R', answers: ['block'], by: ['checks/required-elements.ts'], test: ELEMENTS,
    zh: '写明第一解读人。', en: 'The first interpreter is named.',
  },
  {
    id: 'INT-1d', clause: '一', enforce: 'C', answers: [], by: [],
    zh: '每个部门有一名政策解读专员。', en: 'Each department has its policy specialist.',
    reason: { zh: '属单位岗位配置。', en: 'A matter of appointments.' },
  },
  {
    id: 'INT-2', clause: '二', enforce: 'B', answers: ['refuse', 'warn'], by: ['domain/reasons/bundle.ts', 'checks/interpretation-clock.ts'], test: 'tests/unit/domain/reasons/bundle.test.ts',
    zh: '需解读的政策文件必须有解读。', en: 'A document that needs an interpretation has one.',
  },
  {
    id: 'INT-3', clause: '三', enforce: 'W', answers: ['block', 'warn'], by: ['checks/interpretation-elements.ts', 'checks/too-close-to-document.ts'], test: ELEMENTS,
    zh: '十项要素，前五项必备；不得照抄原文。', en: 'Ten elements, the first five required; no mere excerpt of the document.',
  },
  {
    id: 'INT-4a', clause: '四', enforce: 'B', answers: ['refuse'], by: ['domain/reasons/bundle.ts'], test: POLICY_CASES,
    zh: '文件与解读同步起草、同步审批、同步发布。', en: 'Document and interpretation are drafted, reviewed and released together.',
  },
  {
    id: 'INT-4b', clause: '四', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/approve-tier-2.ts'], test: POLICY_CASES,
    zh: '解读由主要领导签发。', en: 'The chief leader signs the interpretation.',
  },
  {
    id: 'INT-4c', clause: '四', enforce: 'B', answers: ['refuse'], by: ['domain/reasons/bundle.ts'], test: POLICY_CASES,
    zh: '以县政府或其办公室名义的文件没有解读的，不予受理。', en: 'A document in the county’s name is not taken without its interpretation.',
  },
  {
    id: 'INT-4d', clause: '四', enforce: 'D', answers: ['warn'], by: ['checks/interpretation-clock.ts'], test: ELEMENTS,
    zh: '印发后5个工作日内发布解读。', en: 'The interpretation is live within five working days.',
  },
  {
    id: 'INT-5', clause: '五', enforce: 'W', answers: ['warn'], by: ['checks/interpretation-forms.ts'], test: ELEMENTS,
    zh: '解读形式多样，不只有文字。', en: 'More forms than text alone.',
  },
  {
    id: 'INT-6.1', clause: '六(一)', enforce: 'W', answers: ['warn'], by: ['checks/earlier-elsewhere.ts'], test: 'tests/unit/checks/dates.test.ts',
    zh: '其他渠道不早于政府网站发布。', en: 'No other channel is earlier than the site.',
  },
  {
    id: 'INT-6.2', clause: '六(二)', enforce: 'B', answers: ['refuse'], by: ['guards/document-middleware.ts', 'domain/decisions/assess.ts'], test: POLICY_CASES,
    zh: '解读和其中的图片、视频封面同样经过审核。', en: 'An interpretation and its pictures pass the same gate.',
  },
  {
    id: 'INT-6.3', clause: '六(三)', enforce: 'R', answers: ['record'], by: ['domain/reasons/bundle.ts'],
    zh: '可以多次解读，依次编号。', en: 'More interpretations may follow.',
    reason: { zh: '序号由编辑填写，不作判断。', en: 'A sequence that the editor gives; nothing to judge.' },
  },
];
