export const TYPES = { 'news-releases': '新闻发布', 'policy-documents': '政策文件', interpretations: '政策解读', 'open-day-events': '政府开放日' };

export const EVENT_STATES = { announced: '已公告', 'sign-up-open': '报名中', 'sign-up-closed': '报名截止', 'in-progress': '进行中', held: '已举办', 'feedback-published': '已公布反馈' };

export const VALIDITY = { 'not-yet-in-force': '尚未施行', 'in-force': '现行有效', amended: '已修改', expired: '已失效', repealed: '已废止' };

export const ELEMENTS = {
  background: '背景依据', goals: '目标任务', content: '主要内容', scope: '涉及范围', standards: '执行标准', notes: '注意事项', terms: '关键词诠释', benefits: '惠民利民举措', differences: '新旧政策差异', followUp: '后续工作考虑',
};

const parts = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function inCounty(moment) {
  const found = Object.fromEntries(parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return { day: `${found.year}-${found.month}-${found.day}`, time: `${found.hour}:${found.minute}` };
}

/** `2026-11-23`, in the county. */
export const dayOf = (moment) => inCounty(moment).day;
/** `2026-11-23 14:05`, in the county. */
export const momentOf = (moment) => Object.values(inCounty(moment)).join(' ');

export function sizeOf(bytes) {
  return bytes < 1024 ? `${bytes} 字节` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
