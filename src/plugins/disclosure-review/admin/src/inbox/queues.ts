import { DONE_LOOKED_THROUGH, type InboxRow, type InboxSort, type Queue, type Turn, type Waited } from '../../../shared/desk';
import type { State } from '../../../shared/review';
import type { Wording } from '../language';

const word = (zh: string, en: string): Wording => ({ zh, en });

export const QUEUES: readonly Queue[] = ['todo', 'mine', 'returned', 'done', 'overdue'];

export const QUEUE_NAMES: Readonly<Record<Queue, Wording>> = {
  todo: word('待我审', 'For me'),
  mine: word('我提交的', 'Submitted by me'),
  returned: word('被退回', 'Returned'),
  done: word('已办', 'Done'),
  overdue: word('逾期', 'Overdue'),
};

/** What an empty queue means, and where to go on. */
export const NOTHING_IN: Readonly<Record<Queue, Wording>> = {
  todo: word('没有等您办理的稿件。有人提交到您的岗位时，会出现在这里。', 'Nothing waits for you. What is submitted to your post appears here.'),
  mine: word('您没有正在办理的稿件。稿件提交审核后，可在这里看到办到哪一步。', 'None of your documents is in hand. After you submit one, follow it here.'),
  returned: word('没有退回给您的稿件。', 'Nothing has been returned to you.'),
  done: word('您还没有办理过稿件。', 'You have not taken a step yet.'),
  overdue: word('没有超过办理期限的稿件。', 'Nothing is past its time limit.'),
};

/** Where the queue `done` ends, and where to go on. */
export const DONE_ENDS = word(
  `这里只列您最近参与的 ${DONE_LOOKED_THROUGH} 篇；更早的请到内容管理的稿件列表里查找。`,
  `The ${DONE_LOOKED_THROUGH} documents you last had a part in; find older ones in the lists of the content manager.`,
);

/** The same with filters set. */
export const NOTHING_FOUND = word('没有符合筛选条件的稿件。请放宽条件，或清除筛选。', 'Nothing matches these filters. Widen or clear them.');

export const TURN_NAMES: Readonly<Record<Turn, Wording>> = {
  '1': word('起草、修改', 'Drafting'),
  assess: word('保密审查', 'Confidentiality review'),
  '2': word('二级审核', 'Tier 2'),
  '3': word('三级审核、会签、同意', 'Tier 3, confirming, consenting'),
  done: word('已通过', 'Approved'),
};

/** States that a turn does not name by itself. */
export const STATES_TO_FIND: readonly State[] = ['escalated', 'confirming', 'consenting', 'scheduled', 'live', 'withdrawn'];

export type Column = 'title' | 'type' | 'organisation' | 'state' | 'since' | 'riskClass' | 'lastStep';
export const COLUMNS: readonly { readonly column: Column; readonly name: Wording; readonly sort?: InboxSort }[] = [
  { column: 'title', name: word('标题', 'Title'), sort: 'title' },
  { column: 'type', name: word('类型', 'Type') },
  { column: 'organisation', name: word('发布单位', 'Unit'), sort: 'organisation' },
  { column: 'state', name: word('状态', 'State'), sort: 'state' },
  { column: 'since', name: word('已等', 'Waited'), sort: 'since' },
  { column: 'riskClass', name: word('风险', 'Risk') },
  { column: 'lastStep', name: word('最近一步', 'Last step') },
];

/** The queues counted up to here: `1000` stands for as many or more. */
const COUNTED_UP_TO = 1000;
export const countShown = (count: number): string => (count >= COUNTED_UP_TO ? `${COUNTED_UP_TO}+` : String(count));

/** How long a document has waited, in words. */
export function waitedWords({ days, unit }: Waited): Wording {
  if (days < 1) return word('不到一天', 'under a day');
  return unit === 'working-days' ? word(`${days} 个工作日`, `${days} working day${days === 1 ? '' : 's'}`) : word(`${days} 天`, `${days} day${days === 1 ? '' : 's'}`);
}

/** Where a line leads: what is being written to its form, everything else to the reviewing screen. */
export function placeOf({ uid, documentId, state }: Pick<InboxRow, 'uid' | 'documentId' | 'state'>, queue: Queue | 'drafts'): string {
  const toWrite = queue === 'drafts' || (state === 'drafting' && queue !== 'done');
  return toWrite ? `/content-manager/collection-types/${uid}/${documentId}` : `/plugins/disclosure-review/review/${uid}/${documentId}`;
}

/** A line among others. */
export const keyOf = ({ uid, documentId }: { readonly uid: string; readonly documentId: string }): string => `${uid} ${documentId}`;
