import { jsonRecords, type Read } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/records';

async function read(chunks: readonly string[]): Promise<readonly Read[]> {
  async function* texts(): AsyncGenerator<string> {
    yield* chunks;
  }
  const found: Read[] = [];
  for await (const one of jsonRecords(texts())) found.push(one);
  return found;
}

describe('a file of JSON lines', () => {
  it('should give a record a line, wherever the text was cut when it came in', async () => {
    expect(await read(['{"a":1}\r\n\n{"b"', ':2}\n', '{"c":3}'])).toEqual([
      { line: 1, ok: true, record: { a: 1 } },
      { line: 3, ok: true, record: { b: 2 } },
      { line: 4, ok: true, record: { c: 3 } },
    ]);
  });
  it('should refuse a line that is no JSON and go on', async () => {
    expect(await read(['{"a":\n[]\n'])).toEqual([{ line: 1, ok: false, code: 'import-json' }, { line: 2, ok: true, record: [] }]);
  });
  it('should not hold a line that is too long for anything', async () => {
    const half = 'x'.repeat(5_000_000);
    expect(await read([half, half, '"}\n{}'])).toEqual([{ line: 1, ok: false, code: 'import-line-long' }, { line: 2, ok: true, record: {} }]);
  });
});
