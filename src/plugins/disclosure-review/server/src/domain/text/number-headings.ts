import type { Normalised } from './normalise';
import { tablesOf, type TableRow, type TextTable } from './table-rows';

/** What a number is called in front of it, or over its column: serial numbers and sums may look like a telephone's. */

const SERIAL = /(?:准考证|考生|报名序|工单|订单|合同|流水|受理|备案|登记|档案|批次|设备|产品|序列|运单|发票|项目|采购|公告|证书|许可证|宗地)(?:编)?号码?\s{0,2}:?\s{0,2}$|(?:编号|代码|编码|单号)\s{0,2}:?\s{0,2}$/u;
const SERIAL_HEADING = /准考证|编号|代码|编码|单号|流水|合同号|序列号|\((?:元|万元|亿元|平方米|亩|吨|公斤|千瓦时)\)|金额|面积|产值|收入|支出|预算|决算|产量/u;
const REACH = /电话|手机|联系|热线|微信/u;

/** The table that holds the place, by halving. */
function tableAt(tables: readonly TextTable[], place: number): TextTable | undefined {
  let [low, high] = [0, tables.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const table = tables[middle];
    if (table === undefined || (table[0]?.start ?? 0) > place) high = middle - 1;
    else if ((table.at(-1)?.end ?? 0) < place) low = middle + 1;
    else return table;
  }
  return undefined;
}

const columnOf = ({ cells }: TableRow, place: number): number => cells.filter(({ start }) => start <= place).length - 1;

/** The last row that begins at the place or before it, by halving. */
function lastBefore(rows: readonly TableRow[], place: number): TableRow | undefined {
  let [low, high] = [-1, rows.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return rows[low];
}

const known = new WeakMap<TextTable, readonly TableRow[]>();

/** Rows without figures: tables that follow each other are one in plain text, and each brings its own headings. */
function headingsOf(table: TextTable): readonly TableRow[] {
  const seen = known.get(table) ?? table.filter(({ cells }) => !cells.some(({ text }) => /\d{3}/u.test(text)));
  known.set(table, seen);
  return seen;
}

/** The heading over the place, where its row has as many cells as the heading row: a merged cell would shift the columns. */
function headingOver(source: Normalised, place: number): string {
  const lineStart = source.text.lastIndexOf('\n', place - 1) + 1;
  if (source.text.slice(lineStart, place + 40).indexOf('\t') === -1) return '';
  const table = tableAt(tablesOf(source), place);
  const row = table === undefined ? undefined : lastBefore(table, place);
  const heading = table === undefined || row === undefined ? undefined : lastBefore(headingsOf(table), row.start - 1);
  if (row === undefined || heading === undefined || row.cells.length !== heading.cells.length) return '';
  return heading.cells[columnOf(row, place)]?.text ?? '';
}

/** True where the text itself says that the digits at `start` are a serial number or a sum. Logarithmic in the tables. */
export function isCalledSerial(source: Normalised, start: number): boolean {
  const before = source.text.slice(Math.max(0, start - 14), start);
  if (SERIAL.test(before) && !REACH.test(before)) return true;
  const heading = headingOver(source, start);
  return heading.length <= 24 && SERIAL_HEADING.test(heading) && !REACH.test(heading);
}
