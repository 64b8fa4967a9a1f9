/** Cuts a run of Chinese into words, the words within words too where `fine` is true. Pure; a dictionary stands behind it. */
export type Segment = (text: string, fine: boolean) => readonly string[];

/** Longer words are cut off: an index entry has bounds, and nobody types them. */
const LONGEST = 64;
const RUNS = /(\p{Script=Han}+)|([\p{L}\p{N}]+)/gu;

/** Full-width, traditional compatibility forms and capitals count as their plain ones. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function runWords(text: string, segment: Segment, fine: boolean): readonly string[] {
  const words: string[] = [];
  for (const [, han, other] of plain(text).matchAll(RUNS)) {
    if (han !== undefined) words.push(...segment(han, fine));
    else if (other !== undefined) words.push(other.slice(0, LONGEST));
  }
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The different words of a text, as they are kept in the index; at most `most`, the first ones. */
export function indexWords(parts: { readonly text: string; readonly segment: Segment; readonly most: number }): readonly string[] {
  const words = new Set<string>();
  for (const word of runWords(parts.text, parts.segment, true)) {
    words.add(word);
    if (words.size >= parts.most) break;
  }
  return [...words];
}

/** What is looked for: every word must be there; `prefix` where nothing but single characters was typed. */
export interface Sought {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

const MOST_SOUGHT = 12;

/**
 * The words of a question. A single character beside longer words is left out: where a word ends is the dictionary's guess, and the
 * guess may differ between a question and a document.
 */
export function soughtWords(parts: { readonly text: string; readonly segment: Segment }): Sought {
  const all = [...new Set(runWords(parts.text, parts.segment, false))];
  const long = all.filter((word) => word.length > 1);
  return long.length > 0 ? { words: long.slice(0, MOST_SOUGHT), prefix: false } : { words: all.slice(0, MOST_SOUGHT), prefix: true };
}

/** Marks that stand in the index beside the words, in letters that no question yields together with a word of the text. */
export const tag = {
  type: (uid: string): string => `q1${uid.split('.').at(-1)?.replaceAll(/[^a-z0-9]/gu, '') ?? ''}`,
  organisation: (documentId: string): string => `q2${documentId.toLowerCase()}`,
  column: (documentId: string): string => `q3${documentId.toLowerCase()}`,
  year: (year: string): string => `q4${year}`,
} as const;
