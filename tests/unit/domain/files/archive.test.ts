import { strToU8, zipSync, type Zippable } from 'fflate';
import { ArchiveError, openArchive, type Archive } from '../../../../src/plugins/disclosure-review/server/src/domain/files/archive';

const zipped = (entries: Zippable): Buffer => Buffer.from(zipSync(entries));
const opened = (bytes: Uint8Array, left = 1_000_000): Archive => openArchive(bytes, { left });
const told = (bytes: Uint8Array, left?: number): readonly string[] | string => {
  const archive = opened(bytes, left);
  return archive.ok ? archive.entries.map(({ name, bytes: read }) => `${name}=${Buffer.from(read()).toString('utf8')}`) : archive.reason;
};
const directoryOf = (file: Buffer): number => file.indexOf('PK\x01\x02', 0, 'latin1');
const endOf = (file: Buffer): number => file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
const changed = (file: Buffer, change: (copy: Buffer) => unknown): Buffer => {
  const copy = Buffer.from(file);
  change(copy);
  return copy;
};
const reasonOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return error instanceof ArchiveError ? `${error.reason} ${error.message}` : String(error);
  }
  return 'none';
};

const two = zipped({ 'a.txt': strToU8('甲'.repeat(50)), 'b\\c.txt': [strToU8('乙'), { level: 0 }] });

describe('an archive', () => {
  it('should give every entry its name and bytes, packed or stored, whatever extra fields and comments stand between', () => {
    expect(told(two)).toEqual([`a.txt=${'甲'.repeat(50)}`, 'b/c.txt=乙']);
    expect(told(zipped({ a: [strToU8('一'), { extra: { 1: strToU8('xx') }, comment: 'y' }], b: [strToU8('二'), { comment: 'zzz' }], c: [strToU8('三'), { extra: { 2: strToU8('wwwww') } }] }))).toEqual(['a=一', 'b=二', 'c=三']);
  });
  it('should be found before the longest comment that may follow it, and no farther away', () => {
    expect(told(Buffer.concat([two, Buffer.alloc(65_535)]))).toHaveLength(2);
    expect(told(Buffer.concat([two, Buffer.alloc(65_536)]))).toBe('corrupt');
  });
  it('should be empty where its end record is all there is, and corrupt where even that is not whole', () => {
    expect(told(zipped({}))).toEqual([]);
    expect(told(zipped({}).subarray(1))).toBe('corrupt');
    expect(told(zipped({}).subarray(0, 21))).toBe('corrupt');
    expect(told(Buffer.alloc(22))).toBe('corrupt');
    expect(told(Buffer.alloc(0))).toBe('corrupt');
  });
  it('should be read where it stands within other bytes', () => {
    const among = Buffer.concat([Buffer.alloc(7), two, Buffer.alloc(9)]);
    expect(told(among.subarray(7, 7 + two.length))).toHaveLength(2);
  });
  it('should hold five thousand entries at most', () => {
    const empty = zipped({});
    expect(told(changed(empty, (copy) => copy.writeUInt16LE(5001, 10)))).toBe('too-large');
    expect(told(changed(empty, (copy) => copy.writeUInt16LE(5000, 10)))).toBe('corrupt');
    expect(told(zipped(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${at}`, new Uint8Array(0)]))))).toHaveLength(5000);
  });
  it.each([
    ['a directory elsewhere', (copy: Buffer) => copy.writeUInt32LE(0, endOf(copy) + 16)],
    ['a directory outside', (copy: Buffer) => copy.writeUInt32LE(0xfffffff0, endOf(copy) + 16)],
    ['a directory that ends too soon', (copy: Buffer) => copy.writeUInt32LE(copy.length - 45, endOf(copy) + 16)],
    ['an entry more than there is', (copy: Buffer) => copy.writeUInt16LE(3, endOf(copy) + 10)],
    ['an entry outside', (copy: Buffer) => copy.writeUInt32LE(0xfffffff0, directoryOf(copy) + 42)],
    ['an entry that ends too soon', (copy: Buffer) => copy.writeUInt32LE(copy.length - 29, directoryOf(copy) + 42)],
    ['an entry elsewhere', (copy: Buffer) => copy.writeUInt32LE(3, directoryOf(copy) + 42)],
    ['more bytes than there are', (copy: Buffer) => copy.writeUInt32LE(copy.length, directoryOf(copy) + 20)],
  ])('should be corrupt with %s', (_what, change) => {
    expect(told(changed(two, change))).toBe('corrupt');
  });
  it('should be encrypted by that flag and by no other', () => {
    expect(told(changed(two, (copy) => copy.writeUInt16LE(1, directoryOf(copy) + 8)))).toBe('encrypted');
    expect(told(changed(two, (copy) => copy.writeUInt16LE(0x0809, directoryOf(copy) + 8)))).toBe('encrypted');
    expect(told(changed(two, (copy) => copy.writeUInt16LE(0x0806, directoryOf(copy) + 8)))).toHaveLength(2);
  });
  it('should not be read where an entry is packed in another way, or damaged', () => {
    for (const damage of [(copy: Buffer) => copy.writeUInt16LE(12, directoryOf(copy) + 10), (copy: Buffer) => copy.fill(255, 35, 38)]) {
      const archive = opened(changed(two, damage));
      expect(archive.ok && reasonOf(() => archive.entries[0]?.bytes())).toBe('corrupt corrupt');
    }
  });
  it('should expand to less than the room that is left over all its entries', () => {
    const archive = opened(two, 154);
    expect(archive.ok && archive.entries.map(({ bytes }) => bytes().length)).toEqual([150, 3]);
    for (const [left, which] of [[150, 0], [149, 0], [3, 1], [2, 1], [0, 0]] as const) {
      const tight = opened(two, left);
      expect(tight.ok && reasonOf(() => tight.entries[which]?.bytes())).toBe('too-large too-large');
    }
    const room = { left: 151 };
    const shared = openArchive(two, room);
    expect(shared.ok && [shared.entries[0]?.bytes().length, room.left, reasonOf(() => shared.entries[1]?.bytes()), reasonOf(() => shared.entries[0]?.bytes())]).toEqual([150, 1, 'too-large too-large', 'too-large too-large']);
  });
  it('should expand no entry beyond thirty-two megabytes, whatever room is left', () => {
    const large = opened(zipped({ a: new Uint8Array(32 * 1024 * 1024 + 1) }), 96 * 1024 * 1024);
    expect(large.ok && reasonOf(() => large.entries[0]?.bytes())).toBe('too-large too-large');
    const largest = opened(zipped({ a: new Uint8Array(32 * 1024 * 1024) }), 96 * 1024 * 1024);
    expect(largest.ok && largest.entries[0]?.bytes().length).toBe(32 * 1024 * 1024);
  });
});
