import { normalise, type Found, type Normalised } from './normalise';

/** Letters and digits of a text with the places they stand at: how a sentence is broken, spaced or punctuated says nothing. */
interface Letters {
  readonly text: string;
  readonly at: readonly number[];
}

/** So many sentences with one beginning are held; more are no document but an attempt to make this slow. */
const ALIKE = 20;
const SIGN = /[\p{L}\p{N}]/u;

function lettersOf(source: string): Letters {
  const text: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const sign = source[index] ?? '';
    if (!SIGN.test(sign)) continue;
    text.push(sign);
    at.push(index);
  }
  return { text: text.join(''), at };
}

/** Most that begin alike end otherwise; looking at the last sign first keeps this fast. */
const endsAt = (text: string, sentence: string, at: number): boolean => text.charCodeAt(at + sentence.length - 1) === sentence.charCodeAt(sentence.length - 1);

const sentencesOf = (text: string): readonly string[] => text.split(/[。!?;\n\t]/u).map((sentence) => lettersOf(sentence).text);

/**
 * Where sentences of one text stand in another word for word, whatever their punctuation, spaces and line breaks. Linear in the
 * second text.
 * @param parts.of the text whose sentences are looked for
 * @param parts.length how many letters and digits make a sentence that nobody writes twice by chance
 * @param parts.except texts, such as a title, that both may hold
 */
export function sameSentences(parts: {
  readonly of: string | Normalised;
  readonly within: string | Normalised;
  readonly length: number;
  readonly except?: readonly string[];
}): readonly Found[] {
  const { length } = parts;
  const excepted = new Set((parts.except ?? []).map((text) => lettersOf(normalise(text).text).text));
  const byStart = new Map<string, string[]>();
  for (const sentence of new Set(sentencesOf(normalise(parts.of).text))) {
    if (sentence.length < length || excepted.has(sentence)) continue;
    const start = sentence.slice(0, length);
    byStart.set(start, [...(byStart.get(start) ?? []).slice(0, ALIKE - 1), sentence]);
  }
  if (byStart.size === 0) return [];
  const source = normalise(parts.within);
  const letters = lettersOf(source.text);
  const found: Found[] = [];
  for (let at = 0; at + length <= letters.text.length; at += 1) {
    const sentence = byStart.get(letters.text.slice(at, at + length))?.find((one) => endsAt(letters.text, one, at) && letters.text.startsWith(one, at));
    if (sentence === undefined) continue;
    const [start, end] = [letters.at[at] ?? 0, (letters.at[at + sentence.length - 1] ?? 0) + 1];
    found.push({ range: source.original(start, end), text: sentence });
    at += sentence.length - 1;
  }
  return found;
}
