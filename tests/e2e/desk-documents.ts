import type { Panel } from '../support/panel';
import { officeOf } from './office';

/** Gives a person the panel in this language from the next login on. */
export const speak = async (panel: Panel, account: string, preferedLanguage: 'en' | 'zh-Hans'): Promise<void> => {
  await officeOf(panel).ask(account, 'PUT', '/admin/users/me', { preferedLanguage });
};

/** A desk with work on it: drafts, one returned, and documents at every tier of one unit. */
export async function fillDesk(panel: Panel): Promise<void> {
  const { news, step, carry } = officeOf(panel);
  await news('秋粮收购工作提示');
  await carry(await news('全县冬种进度过半'), 'assessing');
  const returned = await news('蔬菜保供专班走访种植大户');
  await carry(returned, 'assessing');
  await step({ as: 'nyj_secrecy', document: returned, verb: 'return', words: { reason: '正文第二段人员姓名与附件不一致，请核对。' } });
  await carry(await news('春耕备耕物资储备充足'), 'tier-2');
  for (const title of ['稻渔综合种养基地揭牌', '高素质农民培训班开班', '柑橘产销对接会举行']) await carry(await news(title), 'tier-3');
}
