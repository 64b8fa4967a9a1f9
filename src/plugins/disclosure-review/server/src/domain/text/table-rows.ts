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

const known = new WeakMap<Normalised, readonly TextTable[]>();

/** Tables of normalised text, in order; found once for all who ask. Linear. */
export function tablesOf(source: Normalised): readonly TextTable[] {
  const seen = known.get(source) ?? findTables(source.text);
  known.set(source, seen);
  return seen;
}

function findTables(text: string): readonly TextTable[] {
  const tables: TextTable[] = [];
  let table: TableRow[] = [];
  if (!text.includes('\t')) return tables;
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.includes('\t')) table.push(rowAt(line, at));
    else if (table.length > 0) {
      tables.push(table);
      table = [];
    }
    at += line.length + 1;
  }
  return table.length > 0 ? [...tables, table] : tables;
}
