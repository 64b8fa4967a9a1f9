import reference from '../reference/document-number-patterns.json';
import type { County } from './county';
import { higherOrgans, type HigherOrgan } from './organ';
import { normalise } from './text/normalise';

/** Titles that are a higher document's, or tell that it was issued: the organ followed by an act of issuing. */

const ACT = /^(?:[“”"《》〈〉\s]|联合|日前|近日|正式|今日|昨日)*(?:印发|发布|出台|公布|批复|转发|下发|(关于.{1,80}?的(?:通知|意见|决定|方案|办法|批复|公告|函|规定|通报|决议|条例|实施细则)))/u;
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

function isIssued(rest: string): boolean {
  const act = ACT.exec(rest);
  if (act === null) return false;
  // 关于…的意见实施一年来 goes on: a sentence about the document, not its title.
  return act[1] === undefined || !/^[\u4e00-\u9fa5]/u.test(rest.slice(act[0].length).replace(/^(?:》|”)?(?:全文|摘要|解读)?/u, ''));
}

/**
 * The higher organ whose document the title reproduces, or undefined. `forwarded` where a local organ passes it on
 * (转发), whose text then holds the higher one whole.
 */
export function issuedByTitle(title: string, county: County): { readonly organ: string; readonly forwarded: boolean } | undefined {
  const text = normalise(title).text.trim();
  const short = county.name.replace(/[县市区]$/u, '');
  if (CARRYING_OUT.test(text) && [short, '我县', '全县', '我镇', '我乡', '我局'].some((name) => text.includes(name))) return undefined;
  const leading = leadingOrgans(text, higherOrgans(county));
  if (leading !== undefined && isIssued(leading.rest)) return { organ: leading.organ.name, forwarded: false };
  if (leading === undefined && FORWARDING.some((pattern) => pattern.test(text))) return { organ: text.slice(0, 40), forwarded: true };
  return undefined;
}
