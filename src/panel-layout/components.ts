import type { ComponentLayout, FieldLayout } from './layout';

const f = (name: string, size: number, label: string, hint?: string): FieldLayout => ({ name, size, label, hint });
const approval = [f('organ', 4, '批准机关'), f('number', 4, '批准文号'), f('approvedOn', 4, '批准日期')];

export const components: readonly ComponentLayout[] = [
  { uid: 'shared.attachment', mainField: 'title', rows: [[f('file', 6, '文件'), f('title', 6, '附件名称', '网站上显示的名称')]] },
  { uid: 'shared.approval', mainField: 'organ', rows: [approval] },
  {
    uid: 'shared.reprint',
    mainField: 'sourceName',
    rows: [
      [f('sourceName', 6, '来源名称（必填）', '例如 新华网、江西省人民政府网'), f('reprintedAt', 6, '转载时间（必填）')],
      [f('sourceUrl', 12, '原文链接（必填）', '原文所在页面的完整网址')],
      [f('issuingOrgan', 6, '原文发文机关', '转载文件或其摘要、消息时填写'), f('documentNumber', 6, '原文发文字号')],
      [f('approval', 12, '转载批准', '依规定须经批准转载的，填写批准文件')],
    ],
  },
  { uid: 'shared.third-party', mainField: 'name', rows: [[f('name', 4, '第三方名称'), f('consent', 4, '意见'), f('noticeSentAt', 4, '书面告知时间')]] },
  { uid: 'shared.channel', mainField: 'name', rows: [[f('name', 6, '渠道名称', '例如 微信公众号、政府公报'), f('appearedAt', 6, '发布时间')], [f('url', 12, '链接')]] },
  {
    uid: 'shared.interpreted-document',
    mainField: 'title',
    rows: [
      [f('title', 12, '文件标题')],
      [f('documentNumber', 6, '发文字号'), f('issuedOn', 6, '印发日期', '解读时限由此起算')],
      [{ ...f('draftingOrganisation', 6, '起草单位', '由起草单位负责解读'), mainField: 'name' }],
    ],
  },
  {
    uid: 'shared.interpretation-elements',
    mainField: 'background',
    rows: [
      [f('background', 6, '背景依据（必填）'), f('goals', 6, '目标任务（必填）')],
      [f('content', 6, '主要内容（必填）'), f('scope', 6, '涉及范围（必填）')],
      [f('standards', 6, '执行标准（必填）'), f('notes', 6, '注意事项')],
      [f('terms', 6, '关键词诠释'), f('benefits', 6, '惠民利民举措')],
      [f('differences', 6, '新旧政策差异'), f('followUp', 6, '后续工作')],
    ],
  },
  {
    uid: 'shared.sign-up',
    mainField: 'channel',
    rows: [[f('opensAt', 6, '报名开始'), f('closesAt', 6, '报名截止', '不得晚于活动开始')], [f('channel', 12, '报名方式', '电话、网址或现场')]],
  },
  { uid: 'shared.opinion', mainField: 'content', rows: [[f('content', 12, '意见建议')], [f('handling', 6, '办理情况'), f('result', 6, '办理结果')]] },
  { uid: 'shared.feedback', mainField: 'summary', rows: [[f('summary', 12, '活动综述')], [f('opinions', 12, '意见建议', '逐条填写')]] },
];
