import reference from '../../reference/wording.json';
import { foundAt, normalise, type Found, type Normalised } from './normalise';
import { automatonOf, type WordAutomaton } from './word-automaton';

/** `grave`: the country, a state organ or office miswritten. `territory`: part of the country listed as one. `ordinary`: a common slip. */
export interface WordingError extends Found {
  readonly kind: 'grave' | 'territory' | 'ordinary';
  readonly right: string;
}

interface Listed {
  readonly automaton: WordAutomaton;
  readonly rightOf: ReadonlyMap<string, { readonly right: string; readonly kind: 'grave' | 'ordinary' }>;
}

function listed(): Listed {
  const rightOf = new Map<string, { readonly right: string; readonly kind: 'grave' | 'ordinary' }>();
  for (const kind of ['ordinary', 'grave'] as const) {
    const pairs: Readonly<Record<string, readonly string[]>> = reference[kind];
    for (const [right, wrongs] of Object.entries(pairs)) for (const wrong of wrongs) rightOf.set(wrong, { right, kind });
  }
  return { automaton: automatonOf([...rightOf.keys()]), rightOf };
}
const LIST = listed();

/** 主攻府河, 进攻府城: the verb stands before a name that begins with 府. */
const BESIDE_RIVER = /^[主进强猛围反总]?攻府[河城西东南北山江]|^[主进强猛围反总]攻府/u;

const TERRITORY = reference.territory.map((pattern) => new RegExp(pattern, 'gu'));
/** 截至 goes with what is not over, 截止 with what is: at a clause's start before a day only 截至 is right. */
const UNTIL = /(?<=^|[\n\t。;,(])\s?截止(?:到|至)?(?=(?:目前|今年|去年|(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底)?[^\n]{0,2}[,,]))/gu;

/** In order, without what stands inside a longer one: 攻府 in 人民攻府. Linear but for the sort. */
function outermost(found: readonly WordingError[]): readonly WordingError[] {
  let reached = -1;
  return [...found]
    .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
    .filter(({ range }) => {
      if (range[1] <= reached) return false;
      reached = range[1];
      return true;
    });
}

/** Miswritten words, by lists that are short enough to be right. Linear. */
export function wordingErrors(text: string | Normalised): readonly WordingError[] {
  const source = normalise(text);
  const found: WordingError[] = [];
  for (const { word, start } of LIST.automaton.find(source.text)) {
    const known = LIST.rightOf.get(word);
    if (known !== undefined && !(word === '攻府' && BESIDE_RIVER.test(source.text.slice(Math.max(0, start - 1), start + 3)))) found.push({ ...foundAt(source, start, start + word.length), ...known });
  }
  for (const pattern of TERRITORY) {
    for (const match of source.text.matchAll(pattern)) {
      found.push({ ...foundAt(source, match.index, match.index + match[0].length), kind: 'territory', right: '国家和地区' });
    }
  }
  for (const match of source.text.matchAll(UNTIL)) {
    found.push({ ...foundAt(source, match.index, match.index + match[0].length), kind: 'ordinary', right: '截至' });
  }
  return outermost(found);
}
