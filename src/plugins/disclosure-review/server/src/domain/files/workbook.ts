import { attributesOf, piecesOf } from '../text/markup';
import { xmlToText } from './xml-to-text';

/** Texts of `xl/sharedStrings.xml` in order, and which of them a cell has shown. */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly shown: Set<number>;
}

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

export function sharedStringsOf(xml: string): SharedStrings {
  const texts: string[] = [];
  let current: string[] | undefined;
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') current?.push(piece.text);
    else if (piece.kind !== 'hidden' && localName(piece.name) === 'si') {
      if (piece.kind === 'close' || piece.attributes.endsWith('/')) texts.push((current ?? []).join('').trim());
      current = piece.kind === 'open' ? [] : undefined;
    }
  }
  return { texts, shown: new Set() };
}

/** Rows of a worksheet on lines, cells parted by tabs, shared strings in their places; what stands beside the rows after them. */
export function sheetText(xml: string, strings: SharedStrings): string {
  const from = xml.indexOf('<sheetData');
  const to = from === -1 ? -1 : xml.indexOf('</sheetData>', from);
  if (to === -1) return xmlToText(xml).text;
  const rows: string[] = [];
  let cells: string[] = [];
  let isShared = false;
  let text = '';
  for (const piece of piecesOf(xml.slice(from, to))) {
    if (piece.kind === 'text') text += piece.text.trim() === '' ? '' : piece.text;
    else if (piece.kind !== 'hidden') {
      const name = localName(piece.name);
      if (name === 'c' && piece.kind === 'open') {
        isShared = [...attributesOf(piece.attributes)].some((attribute) => attribute.name === 't' && attribute.value === 's');
        text = '';
      } else if (name === 'c') {
        const index = Number(text);
        if (isShared) strings.shown.add(index);
        cells.push(isShared ? (strings.texts[index] ?? '') : text);
      } else if (name === 'row' && piece.kind === 'close') {
        rows.push(cells.join('\t').trim());
        cells = [];
      } else if (name === 'v' && piece.kind === 'open' && text !== '') text += ' ';
    }
  }
  return [...rows, xmlToText(xml.slice(0, from) + xml.slice(to)).text].filter((line) => line !== '').join('\n');
}

/** Strings that no cell shows any more are still in the file. */
export const unusedStrings = ({ texts, shown }: SharedStrings): string => texts.filter((text, at) => text !== '' && !shown.has(at)).join('\n');
