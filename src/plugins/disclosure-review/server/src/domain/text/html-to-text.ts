import { attributesOf, piecesOf } from './markup';

const LINES: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select summary table tbody tfoot thead title tr ul video audio iframe img svg'.split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** Values that a reader sees, hears, follows or downloads. */
const SHOWN: ReadonlySet<string> = new Set(
  'alt title href src poster data content placeholder value label summary abbr cite download aria-label aria-description data-caption data-name data-title'.split(' '),
);

function readable(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** What a tag does to the text around it. */
const breakOf = (name: string): 'line' | 'cell' | 'none' => (LINES.has(name) ? 'line' : CELLS.has(name) ? 'cell' : 'none');

const breaks = new Map<string, ReturnType<typeof breakOf>>();
/** Names recur thousands of times; made-up ones must not fill the memory. */
function breakAt(name: string): ReturnType<typeof breakOf> {
  const known = breaks.get(name);
  if (known !== undefined) return known;
  const found = breakOf(name.toLowerCase());
  if (breaks.size < 1000) breaks.set(name, found);
  return found;
}

/** What somebody reads of a tag's attributes. */
function* shownValues(attributes: string): Generator<string> {
  for (const { name, value } of attributesOf(attributes)) {
    const shown = SHOWN.has(name.toLowerCase()) ? value.trim() : '';
    if (shown !== '' && !shown.startsWith('data:')) yield readable(shown).slice(0, 4000);
  }
}

/**
 * Plain text of HTML: line breaks at blocks, tabs at table cells, attribute values that somebody reads each on a line of
 * their own after the block they stand in, comments and scripts too (`withHidden`). Linear.
 */
export function htmlToText(html: string, options: { readonly withHidden?: boolean } = {}): string {
  const lines: string[] = [];
  const values: string[] = [];
  let line = '';
  const endLine = (): void => {
    const trimmed = line.trim();
    if (trimmed !== '') lines.push(trimmed);
    line = '';
  };
  for (const piece of piecesOf(html)) {
    if (piece.kind === 'text') line += /[\r\n\t]/u.test(piece.text) ? piece.text.replace(/[\r\n\t]+/gu, ' ') : piece.text;
    else if (piece.kind === 'hidden') {
      if (options.withHidden === true && piece.text !== '') values.push(piece.text);
    } else {
      const effect = breakAt(piece.name);
      if (effect === 'line') endLine();
      else if (effect === 'cell') line += '\t';
      if (piece.attributes.includes('=')) for (const value of shownValues(piece.attributes)) values.push(value);
    }
  }
  endLine();
  return [...lines, ...values].join('\n');
}
