import { foundAt, linesOf, normalise, type Found, type Normalised } from './normalise';

const GRADE = '(?:绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)';
const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const TERM = `(?:${NUMBER}\\s?(?:个\\s?月|年|月|天|日)|长期|永久|[^\\n\\t。;,]{1,16}[前后])`;

/** 密级★保密期限, 密级★解密时间, 密级★解密条件. */
const STARRED = new RegExp(`${GRADE}级?\\s{0,4}(?:★|\\*\\s{0,2}(?=${TERM}|★))\\s{0,4}(?:${TERM})?`, 'gu');
/** 商业秘密★★★ is praise, not a marking; with a term it is one again. */
const PROSE_BEFORE = /(?:商业|工作|技术|个人|国家|军事|行业)$/u;

const OPEN = '[(\\[【〔《<★*]{0,3}';
const CLOSE = '[)\\]】〕》>★*]{0,3}';
/** A line that is nothing but the grade, with or without its term; a file's name may end the line. */
const WHOLE_LINE = new RegExp(
  `^${OPEN}(?:(?:保密)?密级:?)?${OPEN}(?:绝密|机密|秘密)${CLOSE}[:·(-]?(?:${NUMBER}(?:个月|年|月|天|日)|长期)?${CLOSE}(?:\\.[a-z0-9]{1,5})?$`,
  'iu',
);
const BRACKETED_START = /^(?:【(?:绝密|机密|秘密)】|\[(?:绝密|机密|秘密)\])/u;
const COPY_NUMBER = /^份号:?0*\d{1,6}$/u;

/** Nearly every line has neither, and needs no closer look. */
const ANY = /[密份]/u;

/** No marking is longer than this without its blanks; longer lines are prose. */
const LONGEST_MARKING_LINE = 48;

function wholeLines(source: Normalised): Found[] {
  const found: Found[] = [];
  for (const line of linesOf(source.text)) {
    if (!ANY.test(line.text)) continue;
    const bare = line.text.slice(0, LONGEST_MARKING_LINE + 1).replaceAll(' ', '');
    const whole = line.text.length <= LONGEST_MARKING_LINE && (WHOLE_LINE.test(bare) || COPY_NUMBER.test(bare));
    if (whole || BRACKETED_START.test(bare)) found.push(foundAt(source, line.start, line.start + line.text.length));
  }
  return found;
}

function starred(source: Normalised): Found[] {
  const found: Found[] = [];
  for (const match of source.text.matchAll(STARRED)) {
    const before = source.text.slice(Math.max(0, match.index - 2), match.index);
    const hasTerm = !match[0].trimEnd().endsWith('★');
    if (hasTerm || !PROSE_BEFORE.test(before)) found.push(foundAt(source, match.index, match.index + match[0].length));
  }
  return found;
}

/**
 * Markings of state secrets (REV-5.1): 密级★期限 anywhere, a line or cell that is nothing but the grade, a copy number
 * (份号). Prose that speaks of 绝密、机密、秘密 is none.
 * @param text any text or file name, as it is shown
 * @returns places in that text, in order; the save and upload guards refuse on the first
 */
export function classificationMarkings(text: string | Normalised): readonly Found[] {
  const source = normalise(text);
  const withTerm = starred(source);
  // Both lists are in order: one walk beside the other, however many there are.
  let next = 0;
  const alone = wholeLines(source).filter(({ range: [start, end] }) => {
    while ((withTerm[next]?.range[1] ?? Infinity) <= start) next += 1;
    return (withTerm[next]?.range[0] ?? Infinity) >= end;
  });
  return [...withTerm, ...alone].sort((a, b) => a.range[0] - b.range[0]);
}
