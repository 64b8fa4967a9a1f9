import type { Normalised } from './normalise';

/** A row of a table in plain text: its cells with their places, empty ones left out. */
export interface TableRow {
  readonly cells: readonly { readonly text: string; readonly start: number }[];
  readonly start: number;
  readonly end: number;
}

/** A table: rows on lines, cells parted by tabs; a line without a tab ends it. */
export type TextTable = readonly TableRow[];

function rowAt(line: string, start: number): TableRow {
  const cells: { text: string; start: number }[] = [];
  const cell = /[^\t]+/g;
  for (let match = cell.exec(line); match !== null; match = cell.exec(line)) {
    const text = match[0].trim();
    if (text !== '') cells.push({ text, start: start + match.index + match[0].indexOf(text) });
  }
  return { cells, start, end: start + line.length };
}

/** Tables of normalised text, in order. Linear. */
export function* tablesOf({ text }: Normalised): Generator<TextTable> {
  let table: TableRow[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.includes('\t')) table.push(rowAt(line, at));
    else if (table.length > 0) {
      yield table;
      table = [];
    }
    at += line.length + 1;
  }
  if (table.length > 0) yield table;
}

/** The heading row: the first with a short cell that the pattern fits. */
export const headingOf = (table: TextTable, wanted: RegExp): TableRow | undefined =>
  table.slice(0, 4).find(({ cells }) => cells.some(({ text }) => text.length <= 16 && wanted.test(text.replace(/\s+/gu, ''))));
