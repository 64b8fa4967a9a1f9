import exifr from 'exifr';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { attachmentSchema, makeFile } from '../../../../scripts/cases/attachments/attachment';

// Each question to an ES module starts a process.
jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../../../..');

/** Runs an ES module in a process of its own, which jest cannot load, and gives the bytes to its standard input. */
const asked = (parts: { readonly bytes: Uint8Array; readonly program: string }): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', `import { readFileSync } from 'node:fs'; const bytes = readFileSync(0);\n${parts.program}`], {
    input: parts.bytes,
    cwd: root,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });

const detected = (bytes: Uint8Array): string =>
  asked({ bytes, program: "import { fileTypeFromBuffer } from 'file-type'; process.stdout.write((await fileTypeFromBuffer(bytes))?.ext ?? '');" });

const pdfText = (bytes: Uint8Array): string =>
  asked({
    bytes,
    program: `import { getDocumentProxy, extractText } from 'unpdf';
      const proxy = await getDocumentProxy(new Uint8Array(bytes), { cMapUrl: 'node_modules/pdfjs-dist/cmaps/', cMapPacked: true });
      process.stdout.write((await extractText(proxy, { mergePages: true })).text);`,
  });

const pixels = (bytes: Uint8Array): string =>
  asked({ bytes, program: "import sharp from 'sharp'; const { info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true }); process.stdout.write(`${info.width}x${info.height}`);" });

describe('files of a case', () => {
  it('should put Word text into paragraphs, header, comment and tracked deletion', () => {
    const { bytes } = makeFile({ docx: { paragraphs: ['第一段 & <注>'], header: '页眉文字', comment: '批注文字', deleted: '删去的文字' } });
    const parts = unzipSync(bytes);
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('word/document.xml')).toContain('第一段 &amp; &lt;注&gt;');
    expect(text('word/document.xml')).toMatch(/<w:del [^>]*>.*<w:delText[^>]*>删去的文字/);
    expect(text('word/header1.xml')).toContain('页眉文字');
    expect(text('word/comments.xml')).toContain('批注文字');
    expect(text('word/_rels/document.xml.rels')).toContain('header1.xml');
  });

  it('should leave out the parts of a Word file that the case does not name', () => {
    const parts = unzipSync(makeFile({ docx: { paragraphs: ['一'] } }).bytes);
    expect(Object.keys(parts)).not.toContain('word/header1.xml');
    expect(Object.keys(parts)).not.toContain('word/comments.xml');
  });

  it('should write the rows of a workbook, texts as shared strings', () => {
    const parts = unzipSync(makeFile({ xlsx: { rows: [['姓名', '金额'], ['王某', 1200]] } }).bytes);
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('王某');
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<c r="B2"><v>1200</v></c>');
  });

  it('should write a PDF whose Chinese text reads with the character maps', () => {
    const text = pdfText(makeFile({ pdf: { lines: ['浔川县公告', '第二行 2026'] } }).bytes);
    expect(text).toContain('浔川县公告');
    expect(text).toContain('第二行 2026');
    expect(pdfText(makeFile({ pdf: { lines: [] } }).bytes).trim()).toBe('');
  });

  it('should carry the place of a photograph', async () => {
    const { bytes } = makeFile({ image: { gps: [28.1, 116.2] } });
    const place = await exifr.gps(bytes);
    expect(place.latitude).toBeCloseTo(28.1, 4);
    expect(place.longitude).toBeCloseTo(116.2, 4);
    expect(await exifr.gps(makeFile({ image: {} }).bytes)).toBeUndefined();
    expect(pixels(bytes)).toBe('64x48');
  });

  it.each([
    ['docx', { docx: { paragraphs: ['一'] } }],
    ['xlsx', { xlsx: { rows: [['一']] } }],
    ['pdf', { pdf: { lines: ['一'] } }],
    ['jpg', { image: { gps: [28.1, 116.2] as [number, number] } }],
  ])('should be recognised by content as %s', (extension, content) => {
    expect(detected(makeFile(content).bytes)).toBe(extension);
  });

  it('should refuse a file of two contents or of none', () => {
    expect(attachmentSchema.safeParse({ name: 'a.txt' }).success).toBe(false);
    expect(attachmentSchema.safeParse({ name: 'a.txt', text: '', image: {} }).success).toBe(false);
    expect(attachmentSchema.safeParse({ name: 'a.txt', text: '' }).success).toBe(true);
  });
});
