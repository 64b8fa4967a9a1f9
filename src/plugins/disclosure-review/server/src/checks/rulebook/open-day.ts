import type { RulebookRule } from './rule';

const ELEMENTS = 'tests/unit/checks/elements.test.ts';
const OPEN_DAY = 'tests/unit/checks/open-day.test.ts';

/** OPD: only the headings of this regulation are at hand; the rules are inferred from comparable counties. */
export const OPEN_DAY_RULES: readonly RulebookRule[] = [
  {
    id: 'OPD-1', clause: '一、开放主体', enforce: 'C', answers: ['block'], by: ['checks/required-elements.ts'], test: ELEMENTS,
    zh: '写明主办单位。', en: 'The host is named.',
  },
  {
    id: 'OPD-2', clause: '二、邀请对象', enforce: 'B', answers: ['block', 'waivable', 'warn'], by: ['checks/open-day-participants.ts', 'checks/open-day-sign-up.ts', 'checks/identity-number.ts'], test: OPEN_DAY,
    zh: '写明名额、对象和报名办法；参加人员名单不得公开全名和联系方式。', en: 'Quota, invitees and sign-up are told; participants are not named with their numbers.',
  },
  {
    id: 'OPD-3', clause: '三、活动内容', enforce: 'R', answers: ['record'], by: ['checks/carriers.ts'],
    zh: '活动内容登记。', en: 'The programme is on record.',
    reason: { zh: '内容由主办单位安排，不作判断。', en: 'The host’s choice; nothing to judge.' },
  },
  {
    id: 'OPD-4', clause: '四、时间安排', enforce: 'B', answers: ['block', 'warn'], by: ['checks/open-day-dates.ts'], test: ELEMENTS,
    zh: '时间先后合理，提前5个工作日公告。', en: 'Times are in order, and announced five working days ahead.',
  },
  {
    id: 'OPD-5', clause: '五、主要方式', enforce: 'R', answers: ['block'], by: ['checks/required-elements.ts'], test: ELEMENTS,
    zh: '写明活动方式。', en: 'The mode is named.',
  },
  {
    id: 'OPD-6', clause: '六、工作要求', enforce: 'D', answers: ['warn'], by: ['checks/open-day-feedback.ts'], test: OPEN_DAY,
    zh: '活动后15个工作日内公布意见办理情况。', en: 'Feedback is out within fifteen working days.',
  },
];
