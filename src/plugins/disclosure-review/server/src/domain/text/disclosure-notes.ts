import { foundAt, normalise, type Found, type Normalised } from './normalise';

/** What a printed note says about the document that bears it (SRC-4.2a). */
export type NoteMeaning = 'active' | 'on-request' | 'withheld' | 'partial' | 'restricted';
export interface DisclosureNote extends Found {
  readonly meaning: NoteMeaning;
  /** False where the regulation has another wording for the same (此件主动公开 for 此件公开发布). */
  readonly standard: boolean;
}

const NOTE =
  /(?:此件|本件|本文件|此文件|该件)\s{0,2}(?:属性)?\s{0,2}[为:]{0,2}\s{0,2}(依申请公开|不予公开|免予公开|不宜公开|不得公开|暂不公开|非公开|不公开|(?:删减|删节|摘要)后公开|部分公开|公开发布|主动公开|全文公开|予以公开|公开)/gu;
const RESTRICTED =
  /(?:此件|本件)\s{0,2}(?:只|仅)?发至[^\n\t。;]{1,16}|发至(?:省军|地师|县团|县处|乡科|乡镇|科|处|厅|村|乡|县|市|省)级|(?:不得|请勿|严禁)翻印/gu;
const BRACKETED = /^ {0,8}[([【] {0,2}(依申请公开|不予公开|不公开|主动公开|公开发布) {0,2}[)\]】] {0,8}$/gmu;
/** A line of its own in the head of a document: 公开属性:不予公开. */
const LABELLED = /^ {0,8}(?:信息)?公开(?:属性|选项|类别) {0,2}: {0,2}(依申请公开|不予公开|不公开|主动公开|公开发布) {0,8}$/gmu;
const QUOTE = /[“‘「『"']\s*$/u;

function meaningOf(words: string): NoteMeaning {
  if (words === '依申请公开') return 'on-request';
  if (/后公开$|^部分/u.test(words)) return 'partial';
  return /^(?:不|暂不|非|免)/u.test(words) ? 'withheld' : 'active';
}

const STANDARD: ReadonlySet<string> = new Set(['公开发布', '依申请公开', '不公开']);

/** A note in quotation marks is spoken of, not borne: the regulation itself lists all three. */
const isQuoted = (text: string, at: number): boolean => QUOTE.test(text.slice(Math.max(0, at - 3), at));

/**
 * Notes by which a document says whether it is public, in order.
 * `restricted` is a note on who may have it (发至××级, 不得翻印).
 */
export function disclosureNotes(text: string | Normalised): readonly DisclosureNote[] {
  const source = normalise(text);
  const notes: DisclosureNote[] = [];
  const add = (match: RegExpMatchArray, meaning: NoteMeaning, standard: boolean): void => {
    const at = match.index ?? 0;
    if (!isQuoted(source.text, at)) notes.push({ ...foundAt(source, at, at + match[0].length), meaning, standard });
  };
  for (const pattern of [NOTE, BRACKETED, LABELLED]) {
    for (const match of source.text.matchAll(pattern)) {
      const words = match[1] ?? '';
      add(match, meaningOf(words), pattern === NOTE && STANDARD.has(words));
    }
  }
  for (const match of source.text.matchAll(RESTRICTED)) add(match, 'restricted', false);
  return notes.sort((a, b) => a.range[0] - b.range[0]);
}

/** Notes that forbid putting their document on the public site. */
export const nonPublicNotes = (text: string | Normalised): readonly DisclosureNote[] =>
  disclosureNotes(text).filter((note) => note.meaning !== 'active' && note.meaning !== 'partial');
