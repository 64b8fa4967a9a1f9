import type { NoticeKind } from '../../../shared/notices';
import type { Bilingual } from './sentences';

/** What has happened, and what to do now. */
const SAID: Readonly<Record<NoticeKind, { readonly subject: Bilingual; readonly todo: Bilingual }>> = {
  submitted: { subject: { zh: '有稿件等您办理', en: 'A document waits for you' }, todo: { zh: '请打开下面的链接审核。', en: 'Open the link below and review it.' } },
  urgent: { subject: { zh: '急件：有稿件等您立即办理', en: 'Urgent: a document waits for you' }, todo: { zh: '这是急件，请立即打开下面的链接审核。', en: 'This one is urgent: open the link below and review it now.' } },
  returned: { subject: { zh: '有稿件被退回', en: 'A document was returned' }, todo: { zh: '请打开下面的链接，看退回原因后处理。', en: 'Open the link below, read why, and deal with it.' } },
  approved: { subject: { zh: '有稿件已通过全部审核', en: 'A document was approved' }, todo: { zh: '三级审核已完成，不必再办理；可打开下面的链接查看。', en: 'All tiers have approved it. Nothing to do; the link shows it.' } },
  released: { subject: { zh: '有稿件已发布', en: 'A document was released' }, todo: { zh: '请打开下面的链接，核对公开页面。', en: 'Open the link below and look at the public page.' } },
  withdrawn: { subject: { zh: '有稿件已撤回', en: 'A document was withdrawn' }, todo: { zh: '公众已看不到它；请打开下面的链接，看撤回原因。', en: 'The public no longer sees it; the link says why.' } },
  'withdrawal-asked': { subject: { zh: '有人申请撤回已发布的稿件', en: 'A withdrawal is asked for' }, todo: { zh: '请打开下面的链接，尽快决定是否撤回。', en: 'Open the link below and decide soon.' } },
  overdue: { subject: { zh: '有稿件逾期未办', en: 'A document is overdue' }, todo: { zh: '它等您办理已超过规定时限，请打开下面的链接办理。', en: 'It has waited for you too long: open the link below and deal with it.' } },
  expiring: { subject: { zh: '有已发布的稿件即将到期', en: 'A live document expires soon' }, todo: { zh: '到期后不会自动下线；请打开下面的链接，更新到期时间或申请撤回。', en: 'It does not go off by itself: open the link below, set a new date or ask for its withdrawal.' } },
};

/** Titles must not make lines of their own. */
const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The mail of a notice, plain text, Chinese first. Nothing of the document's text is in it, and no title where it must not leave the house. */
export function noticeMail(parts: { readonly kind: NoticeKind; readonly title: string | null; readonly type: string; readonly organisation: string | null; readonly link: string }): { readonly subject: string; readonly text: string } {
  const { kind, title, type, organisation, link } = parts;
  const { subject, todo } = SAID[kind];
  const about = (label: Bilingual, value: string | null): readonly string[] => (value === null || value === '' ? [] : [`${label.zh} / ${label.en}: ${line(value)}`]);
  return {
    subject: `${subject.zh} / ${subject.en}`,
    text: [
      `${subject.zh}。${todo.zh}`,
      `${subject.en}. ${todo.en}`,
      '',
      ...about({ zh: '标题', en: 'Title' }, title),
      ...about({ zh: '类型', en: 'Type' }, type),
      ...about({ zh: '单位', en: 'Unit' }, organisation),
      '',
      link,
      '',
      '要改变接收哪些通知，请在“通知”页面的“通知设置”中选择。',
      'What you are told is chosen on the page “Notices”.',
      '',
    ].join('\n'),
  };
}
