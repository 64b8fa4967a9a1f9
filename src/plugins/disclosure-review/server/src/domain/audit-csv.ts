import type { ChainedEntry } from './audit-chain';

/** Header of the export, with the byte order mark without which Excel takes Chinese for something else. */
export const CSV_HEADER = '\uFEFFsequence,at,kind,personId,actor,uid,documentId,entry,previous,mac\r\n';

/** What a spreadsheet would take for a formula, half and full width. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/;

/** One cell by RFC 4180; one that begins like a formula gets an apostrophe, so that opening the file runs nothing. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of the export, in the order of the header. */
export function csvLine(entry: ChainedEntry): string {
  const { sequence, at, kind, personId, actor, uid, documentId, previous, mac } = entry;
  return `${[sequence, at, kind, personId, actor, uid, documentId, entry.entry, previous, mac].map(csvCell).join(',')}\r\n`;
}
