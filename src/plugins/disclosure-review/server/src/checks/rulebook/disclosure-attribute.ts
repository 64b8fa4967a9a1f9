import type { RulebookRule } from './rule';

const ATTRIBUTE = 'tests/unit/checks/attribute.test.ts';
const SECRECY_CASES = 'tests/cases/secrecy-and-release.json';

/** SRC: whether a document is public is settled at its source. */
export const DISCLOSURE_ATTRIBUTE_RULES: readonly RulebookRule[] = [
  {
    id: 'SRC-1', clause: '一', enforce: 'B', answers: ['block'], by: ['checks/disclosure-attribute.ts'], test: ATTRIBUTE,
    zh: '公开属性不是主动公开的，写明理由。', en: 'Any attribute but active disclosure is explained.',
  },
  {
    id: 'SRC-2a', clause: '二', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/approve-tier-2.ts', 'domain/reasons/state.ts'], test: 'tests/cases/review.json',
    zh: '先作保密审查，再定公开属性；审查之前的属性只是建议。', en: 'The confidentiality review comes first; until then the attribute is a proposal.',
  },
  {
    id: 'SRC-2b', clause: '二', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/determine.ts', 'domain/reasons/state.ts'], test: 'tests/cases/review.json',
    zh: '不能确定是否涉密的，未有主管部门答复不得往下走。', en: 'What nobody could decide goes no further until the authority has answered.',
  },
  {
    id: 'SRC-3.1', clause: '三(一)', enforce: 'W', answers: ['warn'], by: ['checks/disclosure-attribute.ts', 'checks/statutory-category.ts'], test: ATTRIBUTE,
    zh: '归入法定主动公开类别的，属性应是主动公开；类别代码须是条例所列。', en: 'What the law wants public is public, and its category is one the law knows.',
  },
  {
    id: 'SRC-3.2', clause: '三(二)', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/release.ts', 'guards/read-guard.ts'], test: SECRECY_CASES,
    zh: '依申请公开的文件不发布，任何公开接口都读不到。', en: 'A document on request is never released and no public answer holds it.',
  },
  {
    id: 'SRC-3.3', clause: '三(三)', enforce: 'B', answers: ['block', 'warn', 'refuse'], by: ['checks/disclosure-attribute.ts', 'domain/decisions/release.ts'], test: ATTRIBUTE,
    zh: '不公开的，选明法定情形；不公开的文件不发布。', en: 'What is withheld names its statutory ground, and is not released.',
  },
  {
    id: 'SRC-3.3b', clause: '三(三)', enforce: 'B', answers: ['block'], by: ['checks/third-party.ts'], test: ATTRIBUTE,
    zh: '公开他人商业秘密或隐私的，有其同意，或有公共利益决定。', en: 'A third party consented, or the public interest was decided on record.',
  },
  {
    id: 'SRC-3.4a', clause: '三(四)', enforce: 'B', answers: ['block'], by: ['checks/third-party.ts'], test: ATTRIBUTE,
    zh: '因公共利益公开的，发布前已书面告知第三方。', en: 'For a release in the public interest the third party was told in writing before.',
  },
  {
    id: 'SRC-3.4b', clause: '三(四)', enforce: 'D', answers: ['warn', 'record'], test: 'tests/api/carriers/beside-the-text.test.ts',
    by: ['checks/attribute-review.ts', 'domain/decisions/reassess.ts', 'domain/attribute-review.ts'],
    zh: '不完全公开的信息定期（默认12个月）评估并登记，到期列入逾期；情形消失的，改属性重新送审。', en: 'What is not wholly public is looked at again every twelve months, on record; what has lapsed goes through the review.',
  },
  {
    id: 'SRC-4.1a', clause: '四(一)', enforce: 'B', answers: ['block'], by: ['checks/disclosure-attribute.ts'], test: ATTRIBUTE,
    zh: '起草时即选定公开属性，系统不代选。', en: 'The attribute is chosen while drafting; there is no default.',
  },
  {
    id: 'SRC-4.1b', clause: '四(一)', enforce: 'B', answers: ['warn'], by: ['checks/disclosure-attribute.ts'], test: ATTRIBUTE,
    zh: '拟不公开的政策文件，有本单位政务公开工作机构意见；缺少的提示。', en: 'A policy document that stays inside has the open-government office’s opinion; a missing one is shown.',
  },
  {
    id: 'SRC-4.1c', clause: '四(一)', enforce: 'B', answers: ['block'], by: ['checks/disclosure-attribute.ts', 'domain/document-number.ts'], test: 'tests/unit/checks/county-and-joint-documents.test.ts',
    zh: '以县政府或其办公室名义的文稿没有属性建议和理由的，不予受理。', en: 'A draft in the county’s name without attribute and reason is not taken.',
  },
  {
    id: 'SRC-4.2a', clause: '四(二)', enforce: 'B', answers: ['block', 'warn'], by: ['checks/disclosure-marking.ts'], test: ATTRIBUTE,
    zh: '文末印的公开标注与所选属性一致；印有不公开字样的不得上网。', en: 'The printed marking equals the attribute, and what says it is not public does not go online.',
  },
  {
    id: 'SRC-4.2b', clause: '四(二)', enforce: 'B', answers: ['block', 'refuse'], by: ['checks/disclosure-attribute.ts', 'checks/withheld-sentence.ts', 'guards/read-guard.ts'], test: 'tests/api/carriers/withheld-part.test.ts',
    zh: '部分公开的，公开与不公开的内容分开写；不公开的部分不进任何公开接口，其中的句子也不得原样出现在公开内容和附件里。', en: 'Partial disclosure keeps two texts apart, the withheld one out of every public answer and its sentences out of the public text.',
  },
  {
    id: 'SRC-5', clause: '五', enforce: 'C', answers: [], by: [],
    zh: '适用于全县各单位。', en: 'Applies to every organisation of the county.',
    reason: { zh: '适用范围由机构表配置。', en: 'Scope is the list of organisations.' },
  },
  {
    id: 'SRC-6', clause: '六', enforce: 'D', answers: ['record'], by: ['guards/incident.ts'],
    zh: '发现涉密内容即留存事件记录，24小时内报告。', en: 'A leak is on record, and reported within 24 hours.',
    reason: { zh: '是否报告由人完成；系统只记录事件，不存原文。', en: 'Reporting is a person’s act; the system keeps the incident without its text.' },
  },
];
