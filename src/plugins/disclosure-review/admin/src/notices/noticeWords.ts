import type { NoticeKind } from '../../../shared/notices';
import type { Wording } from '../language';

type Colour = 'neutral' | 'primary' | 'secondary' | 'warning' | 'success' | 'danger' | 'alternative';

interface KindWords {
  readonly name: Wording;
  /** When it is sent, for whoever chooses. */
  readonly when: Wording;
  readonly colour: Colour;
}

export const KIND_WORDS: Readonly<Record<NoticeKind, KindWords>> = {
  submitted: { name: { zh: '等我办理', en: 'Waits for me' }, when: { zh: '稿件到了我这一步', en: 'A document came to my step' }, colour: 'primary' },
  urgent: { name: { zh: '急件', en: 'Urgent' }, when: { zh: '急件到了我这一步', en: 'An urgent one came to my step' }, colour: 'danger' },
  returned: { name: { zh: '被退回', en: 'Returned' }, when: { zh: '稿件退回到我这里', en: 'A document came back to me' }, colour: 'warning' },
  approved: { name: { zh: '审核通过', en: 'Approved' }, when: { zh: '本单位稿件通过全部审核', en: 'All tiers approved my unit’s document' }, colour: 'success' },
  released: { name: { zh: '已发布', en: 'Released' }, when: { zh: '本单位稿件已发布', en: 'My unit’s document is live' }, colour: 'success' },
  withdrawn: { name: { zh: '已撤回', en: 'Withdrawn' }, when: { zh: '已发布的稿件被撤回', en: 'A live document was withdrawn' }, colour: 'danger' },
  'withdrawal-asked': { name: { zh: '申请撤回', en: 'Withdrawal asked' }, when: { zh: '有人申请撤回，由我决定', en: 'I am to decide on a withdrawal' }, colour: 'warning' },
  overdue: { name: { zh: '逾期', en: 'Overdue' }, when: { zh: '等我办理的稿件超过时限', en: 'What waits for me is late' }, colour: 'danger' },
  expiring: { name: { zh: '即将到期', en: 'Expires soon' }, when: { zh: '已发布的稿件七天内到期', en: 'A live document expires in seven days' }, colour: 'warning' },
};
