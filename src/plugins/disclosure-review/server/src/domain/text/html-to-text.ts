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

/**
 * Plain text of HTML: line breaks at blocks, tabs at table cells, attribute values that somebody reads each on a line of
 * their own after the block they stand in, comments and scripts too (`withHidden`). Linear.
 */
export function htmlToText(html: string, options: { readonly withHidden?: boolean } = {}): string {
  const text: string[] = [];
  const values: string[] = [];
  for (const piece of piecesOf(html)) {
    if (piece.kind === 'text') text.push(/[\r\n\t]/u.test(piece.text) ? piece.text.replace(/[\r\n\t]+/gu, ' ') : piece.text);
    else if (piece.kind === 'hidden') {
      if (options.withHidden === true) values.push(piece.text);
    } else {
      const name = piece.name.toLowerCase();
      if (LINES.has(name)) text.push('\n');
      else if (CELLS.has(name)) text.push('\t');
      for (const attribute of attributesOf(piece.attributes)) {
        const value = SHOWN.has(attribute.name.toLowerCase()) ? attribute.value.trim() : '';
        if (value !== '' && !value.startsWith('data:')) values.push(readable(value).slice(0, 4000));
      }
    }
  }
  return [...text.join('').split('\n').map((line) => line.trim()), ...values].filter((line) => line !== '').join('\n');
}
