/** Aho and Corasick: every word of a list in one pass over the text, in linear time whatever the list's length. */
export interface WordAutomaton {
  readonly find: (text: string) => readonly { readonly word: string; readonly start: number }[];
}

interface Node {
  readonly next: Map<number, Node>;
  fallback: Node | undefined;
  /** Words that end here, longest first. */
  words: readonly string[];
}

const node = (): Node => ({ next: new Map(), fallback: undefined, words: [] });

function trieOf(words: readonly string[]): Node {
  const root = node();
  for (const word of words) {
    let at = root;
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      const next = at.next.get(code) ?? node();
      at.next.set(code, next);
      at = next;
    }
    if (at !== root) at.words = [word];
  }
  return root;
}

/** Breadth first, so that a node's fallback is complete before the node is. */
function linkFallbacks(root: Node): void {
  const queue: Node[] = [...root.next.values()];
  for (const child of queue) child.fallback = root;
  for (let head = 0; head < queue.length; head += 1) {
    const at = queue[head];
    if (at === undefined) continue;
    for (const [code, child] of at.next) {
      let fallback = at.fallback;
      while (fallback !== undefined && !fallback.next.has(code)) fallback = fallback.fallback;
      child.fallback = fallback?.next.get(code) ?? root;
      child.words = [...child.words, ...child.fallback.words];
      queue.push(child);
    }
  }
}

/** Words that are empty are left out; the same word twice is one. */
export function automatonOf(words: readonly string[]): WordAutomaton {
  const root = trieOf(words);
  linkFallbacks(root);
  const begins = new Uint8Array(65_536);
  for (const code of root.next.keys()) begins[code] = 1;
  return {
    find: (text) => {
      const found: { word: string; start: number }[] = [];
      let at: Node = root;
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (at === root && begins[code] === 0) continue;
        while (at !== root && !at.next.has(code)) at = at.fallback ?? root;
        at = at.next.get(code) ?? root;
        for (const word of at.words) found.push({ word, start: index - word.length + 1 });
      }
      return found;
    },
  };
}
