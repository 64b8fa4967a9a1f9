import type { Read } from './records';

const NAME = /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*$/;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation was not closed, or something stood behind its end. */
  readonly torn: boolean;
}

/**
 * Rows of a CSV text by RFC 4180, as it comes in; never more than one row is held. A row has the number of the line on which it begins.
 * Blank lines are left out.
 */
async function* rows(chunks: AsyncIterable<string>): AsyncGenerator<Row> {
  let [cell, cells, line, begins, torn] = ['', [] as string[], 1, 1, false];
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
  let afterReturn = false;
  const row = (): Row | null => {
    const read = { line: begins, cells: [...cells, cell], torn: torn || state === 'quoted' };
    [cell, cells, torn, state, begins] = ['', [], false, 'start', line];
    return read.cells.length === 1 && read.cells[0]?.trim() === '' && !read.torn ? null : read;
  };
  for await (const chunk of chunks) {
    for (const letter of chunk) {
      const end = letter === '\n' || letter === '\r';
      const second = afterReturn && letter === '\n';
      afterReturn = letter === '\r';
      if (end && !second) line += 1;
      if (state === 'quoted') {
        if (letter === '"') state = 'closing';
        else cell += letter;
      } else if (second) begins = line;
      else if (end) {
        const read = row();
        if (read !== null) yield read;
      } else if (letter === ',') {
        cells.push(cell);
        [cell, state] = ['', 'start'];
      } else if (letter === '"' && state === 'closing') [cell, state] = [`${cell}"`, 'quoted'];
      else if (letter === '"' && state === 'start') state = 'quoted';
      else {
        torn ||= state === 'closing' || letter === '"';
        cell += letter;
        if (state === 'start') state = 'plain';
      }
    }
  }
  const last = row();
  if (last !== null) yield last;
}

/** Sets a value at a dotted name; names are checked beforehand, so that none is one of the language's own. */
function put(record: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) record[first] = value;
  else {
    const below = record[first];
    const next: Record<string, unknown> = typeof below === 'object' && below !== null ? (below as Record<string, unknown>) : {};
    record[first] = next;
    put(next, rest, value);
  }
}

/** Records of a CSV text whose first row names the fields, dotted where they lie within another; an empty cell is a field that is not there. */
export async function* csvRecords(chunks: AsyncIterable<string>): AsyncGenerator<Read> {
  let names: readonly string[] | null = null;
  for await (const { line, cells, torn } of rows(chunks)) {
    if (names === null) {
      const header = cells.map((name) => name.trim());
      const wrong = torn || new Set(header).size < header.length || !header.every((name) => NAME.test(name));
      if (wrong) return yield { line, ok: false, code: 'import-header' };
      names = header;
    } else if (torn) yield { line, ok: false, code: 'import-quotation' };
    else if (cells.length !== names.length) yield { line, ok: false, code: 'import-cells' };
    else {
      const record: Record<string, unknown> = {};
      names.forEach((name, index) => cells[index] !== '' && put(record, name.split('.'), cells[index] ?? ''));
      yield { line, ok: true, record };
    }
  }
}
