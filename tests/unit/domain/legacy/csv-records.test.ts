import fc from 'fast-check';
import { csvRecords } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/csv-records';
import type { Read } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/records';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  const letters = [...text];
  for (let at = 0; at < letters.length; at += size) yield letters.slice(at, at + size).join('');
}

async function read(text: string, size = 7): Promise<readonly Read[]> {
  const found: Read[] = [];
  for await (const one of csvRecords(pieces(text, size))) found.push(one);
  return found;
}

describe('a CSV file of the old site', () => {
  it('should give records with the number of the line on which they begin', async () => {
    expect(await read('title,body\n甲,"<p>一\n二</p>"\r\n\n乙,<p>x</p>')).toEqual([
      { line: 2, ok: true, record: { title: '甲', body: '<p>一\n二</p>' } },
      { line: 5, ok: true, record: { title: '乙', body: '<p>x</p>' } },
    ]);
  });
  it('should put dotted names into each other and leave empty cells out', async () => {
    expect(await read('title,reprint.sourceName,reprint.approval.organ,author\n甲,新华社,省政府,\n')).toEqual([
      { line: 2, ok: true, record: { title: '甲', reprint: { sourceName: '新华社', approval: { organ: '省政府' } } } },
    ]);
  });
  it('should take doubled quotation marks for one and keep commas within', async () => {
    expect(await read('a,b\n"他说""好"",走了",\'\n')).toEqual([{ line: 2, ok: true, record: { a: '他说"好",走了', b: "'" } }]);
  });
  it.each([
    ['a,b\n1,2,3\n', 'import-cells'],
    ['a,b\n1\n', 'import-cells'],
    ['a\n"1" 2\n', 'import-quotation'],
    ['a\n1"2\n', 'import-quotation'],
    ['a\n"1\n', 'import-quotation'],
    ['a,a\n1,2\n', 'import-header'],
    ['a,\n1,2\n', 'import-header'],
    ['"a\n1', 'import-header'],
    ['__proto__\n1\n', 'import-header'],
    ['a.__proto__.b\n1\n', 'import-header'],
  ])('should refuse the line of %j', async (text, code) => {
    expect((await read(text)).map((one) => (one.ok ? null : one.code))).toEqual([code]);
  });
  it('should go on after a line that is torn', async () => {
    expect((await read('a\n1"2\n3\n')).map(({ line, ok }) => [line, ok])).toEqual([[2, false], [3, true]]);
  });
  it('should read back whatever was written by RFC 4180, however it comes in', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '字', '😀') });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n', '\r'), async (rows, size, end) => {
        const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join(end);
        const records = (await read(text, size)).map((one) => (one.ok ? one.record : null));
        expect(records).toEqual(rows.map(([a, b]) => ({ ...(a !== '' && { a }), ...(b !== '' && { b }) })));
      }),
    );
  });
});
