import { choicesOf } from '../../../../shared/lists/choices';
import { csvRows, type CsvRow } from '../csv';
import type { Refusal } from '../refusal';

/** Columns of the table that the registry is imported from, by their Chinese head; the attribute's own name does as well (docs/panel-api.md). */
export const COLUMNS: Readonly<Record<string, string>> = {
  名称: 'name', 别名: 'aliases', 域名: 'domains', 匹配方式: 'match', 级别: 'level', 类型: 'type', 第三条所列: 's1', 绑定机关: 'organs',
  授权依据: 'authorisation', 起始日期: 'from', 截止日期: 'to', 核实情况: 'evidence', 备注: 'note',
};
const NEEDED = ['name', 'domains', 'match', 'level', 'type'];
const LISTS: ReadonlySet<string> = new Set(['aliases', 'domains', 'organs']);
const CHOICES: Readonly<Record<string, string>> = { match: 'sourceMatch', level: 'sourceLevel', type: 'sourceType', evidence: 'sourceEvidence' };
const YES: ReadonlySet<string> = new Set(['是', '√', 'true', 'yes', 'y', '1']);
const NO: ReadonlySet<string> = new Set(['否', 'false', 'no', 'n', '0', '']);

/** One entry of a file, not yet looked at, with its line in a table or its number in a list. */
export interface FileEntry {
  readonly line: number;
  readonly value: unknown;
}
export type FileReading = { readonly ok: true; readonly entries: readonly FileEntry[] } | { readonly ok: false; readonly refusals: readonly Refusal[] };

const fault = (code: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'REL-3.0', code, path: 'file', ...(params !== undefined && { params }) });

function valueOf(name: string, cell: string): unknown {
  if (LISTS.has(name)) return cell.split(/[;；、|\n]/u);
  if (name === 's1') return YES.has(cell.toLowerCase()) ? true : NO.has(cell.toLowerCase()) ? false : cell;
  if (cell === '') return null;
  if (name === 'from' || name === 'to') return cell.replace(/^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/u, (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const list = CHOICES[name];
  return list === undefined ? cell : (choicesOf(list).find(({ zh, en }) => zh === cell || en === cell)?.value ?? cell);
}

/** The entries of a table with its head in the first line; which columns it must have is told at once. */
export function readSourceTable(text: string): FileReading {
  const rows = csvRows(text);
  const [head, ...body] = rows ?? [];
  if (head === undefined || body.length === 0) return { ok: false, refusals: [fault('import-unreadable')] };
  const names = head.cells.map((cell) => (Object.hasOwn(COLUMNS, cell) ? COLUMNS[cell] : undefined) ?? (Object.values(COLUMNS).includes(cell) ? cell : null));
  const refusals = [
    ...NEEDED.filter((needed) => !names.includes(needed)).map((needed) => fault('import-column-missing', { field: `source.${needed}` })),
    ...head.cells.flatMap((cell, index) => (cell !== '' && (names[index] === null || names.indexOf(names[index] ?? null) !== index) ? [fault('import-column-unknown', { column: cell.slice(0, 60) })] : [])),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const entryOf = ({ line, cells }: CsvRow): FileEntry => ({
    line,
    value: Object.fromEntries(names.flatMap((name, index) => (name === null ? [] : [[name, valueOf(name, cells[index] ?? '')]]))),
  });
  return { ok: true, entries: body.map(entryOf) };
}

/** The entries of `{ sources: […] }`, the form of `data/sources.json`. */
export function readSourceList(value: unknown): FileReading {
  const list: unknown = typeof value === 'object' && value !== null && 'sources' in value ? value.sources : undefined;
  if (!Array.isArray(list) || list.length === 0) return { ok: false, refusals: [fault('import-unreadable')] };
  return { ok: true, entries: list.map((entry: unknown, index) => ({ line: index + 1, value: entry })) };
}

/** A file by what it holds: a list in JSON, else a table. */
export function readSourceFile(text: string): FileReading {
  if (!/^\s*[{[]/u.test(text.replace(/^\uFEFF/u, ''))) return readSourceTable(text);
  try {
    return readSourceList(JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown);
  } catch {
    return { ok: false, refusals: [fault('import-unreadable')] };
  }
}
