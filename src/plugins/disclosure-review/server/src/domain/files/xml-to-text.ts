import { attributesOf, piecesOf } from '../text/markup';

/** Elements of office formats after which a new line, cell or field begins; runs within a line join without a break. */
const BREAKS: ReadonlySet<string> = new Set(
  'p h br cr tab tc tr si c v f row table-cell table-row line-break is comment title endnote footnote txbxContent docPr oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter TextObject sheet definedName annotation note s'.split(
    ' ',
  ),
);
/** Names of fonts and the like are no text of the document. */
const STYLE_VALUE = /(?:^|:)(?:typeface|ascii|hAnsi|eastAsia|cs|font-name|font-name-asian|font-family|name-asian|script|lang|FontName|FamilyName|rFonts)$/u;
const TEXT_VALUE = /[\u2e80-\u9fff\uf900-\ufaff]|\d{7}/u;
/** Symbol fonts hide their characters in the private area; the star is what markings are made with. */
const SYMBOLS: ReadonlyMap<string, string> = new Map(Object.entries({ f0ab: '★', f0b6: '☆', f0e9: '★', f048: '★' }));

/** What is put in or moved while changes are tracked; what is struck out has its own element for text. */
const TRACKED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:moveFrom', 'text:insertion', 'text:deletion']);

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

export interface XmlText {
  readonly text: string;
  /** Struck out by tracked changes, still in the file. */
  readonly deleted: string;
  /** How many passages tracked changes have put in or moved; their text is in `text`. */
  readonly insertions: number;
  /** True when the file brings its own entities or document type: it may show what is not read here. */
  readonly declares: boolean;
}

function symbol(attributes: string): string {
  for (const { name, value } of attributesOf(attributes)) {
    if (localName(name) === 'char') return SYMBOLS.get(value.toLowerCase()) ?? String.fromCodePoint(Number.parseInt(value, 16) || 0xfffd);
  }
  return '';
}

/**
 * Text of one XML part: runs joined, paragraphs and table rows on lines of their own, cells parted by tabs, attribute values that hold text after it.
 * Nothing is expanded. Linear.
 * @param fields true where every element is a field of its own (document properties, custom XML)
 */
export function xmlToText(xml: string, options: { readonly fields?: boolean } = {}): XmlText {
  const shown: string[] = [];
  const deleted: string[] = [];
  const values: string[] = [];
  let declares = false;
  let insertions = 0;
  let inDeleted = 0;
  let inRow = 0;
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') {
      // Indentation between elements is no text.
      if (piece.text.includes('\n') && piece.text.trim() === '') continue;
      (inDeleted > 0 ? deleted : shown).push(piece.text);
    } else if (piece.kind === 'hidden') {
      if (/^(?:DOCTYPE|ENTITY)/iu.test(piece.text)) declares = true;
      if (!/^(?:DOCTYPE|xml\b)/iu.test(piece.text) || declares) values.push(piece.text);
    } else {
      const name = localName(piece.name);
      if (piece.kind === 'open' && TRACKED.has(piece.name)) insertions += 1;
      if (name === 'sym' && piece.kind === 'open') shown.push(symbol(piece.attributes));
      const isRow = name === 'tr' || name === 'table-row';
      if (isRow && !piece.attributes.endsWith('/')) inRow = Math.max(0, inRow + (piece.kind === 'open' ? 1 : -1));
      if (name === 'delText') {
        if (!piece.attributes.endsWith('/')) inDeleted = piece.kind === 'open' ? 1 : 0;
        deleted.push('\n');
      } else if (options.fields === true || BREAKS.has(name)) shown.push(inRow > 0 && !isRow ? '\t' : '\n');
      for (const attribute of attributesOf(piece.attributes)) {
        if (TEXT_VALUE.test(attribute.value.slice(0, 4000)) && !STYLE_VALUE.test(attribute.name)) values.push(attribute.value.slice(0, 4000));
      }
    }
  }
  return { text: linesTogether([...shown, '\n', ...values.flatMap((value) => [value, '\n'])]), deleted: linesTogether(deleted), insertions, declares };
}

const linesTogether = (pieces: readonly string[]): string =>
  pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
