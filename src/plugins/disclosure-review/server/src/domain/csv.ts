/** A row of a table with the number of the line on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows by RFC 4180, any line end, a byte order mark left out; blank lines too. Null where a quotation is never closed. */
export function csvRows(text: string): readonly CsvRow[] | null {
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  const cell = /"((?:[^"]|"")*)"[^\S\n]*(,|\n|$)|([^",\n][^,\n]*|)(,|\n|$)/uy;
  while (cell.lastIndex < source.length || cells.length > 0) {
    const at = cell.lastIndex;
    const match = cell.exec(source);
    if (match === null) return null;
    const [whole, quoted, quotedEnd, plain = '', plainEnd] = match;
    cells.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    line += whole.split('\n').length - 1;
    if ((quotedEnd ?? plainEnd) !== ',') {
      if (cells.some((value) => value !== '')) rows.push({ line: begins, cells });
      cells = [];
      begins = line;
      if (cell.lastIndex >= source.length) break;
      if (cell.lastIndex === at) return null;
    }
  }
  return rows;
}
