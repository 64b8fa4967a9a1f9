import { csvRows } from '../../../src/plugins/disclosure-review/server/src/domain/csv';

const cells = (text: string) => csvRows(text)?.map((row) => row.cells);

describe('a table of comma-separated values', () => {
  it('should be read with quotations, commas, line ends and a mark in them', () => {
    expect(cells('\uFEFFa,b\r\n"x, ""y""",  z \n"1\n2",3')).toEqual([['a', 'b'], ['x, "y"', 'z'], ['1\n2', '3']]);
  });
  it('should keep empty cells and leave blank lines out', () => {
    expect(cells('a,,c\n\n,,\n,b,\n')).toEqual([['a', '', 'c'], ['', 'b', '']]);
    expect(cells('a,')).toEqual([['a', '']]);
    expect(cells('')).toEqual([]);
  });
  it('should number lines as the file has them', () => {
    expect(csvRows('a\n\n"b\nc"\rd')?.map(({ line }) => line)).toEqual([1, 3, 5]);
  });
  it('should be none where a quotation is never closed, or goes on behind its end', () => {
    expect(csvRows('a\n"b')).toBeNull();
    expect(csvRows('"a"b,c')).toBeNull();
  });
});
