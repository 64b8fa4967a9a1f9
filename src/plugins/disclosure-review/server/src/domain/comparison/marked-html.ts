import type { Changes } from './changes';
import { isBlockTag, isPicture, isTag, tagName, type Token } from './tokens';

export interface MarkedHtml {
  /** The later text with what was inserted in `<ins>` and what was deleted in `<del>`. */
  readonly html: string;
  readonly changed: boolean;
  /** True where only tags or their attributes changed: nothing is marked then. */
  readonly formatOnly: boolean;
}

const VOID: ReadonlySet<string> = new Set(['img', 'br', 'hr']);
const SHOWN = (token: Token): boolean => !isTag(token) || isPicture(token);
const blank = (tokens: readonly Token[]): boolean => tokens.every((token) => !isTag(token) && token.trim() === '');

/** Deleted words by line: where a block ended in the earlier text, a line ends here. Its own tags do not come along. */
function linesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (isBlockTag(token) || tagName(token) === 'br') lines.push([]);
    else if (SHOWN(token)) lines.at(-1)?.push(token);
  }
  return lines.filter((line) => !blank(line));
}

/** What may stand where: a line of deleted words is wrapped so that it does not fall out of a table or a list. */
function wrapped(line: string, parent: string, ofItsOwn: boolean): string {
  if (['table', 'thead', 'tbody', 'tfoot'].includes(parent)) return `<tr><td>${line}</td></tr>`;
  if (parent === 'tr') return `<td>${line}</td>`;
  if (parent === 'ul' || parent === 'ol') return `<li>${line}</li>`;
  return ofItsOwn && ['', 'div', 'blockquote', 'figure'].includes(parent) ? `<p>${line}</p>` : line;
}

function deleted(tokens: readonly Token[], parent: string): string {
  const lines = linesOf(tokens).map((line) => `<del>${line.join('')}</del>`);
  const ofItsOwn = tokens.some(isBlockTag);
  const inside = lines.map((line) => wrapped(line, parent, ofItsOwn));
  return inside.join(inside[0] === lines[0] ? '<br>' : '');
}

/** Inserted words run by run: the tags between them stay outside, so that the later text's own order of tags is kept. */
function inserted(tokens: readonly Token[]): string {
  const out: string[] = [];
  let run: Token[] = [];
  const flush = (): void => {
    if (run.length > 0) out.push(blank(run) ? run.join('') : `<ins>${run.join('')}</ins>`);
    run = [];
  };
  for (const token of tokens) {
    if (SHOWN(token)) run.push(token);
    else {
      flush();
      out.push(token);
    }
  }
  flush();
  return out.join('');
}

/** Follows which element is open in the later text. */
function follow(open: string[], tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (!isTag(token)) continue;
    const name = tagName(token);
    if (VOID.has(name)) continue;
    if (!token.startsWith('</')) open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
}

/**
 * Shows what changed in the text itself. Every tag of the answer is one of the later text, in its order, or a bare `ins`, `del`, `p`,
 * `br`, `li`, `tr`, `td`: of two sanitised texts comes a safe one.
 */
export function markedHtml({ changes }: Pick<Changes, 'changes'>): MarkedHtml {
  const out: string[] = [];
  const open: string[] = [];
  let words = false;
  for (const { kind, tokens } of changes) {
    if (kind === 'removed') out.push(deleted(tokens, open.at(-1) ?? ''));
    else {
      out.push(kind === 'added' ? inserted(tokens) : tokens.join(''));
      follow(open, tokens);
    }
    if (kind !== 'kept' && tokens.some((token) => SHOWN(token) && !blank([token]))) words = true;
  }
  const changed = changes.some(({ kind }) => kind !== 'kept');
  return { html: out.join(''), changed, formatOnly: changed && !words };
}
