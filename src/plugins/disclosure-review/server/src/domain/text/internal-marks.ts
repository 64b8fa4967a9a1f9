import { foundAt, linesOf, normalise, type Found, type Line, type Normalised } from './normalise';

/** `internal`: meant for the house. `process`: a version before the final one. `cited`: such a version named in prose. */
export interface InternalMark extends Found {
  readonly kind: 'internal' | 'process' | 'cited';
  readonly words: string;
}

const KIND = '内 ?部 ?(?:资 ?料|文件|材料|使用|参考|刊物|情况|传阅)';
const CARE = '(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传|切勿外传|请勿转发|用后收回|阅后收回)';
const INTERNAL_LINE = new RegExp(`^[(【〔\\[《]?(?:${KIND}|${CARE})(?:[\\s,、;:-]{0,3}(?:${KIND}|${CARE}))*[)】〕\\]》!。]?(?:\\.[a-z0-9]{1,5})?$`, 'iu');
const INTERNAL_START = new RegExp(`^(?:[(【\\[]${KIND}[)】\\]]|${KIND}\\s{0,3}(?:[-_:]|[,、;]?\\s{0,3}${CARE}))`, 'u');
const INTERNAL_INSIDE = new RegExp(
  `[(【\\[](?:${KIND}|${CARE})[,、;]?\\s?(?:${CARE})?[)】\\]]|${KIND}\\s{0,2}[,、;]?\\s{0,2}${CARE}|仅供[^。;,\\n\\t]{0,12}(?:参阅|内部参考|内部使用)|仅限[^。;,\\n\\t]{0,6}内部(?:使用|传阅|参阅)`,
  'gu',
);
const PROCESS = /[([【]\s?(征求意见稿|送审稿|讨论稿|代拟稿|会签稿|报批稿|修改稿|报审稿|审议稿)\s?[)\]】]/gu;
/** Ordinary words count only where they stand alone on their line. */
const PAPER_LINE = /^[([【《]?(?:会\s{0,2}议\s{0,2}纪\s{0,2}要|请\s{0,2}示)[)\]】》]?$/u;
/** A paper's own name, in its title, its header or its file's name. */
const PAPER_NAME = /(?:会议?纪要|的请示|^请示)(?:\s?[(〔[第_-][^。;]{0,24})?$/u;

/** A version before the final one, named without brackets: 水库管护办法送审稿. */
const DRAFT_NAME = /[\u4e00-\u9fa5](征求意见稿|送审稿|讨论稿|代拟稿|会签稿|报批稿)$/u;

/** The version that a title or a file's name ends with, or undefined. */
export const draftNamed = (name: string): string | undefined => DRAFT_NAME.exec(normalise(name).text.trim().replace(/\.[a-z0-9]{1,5}$/iu, ''))?.[1];

/** True for minutes and requests by their name; `name` is a title, a header or a file's name. */
export const isNamedPaper = (name: string): boolean => PAPER_NAME.test(normalise(name).text.trim().replace(/\.[a-z0-9]{1,5}$/iu, ''));
const PROCESS_LINE = /^(?:征求意见稿|送审稿|讨论稿|代拟稿|会签稿|报批稿|修改稿|报审稿|审议稿)$/u;
/** Nearly every line has none of these, and needs no closer look. */
const ANY = /内 ?部|注意保存|妥善保管|外传|转发|收回|仅供|仅限|稿|纪\s{0,2}要|请\s{0,2}示/u;
const SENTENCE = /[。;!?,]/u;

/** A heading or a file's name bears its mark at the end; in a sentence a version is only spoken of. */
function isBorne(line: Line, start: number, end: number): boolean {
  const after = line.text.slice(end - line.start).replace(/^[》」”)]+/u, '').trim();
  const before = line.text.slice(Math.max(0, start - line.start - 120), start - line.start);
  return (after === '' || /^\.[a-z0-9]{1,5}$/iu.test(after)) && !SENTENCE.test(before);
}

function* marksOfLine(line: Line, inTable: boolean): Generator<{ readonly kind: InternalMark['kind']; readonly words: string; readonly start: number }> {
  if (line.text.length <= 60 && INTERNAL_LINE.test(line.text)) {
    yield { kind: 'internal', words: line.text, start: line.start };
    return;
  }
  if (PROCESS_LINE.test(line.text) || (!inTable && PAPER_LINE.test(line.text))) yield { kind: 'process', words: line.text, start: line.start };
  const opening = INTERNAL_START.exec(line.text.slice(0, 40));
  if (opening !== null) yield { kind: 'internal', words: opening[0], start: line.start };
  for (const match of line.text.matchAll(INTERNAL_INSIDE)) {
    const start = line.start + match.index;
    if (opening === null || match.index > 0) yield { kind: 'internal', words: match[0], start };
  }
  for (const match of line.text.matchAll(PROCESS)) {
    const start = line.start + match.index;
    const kind = isBorne(line, start, start + match[0].length) ? 'process' : 'cited';
    yield { kind, words: match[0], start };
  }
}

/** Marks of internal papers and of versions that are not final (REV-5.5). */
export function internalMarks(text: string | Normalised): readonly InternalMark[] {
  const source = normalise(text);
  const marks: InternalMark[] = [];
  for (const line of linesOf(source.text)) {
    if (!ANY.test(line.text)) continue;
    // A table may count papers by their kinds.
    const inTable = /\t[ ]{0,4}$/u.test(source.text.slice(Math.max(0, line.start - 5), line.start)) || /^[ ]{0,4}\t/u.test(source.text.slice(line.start + line.text.length, line.start + line.text.length + 5));
    for (const mark of marksOfLine(line, inTable)) {
      marks.push({ ...foundAt(source, mark.start, mark.start + mark.words.length), kind: mark.kind, words: mark.words });
    }
  }
  return marks;
}
