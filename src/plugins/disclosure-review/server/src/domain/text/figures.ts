import { foundAt, normalise, type Found, type Normalised } from './normalise';

/** `day`: a date in a form that official writing does not have; `sum`: a number grouped as no number is. */
export interface MiswrittenFigure extends Found {
  readonly kind: 'day' | 'sum';
}

/** 二0二六年, 二O二六年: a Latin zero among Chinese figures; 2026年十一月: both kinds in one date. */
const MIXED = /[一二三四五六七八九][0Oo][一二三四五六七八九〇零○0Oo][一二三四五六七八九〇零○0Oo]年|(?:19|20)\d{2}年(?:十[一二]?|[一二三四五六七八九])月(?!份?[初末底])|[二一][〇零○九]{1}[一二三四五六七八九〇零○]{2}年\d{1,2}月/gu;
/** A sum whose groups are not of three: 1,38,600元. */
const GROUPED = /(?<![\d,.])\d{1,3}(?:,\d{1,6})+(?=(?:\.\d{1,4})?\s?(?:元|万元|亿元|美元))/gu;
const RIGHTLY = /^\d{1,3}(?:,\d{3})+$/u;
/** A sum told twice: 5万万元, 3元元; a percent sign told twice. */
const TWICE = /\d(?:万万元|元元|亿亿元|%%)/gu;

/** Dates and sums in a form that GB/T 15835 does not know. Linear. */
export function miswrittenFigures(text: string | Normalised): readonly MiswrittenFigure[] {
  const source = normalise(text);
  const found = (match: RegExpMatchArray, kind: MiswrittenFigure['kind']): MiswrittenFigure => {
    const start = match.index ?? 0;
    return { ...foundAt(source, start, start + match[0].length), kind };
  };
  return [
    ...Array.from(source.text.matchAll(MIXED), (match) => found(match, 'day')),
    ...Array.from(source.text.matchAll(GROUPED)).filter((match) => !RIGHTLY.test(match[0])).map((match) => found(match, 'sum')),
    ...Array.from(source.text.matchAll(TWICE), (match) => found(match, 'sum')),
  ];
}

/** The date under a document with empty places filled up or a year cut short: 2026年01月05日, 26年1月5日. GB/T 9704 writes neither. */
export const isPaddedDate = (line: string): boolean => /^20\d{2}年(?:0\d月\d{1,2}|\d{1,2}月0\d)日$|^\d{2}年\d{1,2}月\d{1,2}日$/u.test(line.replace(/\s+/gu, ''));
