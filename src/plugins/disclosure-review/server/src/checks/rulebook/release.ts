import type { RulebookRule } from './rule';

const ORIGIN = 'tests/unit/checks/origin.test.ts';
const REVIEW_CASES = 'tests/cases/review.json';

/** REL: where content may come from, and who lets it out. */
export const RELEASE_RULES: readonly RulebookRule[] = [
  {
    id: 'REL-1', clause: '第一条', enforce: 'B', answers: ['refuse', 'warn'], test: 'tests/cases/secrecy-and-release.json',
    by: ['checks/carriers.ts', 'domain/files/read-file-text.ts', 'domain/decisions/assess.ts', 'checks/links.ts', 'checks/photo-location.ts', 'checks/tracked-changes.ts', 'checks/taken-out.ts', 'checks/ocr-pending.ts'],
    zh: '正文、表格、附件、文件名、替代文字、链接都查，保存时删去的隐藏内容也查；读不出的文件由保密审查员逐个签认。', en: 'Every carrier is read, hidden ones that a save takes out too; what cannot be read is signed for one by one.',
  },
  {
    id: 'REL-2', clause: '第二条', enforce: 'C', answers: ['refuse'], by: ['domain/reasons/person.ts'], test: 'tests/unit/domain/reasons/person.test.ts',
    zh: '网站运维单位管技术，不审内容。', en: 'The site operator has no say over content.',
  },
  {
    id: 'REL-3.0', clause: '第三条', enforce: 'B', answers: ['block', 'waivable', 'warn'], test: 'tests/unit/checks/elements.test.ts',
    by: ['checks/required-elements.ts', 'checks/document-number.ts', 'checks/reprint-source.ts', 'checks/validity.ts', 'checks/document-form.ts'],
    zh: '必填项齐全，来源清楚，文号合规；转载媒体在名单内；文件要素与效力前后一致。', en: 'Nothing required is missing, the origin is known, numbers and dates agree.',
  },
  {
    id: 'REL-3.1a', clause: '第三条(一)', enforce: 'B', answers: ['block', 'waivable'], by: ['checks/higher-document-as-original.ts'], test: ORIGIN,
    zh: '上级六类机关的文件不得作为原创发布；只看自身文号、机关和标题，不看引用。', en: 'A higher organ’s document is no original of the county’s; citations do not count.',
  },
  {
    id: 'REL-3.1b', clause: '第三条(一)', enforce: 'B', answers: ['block', 'waivable', 'warn'], by: ['checks/reprint-source.ts', 'domain/source-matching.ts'], test: ORIGIN,
    zh: '上级文件只从所列新闻单位、省市政府网站或制发机关网站转载。', en: 'Higher documents come from the named media and portals only.',
  },
  {
    id: 'REL-3.2a', clause: '第三条(二)', enforce: 'B', answers: ['block', 'waivable'], by: ['checks/reprint-source.ts', 'checks/higher-document-as-original.ts'], test: ORIGIN,
    zh: '其他机关的文件从其官方网站或授权媒体转载。', en: 'Another organ’s document comes from that organ’s site.',
  },
  {
    id: 'REL-3.2b', clause: '第三条(二)', enforce: 'B', answers: ['block', 'warn'], by: ['checks/reprint-labels.ts', 'checks/reprint-source.ts'], test: ORIGIN,
    zh: '转载写明来源名称、转载时间和原文链接。', en: 'A reprint shows source, time and link.',
  },
  {
    id: 'REL-4', clause: '第四条', enforce: 'C', answers: ['refuse'], by: ['domain/reasons/person.ts', 'domain/decisions/save.ts'], test: REVIEW_CASES,
    zh: '稿件由本单位联络员或投稿人起草，由联络员提交。', en: 'A unit’s own liaison or contributor writes, its liaison submits.',
  },
  {
    id: 'REL-5', clause: '第五条', enforce: 'B', answers: ['refuse'], by: ['guards/document-middleware.ts', 'guards/lifecycle-net.ts', 'guards/live/publish.ts', 'guards/triggers/index.ts'], test: 'tests/api/gate/triggers.test.ts',
    zh: '不经审核没有任何途径可以上网。', en: 'No way leads online but the reviewed one.',
  },
  {
    id: 'REL-6', clause: '第六条', enforce: 'B', answers: ['refuse'], by: ['domain/standing.ts', 'domain/reasons/state.ts', 'domain/invariant.ts'], test: REVIEW_CASES,
    zh: '逐项保密审查，针对的就是这些内容；内容一变，审查作废。', en: 'Each item has a confidentiality review of exactly these bytes.',
  },
  {
    id: 'REL-7.0', clause: '第七条', enforce: 'B', answers: ['refuse'], by: ['domain/reasons/state.ts', 'domain/reasons/person.ts'], test: REVIEW_CASES,
    zh: '三级审核依次进行，不得跳级，不得一人多级。', en: 'Three tiers in order by different people.',
  },
  {
    id: 'REL-7.1', clause: '第七条(一)', enforce: 'B', answers: ['refuse', 'block', 'warn'],
    by: ['domain/decisions/submit.ts', 'checks/wording.ts', 'checks/date-in-text.ts', 'checks/figures.ts', 'checks/links.ts'], test: REVIEW_CASES,
    zh: '一级审核五项逐项勾选；国名、机关名等严重错字阻止提交，常见错字、日期和链接差错提示。', en: 'Tier 1 ticks its five boxes; grave misspellings block, slips, dates and links are shown.',
  },
  {
    id: 'REL-7.1b', clause: '第七条(一)', enforce: 'R', answers: ['record'], by: ['domain/audit-chain.ts'], test: 'tests/unit/domain/audit-chain.test.ts',
    zh: '账号实名专用，操作留痕。', en: 'Personal accounts, and every act on record.',
  },
  {
    id: 'REL-7.2', clause: '第七条(二)', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/approve-tier-2.ts', 'domain/reasons/person.ts'], test: REVIEW_CASES,
    zh: '二级由本单位办公室负责人审，不得审自己写的。', en: 'Tier 2 is the unit’s office head, never the author.',
  },
  {
    id: 'REL-7.3a', clause: '第七条(三)', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/approve-tier-3.ts', 'domain/reasons/person.ts'], test: REVIEW_CASES,
    zh: '三级由县政府办公室审。', en: 'Tier 3 is the county government office.',
  },
  {
    id: 'REL-7.3b', clause: '第七条(三)', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/withdrawal.ts'], test: 'tests/cases/secrecy-and-release.json',
    zh: '发布后抽查，发现问题立即撤回。', en: 'What a spot check finds is taken off at once.',
  },
  {
    id: 'REL-7.3c', clause: '第七条(三)', enforce: 'S', answers: [], by: [],
    zh: '差错按单位统计，严重的通报。', en: 'Errors are counted by unit.',
    reason: { zh: '统计由审计记录汇总，不在单份稿件上判断。', en: 'A count over the audit, no judgement on one document.' },
  },
  {
    id: 'REL-8', clause: '第八条', enforce: 'D', answers: ['warn', 'refuse'], by: ['checks/expiry.ts', 'domain/decisions/withdrawal.ts'], test: 'tests/unit/checks/dates.test.ts',
    zh: '过期、失当信息及时撤回；到期日已过的提示。', en: 'What is outdated is withdrawn; an expiry that has passed is shown.',
  },
  {
    id: 'REL-9', clause: '第九条', enforce: 'B', answers: ['refuse'], by: ['domain/decisions/consent.ts', 'domain/reasons/state.ts'], test: REVIEW_CASES,
    zh: '重大突发、舆情和负面信息，县政府同意后才发布。', en: 'Grave news waits for the county government’s consent.',
  },
  {
    id: 'REL-10', clause: '第十条', enforce: 'S', answers: [], by: [],
    zh: '按单位计分考核。', en: 'Units are scored.',
    reason: { zh: '考核是统计，不是检查。', en: 'Statistics, not a check.' },
  },
  {
    id: 'REL-11', clause: '第十一条', enforce: 'C', answers: [], by: [],
    zh: '制度施行日期。', en: 'When the regulation took effect.',
    reason: { zh: '没有可检查的内容。', en: 'Nothing to check.' },
  },
];
