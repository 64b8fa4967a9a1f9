import { diffArrays } from 'diff';
import { chunksOf, isTag, tokensOf, type Token } from './tokens';

/** What became of a piece of the earlier text. */
export interface Change {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly tokens: readonly Token[];
}
export interface Changes {
  readonly changes: readonly Change[];
  /** True where some of it was too much to be compared word by word. */
  readonly coarse: boolean;
}

/** Differences looked for between paragraphs, and between the words of one place: the work grows with their square. */
const PARAGRAPHS = 600;
const WORDS = 600;
/** Sum of the squares over a whole text. */
const EFFORT = 2_000_000;

const kept = (tokens: readonly Token[]): readonly Change[] => (tokens.length === 0 ? [] : [{ kind: 'kept', tokens }]);
const replaced = (before: readonly Token[], after: readonly Token[]): readonly Change[] => [
  ...(before.length === 0 ? [] : [{ kind: 'removed' as const, tokens: before }]),
  ...(after.length === 0 ? [] : [{ kind: 'added' as const, tokens: after }]),
];

interface Compared<Item> {
  readonly kind: Change['kind'];
  readonly items: readonly Item[];
}

/** Undefined where there are more differences than `most`. */
function compare(before: readonly string[], after: readonly string[], most: number): readonly Compared<string>[] | undefined {
  return diffArrays([...before], [...after], { maxEditLength: most })?.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'kept', items: value }));
}

/** A lone character that both texts share between two changes says nothing: it is shown as changed too. */
function withoutIslands(changes: readonly Change[]): readonly Change[] {
  const island = ({ kind, tokens }: Change): boolean => kind === 'kept' && tokens.length === 1 && !isTag(tokens[0] ?? '<>');
  const islands = new Set(changes.filter((change, at) => at > 0 && at < changes.length - 1 && island(change)));
  const runs: Change[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  const flush = (): void => {
    runs.push(...replaced(removed, added));
    removed = [];
    added = [];
  };
  for (const change of changes) {
    if (change.kind === 'kept' && !islands.has(change)) {
      flush();
      runs.push(change);
      continue;
    }
    if (change.kind !== 'added') removed = removed.concat(change.tokens);
    if (change.kind !== 'removed') added = added.concat(change.tokens);
  }
  flush();
  return runs;
}

/** Compares two HTML texts, paragraphs first, then the words of those that differ. However large they are, it ends soon. */
export function changesBetween(parts: { readonly before: string; readonly after: string }): Changes {
  if (parts.before === parts.after) return { changes: kept(tokensOf(parts.after)), coarse: false };
  const [before, after] = [chunksOf(tokensOf(parts.before)), chunksOf(tokensOf(parts.after))];
  const [old, young] = [before.map((chunk) => chunk.join('')), after.map((chunk) => chunk.join(''))];
  const paragraphs = compare(old, young, PARAGRAPHS);
  if (paragraphs === undefined) return { changes: replaced(before.flat(), after.flat()), coarse: true };
  let effort = EFFORT;
  let coarse = false;
  const words = (removed: readonly Token[], added: readonly Token[]): readonly Change[] => {
    if (removed.length === 0 || added.length === 0) return replaced(removed, added);
    const most = Math.min(WORDS, removed.length + added.length);
    const found = effort < most * most ? undefined : compare(removed, added, most);
    effort -= most * most;
    if (found === undefined) {
      coarse = true;
      return replaced(removed, added);
    }
    return withoutIslands(found.map(({ kind, items }) => ({ kind, tokens: items })));
  };
  const changes: Change[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  let [atOld, atYoung] = [0, 0];
  const flush = (): void => {
    changes.push(...words(removed, added));
    [removed, added] = [[], []];
  };
  for (const { kind, items } of paragraphs) {
    if (kind === 'kept') {
      flush();
      changes.push(...kept(after.slice(atYoung, atYoung + items.length).flat()));
    }
    if (kind === 'removed') removed = removed.concat(before.slice(atOld, atOld + items.length).flat());
    if (kind === 'added') added = added.concat(after.slice(atYoung, atYoung + items.length).flat());
    if (kind !== 'added') atOld += items.length;
    if (kind !== 'removed') atYoung += items.length;
  }
  flush();
  return { changes, coarse };
}
