import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import { zipSync } from 'fflate';
import { picturesOf } from '../../../src/plugins/disclosure-review/server/src/domain/files/pictures-of';
import { readFileText } from '../../../src/plugins/disclosure-review/server/src/domain/files/read-file-text';
import type { FileReading } from '../../../src/plugins/disclosure-review/server/src/domain/files/reading';
import type { ContentFile } from '../../../src/plugins/disclosure-review/server/src/repositories/contents';
import { uploadedWithOcr, withOcr } from '../../../src/plugins/disclosure-review/server/src/repositories/ocr/ocr-texts';
import { recognise } from '../../../src/plugins/disclosure-review/server/src/repositories/ocr/recognise';

const folder = mkdtempSync(join(tmpdir(), 'ocr test '));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program in tesseract's place. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
const settings = (command: string, timeout = 5000) => ({ command, languages: 'chi_sim+eng', timeout });
const strapi = (ocr: unknown): Core.Strapi => ({ config: { get: () => ocr } }) as unknown as Core.Strapi;
const picture: FileReading = { reading: 'picture', mime: 'image/png', parts: [{ part: 'exif', text: '相机' }] };
const ID_PROGRAM = "cat > /dev/null; printf '身 份 证 号 11010519491231002X'";

/** One page that is nothing but a picture. */
function scan(parts: { readonly width: number; readonly height: number; readonly bits: 1 | 8; readonly colours: 'Gray' | 'RGB'; readonly data: Uint8Array }): Uint8Array {
  const packed = deflateSync(parts.data);
  const content = 'q 500 0 0 700 0 0 cm /I Do Q';
  const image = `<</Type/XObject/Subtype/Image/Width ${parts.width}/Height ${parts.height}/ColorSpace/Device${parts.colours}/BitsPerComponent ${parts.bits}/Filter/FlateDecode/Length ${packed.length}>>`;
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const starts: number[] = [];
  const add = (body: readonly (string | Uint8Array)[]): void => {
    starts.push(Buffer.concat(pieces).length);
    pieces.push(Buffer.from(`${starts.length} 0 obj\n`), ...body.map((piece) => Buffer.from(piece as string)), Buffer.from('\nendobj\n'));
  };
  add(['<</Type/Catalog/Pages 2 0 R>>']);
  add(['<</Type/Pages/Kids[3 0 R]/Count 1>>']);
  add(['<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 700]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>']);
  add([`<</Length ${content.length}>>\nstream\n${content}\nendstream`]);
  add([`${image}\nstream\n`, packed, '\nendstream']);
  const body = Buffer.concat(pieces);
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.concat([body, Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`)]);
}
const headOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).subarray(0, 13).toString('latin1').replaceAll('\n', ' ');

describe('the program that reads letters', () => {
  it('should be given the picture and its languages, without a shell and without our secrets', async () => {
    process.env.DISCLOSURE_TEST_SECRET = 'geheim';
    const command = program('tess;touch "$0.bad"', `cat > '${folder}/input'; env > '${folder}/env'; echo "$@" > '${folder}/arguments'; printf '通 知'`);
    expect(await recognise(Buffer.from('picture'), settings(command))).toBe('通知');
    expect(readFileSync(join(folder, 'input'), 'utf8')).toBe('picture');
    expect(readFileSync(join(folder, 'arguments'), 'utf8').trim()).toBe('stdin stdout -l chi_sim+eng');
    expect(readFileSync(join(folder, 'env'), 'utf8')).not.toContain('geheim');
    delete process.env.DISCLOSURE_TEST_SECRET;
  });
  it('should add nothing where it is missing, fails, hangs, or never ends to speak', async () => {
    expect(await recognise(Buffer.from('x'), settings(join(folder, 'missing')))).toBe('');
    expect(await recognise(Buffer.alloc(1 << 20), settings(program('fails', 'printf 机密; exit 3')))).toBe('');
    const began = Date.now();
    expect(await recognise(Buffer.from('x'), settings(program('hangs', 'exec sleep 30'), 300))).toBe('');
    expect(await recognise(Buffer.from('x'), settings(program('floods', 'exec yes 机密')))).toBe('');
    expect(Date.now() - began).toBeLessThan(8000);
  });
});

describe('pictures of a file', () => {
  const width = 40;
  const height = 20;
  it.each([
    ['one bit a dot', 1, 'Gray', new Uint8Array(5 * height), 'P4 40 20'],
    ['grey', 8, 'Gray', new Uint8Array(width * height), 'P6 40 20 255'],
    ['colours', 8, 'RGB', new Uint8Array(width * height * 3), 'P6 40 20 255'],
  ] as const)('should be those that a scanned PDF is made of, in %s', async (_name, bits, colours, data, head) => {
    const bytes = scan({ width, height, bits, colours, data });
    const reading = await readFileText({ name: '扫描件.pdf', bytes });
    expect([reading.reading, reading.reason]).toEqual(['unreadable', 'no-text']);
    const [found] = await picturesOf({ bytes, reading });
    expect(headOf(found).startsWith(head)).toBe(true);
  });
  it('should be black where the scan is black', async () => {
    const black = scan({ width, height, bits: 1, colours: 'Gray', data: new Uint8Array(5 * height) });
    const [found] = await picturesOf({ bytes: black, reading: { reading: 'unreadable', reason: 'no-text', mime: 'application/pdf', parts: [] } });
    expect(found?.at(-1)).toBe(255);
  });
  it('should be those within an office document, a picture itself, and none of anything else', async () => {
    const office = zipSync({ 'word/document.xml': new Uint8Array(4), 'word/media/image1.png': Buffer.from('PNG'), 'word/media/image2.emf': Buffer.from('EMF') });
    const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const found = await picturesOf({ bytes: office, reading: { reading: 'unreadable', reason: 'embedded-pictures', mime, parts: [] } });
    expect(found.map((one) => Buffer.from(one).toString())).toEqual(['PNG']);
    expect(await picturesOf({ bytes: Buffer.from('x'), reading: picture })).toHaveLength(1);
    expect(await picturesOf({ bytes: office, reading: { reading: 'unreadable', reason: 'encrypted', mime, parts: [] } })).toEqual([]);
    expect(await picturesOf({ bytes: Buffer.from('no pdf'), reading: { reading: 'unreadable', reason: 'no-text', mime: 'application/pdf', parts: [] } })).toEqual([]);
  });
});

describe('what is known of a document’s files', () => {
  const file = (sha256: string): ContentFile => ({ path: 'cover', sha256, size: 3, row: {} as never, bytes: async () => Buffer.from('PNG') });
  it('should hold the letters once they are read, be no less a picture for it, and wait for nothing', async () => {
    const app = strapi({ command: program('reads', ID_PROGRAM) });
    const asked = () => withOcr({ strapi: app, files: [file('a')], readings: [picture] });
    expect(asked()).toEqual({ readings: [picture], pending: ['cover'] });
    for (let turn = 0; turn < 100 && asked().pending.length > 0; turn += 1) await new Promise((settle) => setTimeout(settle, 50));
    expect(asked()).toEqual({ readings: [{ ...picture, parts: [...picture.parts, { part: 'ocr', text: '身份证号11010519491231002X' }] }], pending: [] });
  });
  it('should stay as it is where no program is named, and where there are no pictures', () => {
    const text: FileReading = { reading: 'read', mime: 'text/plain', parts: [] };
    expect(withOcr({ strapi: strapi(undefined), files: [file('a')], readings: [picture] })).toEqual({ readings: [picture], pending: [] });
    expect(withOcr({ strapi: strapi({ command: 'x' }), files: [file('a')], readings: [text] })).toEqual({ readings: [text], pending: [] });
  });
  it('should hold them at the upload already, and be known afterwards', async () => {
    const app = strapi({ command: program('uploads', ID_PROGRAM) });
    const read = await uploadedWithOcr({ strapi: app, bytes: Buffer.from('PNG'), reading: picture });
    expect(read.parts.at(-1)).toEqual({ part: 'ocr', text: '身份证号11010519491231002X' });
    expect(await uploadedWithOcr({ strapi: strapi({}), bytes: Buffer.from('PNG'), reading: picture })).toEqual(picture);
  });
  it('should refuse languages that are no languages', () => {
    expect(() => withOcr({ strapi: strapi({ command: 'x', languages: 'chi_sim -c x' }), files: [], readings: [] })).toThrow(/languages/u);
  });
});
