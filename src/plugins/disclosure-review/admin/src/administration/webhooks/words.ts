import type { DeliveryFailure, DeliveryState, FailedAttempt, WebhookEvent } from '../../../../../public-site/shared/webhooks';
import type { Wording } from '../../language';

export const EVENT_NAMES: Readonly<Record<WebhookEvent, Wording>> = {
  'document.released': { zh: '发布', en: 'Release' },
  'document.withdrawn': { zh: '撤回', en: 'Withdrawal' },
};

export const STATE_NAMES: Readonly<Record<DeliveryState, { readonly name: Wording; readonly tone: 'success' | 'warning' | 'danger' }>> = {
  waiting: { name: { zh: '待送', en: 'Waiting' }, tone: 'warning' },
  delivered: { name: { zh: '已送达', en: 'Delivered' }, tone: 'success' },
  failed: { name: { zh: '失败', en: 'Failed' }, tone: 'danger' },
};

const FAILURES: Readonly<Record<DeliveryFailure, Wording>> = {
  status: { zh: '对方回答', en: 'Answered' },
  'no-answer': { zh: '连接不上', en: 'No connection' },
  timeout: { zh: '10 秒没有回答', en: 'No answer in 10 seconds' },
  'no-host': { zh: '域名查不到', en: 'Host not found' },
  inside: { zh: '地址在内部网络', en: 'Inside a private network' },
  address: { zh: '地址不允许', en: 'Address not allowed' },
  secret: { zh: '密钥读不出，请更换', en: 'Secret unreadable, renew it' },
};

/** What went wrong, with the answer's status or the network's own code. */
export function troubleWords({ failure, detail }: FailedAttempt): Wording {
  const { zh, en } = FAILURES[failure];
  return detail === '' ? { zh, en } : { zh: `${zh} ${detail}`, en: `${en} ${detail}` };
}
