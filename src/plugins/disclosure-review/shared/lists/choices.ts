import statutory from './statutory-categories.json';

/** One entry of a list: what is stored, and what a person reads. */
export interface Choice {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

const choice = (value: string, zh: string, en: string): Choice => ({ value, zh, en });
const chinese = (...values: readonly string[]): readonly Choice[] => values.map((value) => choice(value, value, value));

/** The lists that attributes name in their `options.list`, in the order in which a person sees them. */
export const CHOICES: Readonly<Record<string, readonly Choice[]>> = {
  disclosureAttribute: [
    choice('active', '主动公开', 'Active disclosure'),
    choice('on-request', '依申请公开', 'On request'),
    choice('withheld', '不予公开', 'Withheld'),
    choice('partial', '部分公开', 'Partly disclosed'),
  ],
  withholdingGrounds: [
    choice('STATE_SECRET', '国家秘密', 'State secret'),
    choice('LAW_FORBIDS', '法律、行政法规禁止公开', 'Forbidden by law'),
    choice('FOUR_SECURITY', '可能危及国家安全、公共安全、经济安全、社会稳定', 'Danger to security or stability'),
    choice('BUSINESS_SECRET', '商业秘密', 'Business secret'),
    choice('PRIVACY', '个人隐私', 'Privacy'),
    choice('INTERNAL_AFFAIR', '内部事务信息', 'Internal affairs'),
    choice('PROCESS_INFO', '过程性信息', 'Deliberation in progress'),
    choice('CASE_FILE', '行政执法案卷', 'Case file'),
  ],
  statutoryCategory: statutory.categories.map(({ code, text, level }) =>
    choice(code, `${code.startsWith('20-') ? `第二十条(${code.slice(3)})` : `第二十一条${level === 'town' ? '·乡镇' : '·县级'}`} ${text}`, code),
  ),
  origin: [choice('original', '本单位原创', 'Original'), choice('reprint', '转载', 'Reprint')],
  riskClass: [
    choice('none', '无', 'None'),
    choice('major-event', '重大突发事件', 'Major event'),
    choice('public-opinion', '社会舆情', 'Public opinion'),
    choice('negative', '负面信息', 'Negative news'),
  ],
  thirdPartyConsent: [
    choice('consented', '第三方同意公开', 'Consents'),
    choice('refused', '第三方不同意公开', 'Refuses'),
    choice('public-interest', '不公开会对公共利益造成重大影响', 'Public interest outweighs'),
  ],
  validity: [
    choice('in-force', '有效', 'In force'),
    choice('amended', '已修改', 'Amended'),
    choice('expired', '失效', 'Expired'),
    choice('repealed', '废止', 'Repealed'),
  ],
  genre: chinese('决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要', '办法', '规定', '细则', '方案', '规划'),
  interpretationWaiver: chinese('内部事务性通知，无需解读', '人事任免，无需解读', '表彰通报，无需解读', '转发上级文件，上级已解读', '内容简明，正文已作说明'),
  interpretationForms: [
    choice('text', '文字解读', 'Text'),
    choice('infographic', '图解', 'Infographic'),
    choice('qa', '问答', 'Questions and answers'),
    choice('case', '案例', 'Case'),
    choice('video', '视频动漫', 'Video'),
    choice('interview', '在线访谈', 'Interview'),
    choice('media', '媒体解读', 'Media'),
    choice('press-conference', '新闻发布会', 'Press conference'),
  ],
  openDayMode: [choice('onsite', '现场', 'On site'), choice('online', '线上', 'Online'), choice('hybrid', '现场与线上结合', 'Hybrid')],
  organisationKind: [
    choice('department', '县直部门', 'Department'),
    choice('township', '乡镇（街道）', 'Township'),
    choice('government-office', '县政府办公室', 'County government office'),
    choice('institution', '事业单位', 'Public institution'),
    choice('site-operator', '网站运维单位', 'Site operator'),
    choice('secrecy-authority', '保密行政管理部门', 'Secrecy authority'),
  ],
  sourceMatch: [choice('host', '仅限所列主机', 'These hosts only'), choice('registrable', '所列域名及其下级', 'These domains and all below')],
  sourceLevel: [choice('central', '中央', 'Central'), choice('provincial', '省级', 'Provincial'), choice('municipal', '市级', 'Municipal'), choice('county', '县级', 'County')],
  sourceType: [choice('media', '新闻媒体', 'Media'), choice('gov-portal', '政府网站', 'Government portal'), choice('party-portal', '党委网站', 'Party portal')],
  sourceEvidence: [choice('confirmed', '县里已核实', 'Confirmed by the county'), choice('seen', '公开材料可查', 'Seen in public material'), choice('known', '尚待核实', 'Still to be confirmed')],
  wordingSeverity: [choice('block', '必须改正', 'Must be corrected'), choice('waivable', '二级审核可说明理由放行', 'Tier 2 may waive with a reason'), choice('warn', '仅提示', 'Shown only')],
  columnType: chinese(
    '首页', '概况信息', '机构职能', '负责人信息', '工作动态', '政策文件', '信息公开指南', '信息公开目录', '信息公开年报', '依申请公开',
    '数据发布', '数据开放', '政策解读', '回应关切', '办事服务', '咨询投诉', '征集调查', '在线访谈',
  ),
};

/** The choices of a list; none where the list is unknown. */
export const choicesOf = (list: string | undefined): readonly Choice[] => (list === undefined ? [] : (CHOICES[list] ?? []));
