import { createHash } from 'node:crypto';
import { keepReadings } from '../../../../src/plugins/disclosure-review/server/src/domain/files/keep-readings';
import { UNFINISHED, unreadable, type FileReading } from '../../../../src/plugins/disclosure-review/server/src/domain/files/reading';

const bytes = Buffer.from('一份文件');
const text: FileReading = { reading: 'read', mime: 'text/plain', parts: [{ part: 'document', text: '一份文件' }] };

/** A reader that gives these answers one after the other, and counts. */
function readerOf(answers: readonly (FileReading | Error)[]) {
  let asked = 0;
  const read = async (): Promise<FileReading> => {
    const answer = answers[asked] ?? text;
    asked += 1;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { kept: keepReadings(read), asked: () => asked };
}

describe('readings that are kept', () => {
  it('should read the same bytes once, whatever stands before the ending of the name', async () => {
    const { kept, asked } = readerOf([]);
    expect(await kept({ name: 'a.txt', bytes })).toEqual(text);
    expect(await kept({ name: 'b.TXT', bytes })).toEqual(text);
    expect(asked()).toBe(1);
    await kept({ name: 'b.csv', bytes });
    expect(asked()).toBe(2);
  });

  it('should fetch no bytes of a file that was read before', async () => {
    const { kept } = readerOf([]);
    let fetched = 0;
    const fetch = async (): Promise<Buffer> => {
      fetched += 1;
      return bytes;
    };
    await kept({ name: 'a.txt', sha256: 'ab', bytes: fetch });
    await kept({ name: 'a.txt', sha256: 'ab', bytes: fetch });
    expect(fetched).toBe(1);
  });

  it('should keep what a file itself is the cause of', async () => {
    const { kept, asked } = readerOf([unreadable('encrypted', 'application/pdf')]);
    await kept({ name: 'a.pdf', bytes });
    expect(await kept({ name: 'a.pdf', bytes })).toMatchObject({ reading: 'unreadable', reason: 'encrypted' });
    expect(asked()).toBe(1);
  });

  it('should not hold a reader that came to no end against the file: unreadable now, read again next time', async () => {
    const { kept, asked } = readerOf([UNFINISHED]);
    expect((await kept({ name: 'a.pdf', bytes })).reading).toBe('unreadable');
    expect((await kept({ name: 'a.pdf', bytes })).reading).toBe('read');
    expect(asked()).toBe(2);
  });

  it('should not keep that bytes could not be fetched', async () => {
    const { kept } = readerOf([new Error('storage away')]);
    await expect(kept({ name: 'a.pdf', bytes })).rejects.toThrow('storage away');
    expect((await kept({ name: 'a.pdf', bytes })).reading).toBe('read');
  });

  it('should know a file by its bytes, whether they are given or only named', async () => {
    const { kept, asked } = readerOf([]);
    await kept({ name: 'a.txt', bytes });
    await kept({ name: 'a.txt', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: async () => bytes });
    expect(asked()).toBe(1);
  });

  it('should hand on the name and the bytes, fetched or given', async () => {
    const given: unknown[] = [];
    const kept = keepReadings(async (file) => {
      given.push(file);
      return text;
    });
    await kept({ name: 'a.txt', bytes });
    await kept({ name: 'b.txt', sha256: 'cd', bytes: async () => bytes });
    expect(given).toEqual([{ name: 'a.txt', bytes }, { name: 'b.txt', bytes }]);
  });

  it('should forget the oldest beyond twenty-four million characters, two hundred for each file', async () => {
    const large = (length: number): FileReading => ({ reading: 'read', mime: 'text/plain', parts: [{ part: 'a', text: 'a'.repeat(length / 2) }, { part: 'b', text: 'b'.repeat(length / 2) }] });
    const { kept, asked } = readerOf([large(11_999_800), large(11_999_800), large(0), large(2)]);
    const read = (name: string) => kept({ name, sha256: name, bytes: async () => bytes });
    await read('one');
    await read('two');
    await read('one');
    expect(asked()).toBe(2);
    await read('three');
    await read('two');
    await read('three');
    expect(asked()).toBe(3);
    await read('one');
    expect(asked()).toBe(4);
    await read('two');
    await read('three');
    expect(asked()).toBe(4);
  });
});
