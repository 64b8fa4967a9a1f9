import type { TypeLayout } from './layout';
import { afterwards, circulation, column, disclosure, newestFirst, organisation, origin, text, title } from './shared-sections';

export const openDayEvent: TypeLayout = {
  uid: 'api::open-day-event.open-day-event',
  sections: [
    { title: '基本信息', rows: [[title], [organisation, column]] },
    {
      title: '活动信息',
      rows: [
        [
          { name: 'theme', size: 6, label: '活动主题' },
          { name: 'hostOrganisation', size: 6, label: '主办单位', required: true, mainField: 'name' },
        ],
        [
          { name: 'mode', size: 6, label: '活动方式', required: true },
          { name: 'place', size: 6, label: '活动地点', hint: '线上活动填写平台名称' },
        ],
        [
          { name: 'startsAt', size: 6, label: '开始时间', required: true },
          { name: 'endsAt', size: 6, label: '结束时间', required: true },
        ],
        [
          { name: 'quota', size: 6, label: '名额', hint: '邀请公众的人数' },
          { name: 'inviteeCategories', size: 6, label: '邀请对象', hint: '例如 市民代表、企业代表，逐个添加' },
        ],
        [{ name: 'programme', size: 12, label: '活动安排', hint: '按时间顺序写明各项内容' }],
        [{ name: 'signUp', size: 12, label: '报名', hint: '报名应在活动开始前截止' }],
      ],
    },
    text,
    { title: '活动反馈', rows: [[{ name: 'feedback', size: 12, label: '活动反馈', hint: '活动结束后填写意见建议及办理情况' }]] },
    origin,
    disclosure(),
    circulation,
    afterwards,
  ],
  list: ['title', 'hostOrganisation', 'startsAt', 'updatedAt'],
  mainField: 'title',
  sortBy: newestFirst,
};
