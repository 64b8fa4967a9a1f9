import reference from '../reference/document-number-patterns.json';
import type { County } from './county';
import { expandOrgan, higherOrgans, organsOf, type HigherOrgan } from './organ';
import { normalise } from './text/normalise';

/** Titles that are a document's, or tell that it was issued: the organ followed by an act of issuing. */

const FILLERS = '(?:[“”"《》〈〉,\\s]|联合|日前|近日|近期|正式|专门|再次|今日|今天|昨日|(?:\\d{1,2}月)?\\d{1,2}日)*';
const GENRE =
  '(?:通知|意见|决定|方案|办法|批复|公告|函|规定|通报|决议|条例|细则|命令|令|通告|规划|纲要|规则|措施|要点|计划|建议|公报|指引|标准)';
/** 关于…的实施意见, to the end or to what is no further sentence: …的意见实施一年来 is a sentence about the document. */
const TITLE = new RegExp(`^${FILLERS}关于.{1,120}的[\\u4e00-\\u9fa5]{0,4}${GENRE}(?=$|[^\\u4e00-\\u9fa5]|全文|摘要|解读)`, 'u');
const NEWS = new RegExp(`^${FILLERS}(?:印发|发布|出台|公布|批复|转发|下发)(?![的后]|以来)`, 'u');
const SENT_OUT = new RegExp(`^${FILLERS}(?:印发|下发|转发)(?![的后]|以来)`, 'u');
const ORDER = /^(?:令|公告|通告)\s{0,2}(?:第|\(|〔|20\d{2})/u;
/** What editors put before a title that they pass on. */
const HERALD = /^(?:【[^】]{1,12}】|\[[^\]]{1,12}\]|(?:转载|重磅|权威发布|最新|快讯|要闻|关注|速看|官宣|定了|刚刚)[!:丨|,\s]{1,3})\s*/u;
const FORWARDING = reference.titlePatterns.filter(({ level }) => level === 'forward').map(({ re }) => new RegExp(re, 'u'));
/** What the county does to carry a higher document out is the county's news. */
const CARRYING_OUT = /贯彻|落实|学习|传达|宣讲|宣传|部署|推进|启动|开展|举行|召开|解读|培训/u;

/** The organ that the text begins with, with the rest; the longest name wins. */
function leadingOrgan(text: string, organs: readonly HigherOrgan[]): { readonly organ: HigherOrgan; readonly rest: string } | undefined {
  const candidates = organs.flatMap((organ) => organ.names.filter((name) => text.startsWith(name)).map((name) => ({ organ, rest: text.slice(name.length) })));
  return candidates.sort((a, b) => a.rest.length - b.rest.length)[0];
}

/** Joint documents name their organs one after the other: 中共中央 国务院关于…. */
function leadingOrgans(text: string, organs: readonly HigherOrgan[]): { readonly organ: HigherOrgan; readonly rest: string } | undefined {
  let last = leadingOrgan(text, organs);
  const first = last?.organ;
  while (last !== undefined) {
    const next = leadingOrgan(last.rest.replace(/^[\s、,和]+/u, ''), organs);
    if (next === undefined) return first === undefined ? undefined : { organ: first, rest: last.rest };
    last = next;
  }
  return undefined;
}

/** The title without what an editor put before it, and without the brackets around all of it. */
function bareTitle(title: string): string {
  const text = normalise(title).text.trim().replace(HERALD, '').replace(/^中华人民共和国(?=国务院)/u, '');
  return text.startsWith('《') && /》(?:\(?(?:全文|摘要)\)?)?$/u.test(text) && text.indexOf('》') >= text.length - 5 ? text.slice(1) : text;
}

/** 转发 after the county's organ, before a higher one's name, full or short: the county's document holds the higher one whole. */
function isForwarded(text: string, organs: readonly HigherOrgan[]): boolean {
  if (FORWARDING.some((pattern) => pattern.test(text))) return true;
  if (text.includes('贯彻落实')) return false;
  const [, passedOn] = /^.{2,30}?转发[《“]?(.+)$/u.exec(text) ?? [];
  const passed = passedOn === undefined ? undefined : leadingOrgans(passedOn, organs);
  return passed !== undefined && TITLE.test(passed.rest);
}

/**
 * The higher organ whose document the title reproduces, or undefined. `forwarded` where a local organ passes it on
 * (转发), whose text then holds the higher one whole.
 */
export function issuedByTitle(title: string, county: County): { readonly organ: string; readonly forwarded: boolean } | undefined {
  const text = bareTitle(title);
  const organs = higherOrgans(county);
  const leading = leadingOrgans(text, organs);
  if (leading === undefined) return isForwarded(text, organs) ? { organ: text.slice(0, 40), forwarded: true } : undefined;
  const issued = { organ: leading.organ.name, forwarded: false };
  if (TITLE.test(leading.rest) || ORDER.test(leading.rest)) return issued;
  const short = county.name.replace(/[县市区]$/u, '');
  if (CARRYING_OUT.test(text) && [short, '我县', '全县', '我镇', '我乡', '我局'].some((name) => text.includes(name))) return undefined;
  return NEWS.test(leading.rest) ? issued : undefined;
}

const ORGAN_END = /(?:部|委|委员会|厅|局|署|院|银行|政府|办公厅|办公室|总工会|联合会|管理处|中心)$/u;

/** Any other organ's document by its title: the organs that stand before 关于…的通知, or that send a text out. Full names. */
export function organsByTitle(title: string, county: County): readonly string[] {
  const text = bareTitle(title);
  const head = /^(.{2,40}?)(?=关于|印发|下发|转发)/u.exec(text)?.[1] ?? '';
  const rest = text.slice(head.length);
  if (!TITLE.test(rest) && !SENT_OUT.test(rest)) return [];
  const organs = organsOf(head.replace(/(?:联合|日前|近日|正式)+$/u, '')).map((name) => expandOrgan(name, county));
  return organs.length > 0 && organs.every((name) => ORGAN_END.test(name)) ? organs : [];
}
