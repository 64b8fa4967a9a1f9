import en from './refusals.en.json';
import zh from './refusals.zh.json';
import findingsEn from './findings.en.json';
import findingsZh from './findings.zh.json';
import wordsEn from '../../../shared/words/words.en.json';
import wordsZh from '../../../shared/words/words.zh.json';

type Sentences = Readonly<Record<string, string>>;
type Params = Readonly<Record<string, string | number>>;

const CHINESE: Sentences = { ...findingsZh, ...zh };
const ENGLISH: Sentences = { ...findingsEn, ...en };

/** Fills `{name}` by the parameter of that name; a parameter that is itself a known word is said in the same language. */
const fill = (sentence: string, params: Params, words: Sentences): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : (words[String(value)] ?? String(value));
  });

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The sentence of a code in both languages. Every code has one; a test holds that. */
export function sentence(code: string, params: Params = {}): Bilingual {
  return {
    zh: fill(CHINESE[code] ?? code, params, wordsZh),
    en: fill(ENGLISH[code] ?? code, params, wordsEn),
  };
}

/** A word of the field in both languages, itself where there is none. */
export const word = (name: string): Bilingual => ({ zh: (wordsZh as Sentences)[name] ?? name, en: (wordsEn as Sentences)[name] ?? name });

/** The sentence of a code with other words in each language. */
export const sentenceOf = (code: string, params: { readonly zh: Params; readonly en: Params }): Bilingual => ({ zh: sentence(code, params.zh).zh, en: sentence(code, params.en).en });

/** Chinese first, English second, in one line. */
export const spoken = (code: string, params?: Params): string => {
  const said = sentence(code, params);
  return `${said.zh} / ${said.en}`;
};
