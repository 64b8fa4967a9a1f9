import { escaped, officePackage } from './xml';

type Cell = string | number | boolean | null;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

/** `0` is A, `25` Z, `26` AA. */
const columnName = (index: number): string => (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A workbook of one sheet; texts lie in the shared strings, as Excel and WPS write them. */
export function xlsx(content: { readonly rows: readonly (readonly Cell[])[] }): Uint8Array {
  const strings: string[] = [];
  const cell = (value: Cell, reference: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
    strings.push(value);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const rows = content.rows.map(
    (row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, `${columnName(x)}${y + 1}`)).join('')}</row>`,
  );
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return officePackage({
    parts: [
      {
        path: 'xl/workbook.xml',
        contentType: sheet('sheet.main'),
        xml: `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
      { path: 'xl/worksheets/sheet1.xml', contentType: sheet('worksheet'), xml: `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>` },
      { path: 'xl/sharedStrings.xml', contentType: sheet('sharedStrings'), xml: `<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${shared}</sst>` },
    ],
    relations: [
      { id: 'rId1', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'rId2', kind: 'sharedStrings', target: 'sharedStrings.xml' },
    ],
  });
}
