import { zipSync, strToU8 } from 'fflate';
import { readPicture } from '../../../../src/plugins/disclosure-review/server/src/domain/files/picture';
import { picturesOf } from '../../../../src/plugins/disclosure-review/server/src/domain/files/pictures-of';
import { readPlainText } from '../../../../src/plugins/disclosure-review/server/src/domain/files/plain-text';
import { readFileText } from '../../../../src/plugins/disclosure-review/server/src/domain/files/read-file-text';
import { unreadable, type UnreadableReason } from '../../../../src/plugins/disclosure-review/server/src/domain/files/reading';

const plain = (text: string) => readPlainText(Buffer.from(text));
const text = (words: string) => [{ part: 'text', text: words }];

describe('a file without a signature', () => {
  it('should be plain text, with its line ends made one kind', () => {
    expect(plain('甲\r\n乙\r丙\n丁')).toEqual({ reading: 'read', mime: 'text/plain', parts: text('甲\n乙\n丙\n丁') });
    expect(plain('1 < 2，<甲>，a <b> c')).toMatchObject({ reading: 'read', mime: 'text/plain' });
    expect(plain(' \r\n')).toEqual({ reading: 'unreadable', reason: 'no-text', mime: 'text/plain', parts: [] });
    expect(readPlainText(Buffer.from([0, 1]))).toEqual({ reading: 'unreadable', reason: 'unknown-format', mime: 'application/octet-stream', parts: [] });
  });
  it.each(['<!DOCTYPE html><p>甲</p>', '<HTML>甲', ' <head >甲', '<body>甲', '甲乙<table>', 'x<div\nid="a">甲', '<p>甲'])('should be a page where it begins like one: %j', (page) => {
    expect(plain(page)).toMatchObject({ reading: 'read', mime: 'text/html' });
  });
  it.each(['<pre>甲</pre>', '<p', '<divx>甲', `${'甲'.repeat(2000)}<p>乙</p>`])('should be no page where it does not: %j', (page) => {
    expect(plain(page).mime).toBe('text/plain');
  });
  it('should be a page with its comments, and not read where it holds pictures', () => {
    expect(plain('<p>甲</p><!-- 乙 -->')).toEqual({ reading: 'read', mime: 'text/html', parts: text('甲\n 乙 ') });
    for (const picture of ['<p>甲<image x="1"></p>', '<p>甲<img src="data:image/png;base64,xx"></p>', '<p>甲<IMAGE></p>']) {
      expect(plain(picture)).toMatchObject({ reading: 'unreadable', reason: 'embedded-pictures', mime: 'text/html', parts: [{ part: 'text' }] });
    }
    expect(plain('<p>甲<images></p>').reading).toBe('read');
  });
  it('should be XML by its declaration, every element a field, and corrupt where it declares entities', () => {
    expect(plain(' <?xml version="1.0"?><a>甲</a><b>乙</b>')).toEqual({ reading: 'read', mime: 'application/xml', parts: text('甲\n乙') });
    expect(plain('<?xml version="1.0"?><!DOCTYPE a><a>甲</a>')).toMatchObject({ reading: 'unreadable', reason: 'corrupt', mime: 'application/xml', parts: [{ part: 'text', text: expect.stringContaining('甲') }] });
    expect(plain('甲<?xml version="1.0"?>').mime).toBe('text/plain');
  });
  it.each(['<!DOCTYPE svg [<!ENTITY x "机"><!ENTITY y "密">]><svg>&x;&y;★</svg>', '<!-- a --><!doctype a [<!entity x "<p>机</p>">]><a>&x;</a>', ' <!DOCTYPE html [<!ENTITY\nx "机">]><html>&x;</html>'])('should be corrupt where it declares entities, whatever else it is: %j', (page) => {
    expect(plain(page)).toMatchObject({ reading: 'unreadable', reason: 'corrupt', mime: 'application/xml' });
  });
  it('should not be corrupt where it only speaks of entities', () => {
    expect(plain('在XML中，<!ENTITY x "y"> 声明一个实体').mime).toBe('text/plain');
    expect(plain('<p>&lt;!ENTITY x&gt; <!ENTITYX></p>').mime).toBe('text/html');
  });
  it.each(['<svg><text>甲</text></svg>', '<SVG width="1"><a>甲</a></SVG>', '<?xml version="1.0"?>\n<!-- 图 --> <!DOCTYPE svg PUBLIC "x">\n<svg\n>甲</svg>', '<!-- a --><!-- b --><svg>甲</svg>'])('should be a picture where it is a drawing: %j', (drawing) => {
    expect(plain(drawing)).toMatchObject({ reading: 'picture', mime: 'image/svg+xml', parts: [{ part: 'text', text: expect.stringContaining('甲') }] });
  });
  it('should have as a drawing its words, each by itself, and be corrupt where they may be others', () => {
    expect(plain('<svg><text>甲</text><text>乙</text></svg>').parts).toEqual(text('甲\n乙'));
    expect(plain('<svg><path/></svg>').parts).toEqual([]);
    expect(plain('<svg><!DOCTYPE x [<!ENTITY x "乙">甲</svg>')).toMatchObject({ reading: 'unreadable', reason: 'corrupt', mime: 'image/svg+xml', parts: [{ part: 'text' }] });
    expect(plain('<svg><!entity x "乙">甲</svg>')).toMatchObject({ reading: 'unreadable', reason: 'corrupt' });
    expect(plain('<svgs>甲</svgs>').mime).toBe('text/plain');
    expect(plain('甲<svg>乙</svg>').mime).toBe('text/plain');
  });
});

/** A JPEG of nothing but a TIFF directory: ASCII tags, then a place. */
function jpeg(tags: Readonly<Record<number, string>>, place?: { readonly north: number; readonly east: number }): Buffer {
  const names = Object.entries(tags).map(([tag, value]) => ({ tag: Number(tag), bytes: Buffer.from(`${value}\0`) }));
  const count = names.length + (place === undefined ? 0 : 1);
  const directory = Buffer.alloc(2 + 12 * count + 4);
  directory.writeUInt16BE(count, 0);
  const rest: Buffer[] = [];
  let at = 8 + directory.length;
  names.forEach(({ tag, bytes }, index) => {
    const entry = 2 + 12 * index;
    directory.writeUInt16BE(tag, entry);
    directory.writeUInt16BE(2, entry + 2);
    directory.writeUInt32BE(bytes.length, entry + 4);
    if (bytes.length > 4) {
      directory.writeUInt32BE(at, entry + 8);
      rest.push(bytes);
      at += bytes.length;
    } else bytes.copy(directory, entry + 8);
  });
  if (place !== undefined) {
    const entry = 2 + 12 * names.length;
    directory.writeUInt16BE(0x8825, entry);
    directory.writeUInt16BE(4, entry + 2);
    directory.writeUInt32BE(1, entry + 4);
    directory.writeUInt32BE(at, entry + 8);
    const gps = Buffer.alloc(2 + 12 * 4 + 4 + 48);
    gps.writeUInt16BE(4, 0);
    const values = at + 2 + 12 * 4 + 4;
    [[1, 2, 2, 'N'], [2, 5, 3, values], [3, 2, 2, 'E'], [4, 5, 3, values + 24]].forEach(([tag, type, length, value], index) => {
      gps.writeUInt16BE(Number(tag), 2 + 12 * index);
      gps.writeUInt16BE(Number(type), 4 + 12 * index);
      gps.writeUInt32BE(Number(length), 6 + 12 * index);
      if (typeof value === 'string') gps.write(value, 10 + 12 * index, 'latin1');
      else gps.writeUInt32BE(Number(value), 10 + 12 * index);
    });
    [place.north, 0, 0, place.east, 0, 0].forEach((degree, index) => {
      gps.writeUInt32BE(degree, 2 + 12 * 4 + 4 + 8 * index);
      gps.writeUInt32BE(1, 2 + 12 * 4 + 4 + 8 * index + 4);
    });
    rest.push(gps);
  }
  const tiff = Buffer.concat([Buffer.from('MM\0*\0\0\0\x08', 'latin1'), directory, ...rest]);
  const head = Buffer.from('\xff\xd8\xff\xe1\0\0Exif\0\0', 'latin1');
  head.writeUInt16BE(tiff.length + 8, 4);
  return Buffer.concat([head, tiff, Buffer.from('\xff\xd9', 'latin1')]);
}
const chunk = (kind: string, content: string): Buffer => {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, Buffer.from(kind, 'latin1'), bytes, Buffer.from('....')]);
};
const unknown = (...pieces: readonly (Buffer | string)[]) => readPicture(Buffer.concat([Buffer.from('GIF89a'), ...pieces.map((piece) => Buffer.from(piece))]), 'image/gif');

describe("a picture's own words", () => {
  it('should be what the camera wrote, and the place apart from it', async () => {
    expect(await readPicture(jpeg({ 0x010e: 'secret', 0x013b: ' author ' }), 'image/jpeg')).toEqual({ reading: 'picture', mime: 'image/jpeg', parts: [{ part: 'exif', text: 'secret\nauthor' }] });
    const placed = await readPicture(jpeg({ 0x010e: 'secret' }, { north: 29, east: 115 }), 'image/jpeg');
    expect(placed.parts.find(({ part }) => part === 'gps')).toEqual({ part: 'gps', text: '29,115' });
    expect(placed.parts[0]?.text).toContain('secret');
  });
  it('should be told once', async () => {
    expect((await readPicture(jpeg({ 0x010e: 'secret', 0x013b: 'secret' }), 'image/jpeg')).parts).toEqual([{ part: 'exif', text: 'secret' }]);
  });
  it('should be its XMP, whatever the format', async () => {
    expect((await unknown('x<x:xmpmeta><dc:title>甲</dc:title><dc:creator>乙</dc:creator></x:xmpmeta>y')).parts).toEqual([{ part: 'exif', text: '甲\n乙' }]);
    expect((await unknown('x<x:xmpmeta><dc:title>甲</dc:title>')).parts).toEqual([]);
    expect((await unknown('</x:xmpmeta>甲')).parts).toEqual([]);
    expect((await unknown(`<x:xmpmeta><a>${'x'.repeat(1_000_000)}</a></x:xmpmeta>`)).parts).toEqual([]);
  });
  it('should be its text chunks, each by its length, a NUL ending a line', async () => {
    expect((await unknown(chunk('tEXt', 'Title\0甲'), chunk('iTXt', '乙\0\0丙'), chunk('tEXt', ' 丁 '))).parts).toEqual([{ part: 'exif', text: 'Title\n甲\n丁\n乙\n\n丙' }]);
    expect((await unknown(chunk('zTXt', '甲'))).parts).toEqual([]);
    expect((await unknown(...Array.from({ length: 60 }, (_, at) => chunk('tEXt', `T${at}`)))).parts[0]?.text.split('\n')).toHaveLength(50);
    expect((await readPicture(Buffer.from('tEXtabc'), 'image/png')).parts).toEqual([]);
    const plain = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    expect((await readPicture(plain, 'image/png')).parts).toEqual([]);
    expect((await unknown(chunk('tEXt', '\x01'))).parts).toEqual([]);
    expect((await unknown(chunk('tEXt', 'x'.repeat(70_000)))).parts[0]?.text).toHaveLength(65_536);
  });
  it('should be none where there are none', async () => {
    expect(await unknown('')).toEqual({ reading: 'picture', mime: 'image/gif', parts: [] });
  });
});

describe('the pictures that a machine may read letters in', () => {
  const of = async (bytes: Uint8Array, reason: UnreadableReason, mime: string): Promise<readonly string[]> => (await picturesOf({ bytes, reading: unreadable(reason, mime) })).map((picture) => Buffer.from(picture).toString('latin1'));
  const office = zipSync(Object.fromEntries(['word/media/a.png', 'b.JPEG', 'c.jpg', 'd.emf', 'e.png.xml', 'f.tif', 'g.jp2', 'h.webp', 'i.gif', 'j.bmp'].map((name) => [name, strToU8(name)])));
  it('should be the file itself, unless it is too large', async () => {
    const picture = { reading: 'picture', mime: 'image/png', parts: [] } as const;
    expect(await picturesOf({ bytes: Buffer.from('x'), reading: picture })).toEqual([Buffer.from('x')]);
    expect(await picturesOf({ bytes: new Uint8Array(20 * 1024 * 1024), reading: picture })).toHaveLength(1);
    expect(await picturesOf({ bytes: new Uint8Array(20 * 1024 * 1024 + 1), reading: picture })).toEqual([]);
  });
  it('should be those in an office document that was not read for them', async () => {
    const all = ['word/media/a.png', 'b.JPEG', 'c.jpg', 'f.tif', 'g.jp2', 'h.webp', 'i.gif', 'j.bmp'];
    for (const mime of ['application/vnd.oasis.opendocument.text', 'application/ofd']) for (const reason of ['no-text', 'embedded-pictures'] as const) expect(await of(office, reason, mime)).toEqual(all);
    for (const reason of ['embedded-object', 'encrypted', 'corrupt'] as const) expect(await of(office, reason, 'application/ofd')).toEqual([]);
    expect(await of(office, 'no-text', 'application/zip')).toEqual([]);
    expect(await of(Buffer.from('x'), 'no-text', 'application/ofd')).toEqual([]);
    expect(await picturesOf({ bytes: office, reading: { reading: 'read', mime: 'application/ofd', parts: [] } })).toEqual([]);
  });
  it('should be thirty at most, none too large, and none behind a damaged one', async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.png`, strToU8(String(at))])));
    expect(await of(many, 'no-text', 'application/ofd')).toHaveLength(30);
    const large = zipSync({ 'a.png': new Uint8Array(20 * 1024 * 1024 + 1), 'b.png': new Uint8Array(20 * 1024 * 1024), 'c.png': strToU8('c') });
    expect((await of(large, 'no-text', 'application/ofd')).map(({ length }) => length)).toEqual([20 * 1024 * 1024, 1]);
    const damaged = Buffer.from(zipSync({ 'a.png': strToU8('a'.repeat(100)), 'b.png': strToU8('b') }));
    damaged.fill(255, 35, 37);
    expect(await of(damaged, 'no-text', 'application/ofd')).toEqual([]);
  }, 20_000);
});

describe('a file by its content', () => {
  const read = (bytes: Uint8Array) => readFileText({ name: 'a.txt', bytes });
  const ole = (name: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(name, 'utf16le')]);
  it.each([
    ['EncryptedPackage', 'encrypted', 'application/x-cfb'], ['WordDocument', 'legacy-format', 'application/msword'], ['Workbook', 'legacy-format', 'application/vnd.ms-excel'], ['Book', 'legacy-format', 'application/vnd.ms-excel'],
    ['PowerPoint Document', 'legacy-format', 'application/vnd.ms-powerpoint'], ['其他', 'legacy-format', 'application/x-cfb'],
  ])('should be of the old container with %s: %s', async (name, reason, mime) => {
    expect(await read(ole(name))).toEqual({ reading: 'unreadable', reason, mime, parts: [] });
  });
  it.each([
    ['{\\rtf1 x}', 'legacy-format', 'application/rtf'], ['\x1f\x8bxx', 'archive', 'application/gzip'], ['ID3x', 'unknown-format', 'audio/mpeg'], ['MZxx', 'unknown-format', 'application/x-msdownload'],
  ])('should not be read as %j', async (bytes, reason, mime) => {
    expect(await read(Buffer.from(bytes, 'latin1'))).toEqual({ reading: 'unreadable', reason, mime, parts: [] });
  });
  it('should be bounded in its text and in its size', async () => {
    expect((await read(Buffer.alloc(12_000_000, 'a'))).reading).toBe('read');
    const long = await read(Buffer.alloc(12_000_001, 'a'));
    expect(long).toMatchObject({ reading: 'unreadable', reason: 'too-large', mime: 'text/plain' });
    expect(long.parts[0]?.text).toHaveLength(12_000_000);
    expect(await read(new Uint8Array(100 * 1024 * 1024 + 1))).toEqual({ reading: 'unreadable', reason: 'too-large', mime: 'application/octet-stream', parts: [] });
    expect(await read(new Uint8Array(0))).toEqual({ reading: 'unreadable', reason: 'no-text', mime: 'application/octet-stream', parts: [] });
  }, 20_000);
  it('should be corrupt, and not an error, where its reader fails', async () => {
    const length = Object.defineProperty(new Uint8Array([1, 2, 3]), 'subarray', { value: () => { throw new Error('broken'); } });
    expect(await read(length)).toEqual({ reading: 'unreadable', reason: 'corrupt', mime: 'application/octet-stream', parts: [] });
  });
});
