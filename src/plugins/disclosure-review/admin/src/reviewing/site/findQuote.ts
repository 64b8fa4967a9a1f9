const SPACE = /\s/u;
const special = /[.*+?^${}()|[\]\\]/gu;

/** A quotation as a pattern: blanks do not count, and where private data was masked anything may stand. */
function patternOf(quote: string): RegExp | null {
  const bare = quote.replaceAll(/\s+/gu, '');
  if (bare.replaceAll('*', '') === '') return null;
  return new RegExp(
    bare
      .split(/(\*+)/u)
      .map((piece) => (piece.startsWith('*') ? '.{1,40}?' : piece.replaceAll(special, '\\$&')))
      .join(''),
    'u',
  );
}

/**
 * Where a quotation stands in a text.
 * @returns start and end in UTF-16 units of the text, null where it does not stand there
 */
export function findQuote(parts: { readonly text: string; readonly quote: string }): readonly [number, number] | null {
  const pattern = patternOf(parts.quote);
  if (pattern === null) return null;
  const kept: number[] = [];
  let bare = '';
  for (let at = 0; at < parts.text.length; at += 1) {
    const unit = parts.text.charAt(at);
    if (SPACE.test(unit)) continue;
    kept.push(at);
    bare += unit;
  }
  const found = pattern.exec(bare);
  if (found === null) return null;
  const start = kept[found.index];
  const last = kept[found.index + found[0].length - 1];
  return start === undefined || last === undefined ? null : [start, last + 1];
}
