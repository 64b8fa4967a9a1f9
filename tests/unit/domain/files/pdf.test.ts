import { pdfPictures } from '../../../../src/plugins/disclosure-review/server/src/domain/files/pdf-pictures';
import { readingOfPdf } from '../../../../src/plugins/disclosure-review/server/src/domain/files/pdf-reading';
import { pdf } from './made-files';

const whole = { parts: [{ part: 'page1', text: '浔川县人民政府' }, { part: 'info', text: ' ' }, { part: 'outline', text: '目录' }], withoutText: 0, attached: 0 };
const reading = (message: unknown, bytes: string | Uint8Array = '') => readingOfPdf({ message, bytes: Buffer.from(bytes) });
const told = (message: unknown, bytes?: string): string => {
  const { reading: how, reason, mime, parts } = reading(message, bytes);
  return `${how} ${reason ?? ''} ${mime} ${parts.length}`;
};
const page = (text: string) => ({ ...whole, parts: [{ part: 'page1', text }] });

describe("what a PDF's reader answers", () => {
  it('should be a reading without the parts that say nothing', () => {
    expect(reading(whole)).toEqual({ reading: 'read', mime: 'application/pdf', parts: [whole.parts[0], whole.parts[2]] });
  });
  it.each<readonly [string, unknown, string]>([
    ['nothing', undefined, 'corrupt'], ['null', null, 'corrupt'], ['a word', 'x', 'corrupt'], ['an exit code', 1, 'corrupt'], ['an error', new Error('x'), 'corrupt'], ['a failure', { failed: 'InvalidPDFException' }, 'corrupt'],
    ['a password', { failed: 'PasswordException' }, 'encrypted'], ['too much', { tooLarge: true }, 'too-large'], ['no parts', { withoutText: 0, attached: 0 }, 'corrupt'], ['no list of parts', { ...whole, parts: 'x' }, 'corrupt'],
    ...[null, 'x', {}, { part: 'page1' }, { text: '浔川县人民政府' }, { part: 1, text: '浔川县人民政府' }, { part: 'page1', text: 1 }].map((part) => [`a part ${JSON.stringify(part)}`, { ...whole, parts: [...whole.parts, part] }, 'corrupt'] as const),
  ])('should be unreadable with %s', (_what, message, reason) => {
    expect(told(message)).toBe(`unreadable ${reason} application/pdf 0`);
  });
  it('should be without text where a page is, or where all pages are nearly so', () => {
    expect(told({ ...whole, withoutText: 1 })).toBe('unreadable no-text application/pdf 2');
    expect(told({ parts: whole.parts, attached: 0 })).toBe('unreadable no-text application/pdf 2');
    expect(told(page('甲乙 丙'))).toBe('unreadable no-text application/pdf 1');
    expect(told(page('甲乙 丙丁'))).toBe('read  application/pdf 1');
    expect(told({ ...whole, parts: [{ part: 'info', text: '浔川县人民政府' }] })).toBe('unreadable no-text application/pdf 1');
  });
  it('should be without text where the characters have no names', () => {
    expect(told(page('浔川县\u0001人民政府'))).toBe('read  application/pdf 1');
    expect(told(page('浔川县\u0001人民政府\u0002'))).toBe('unreadable no-text application/pdf 1');
    expect(told(page('浔川县\ufffd人民政府\u0002'))).toBe('unreadable no-text application/pdf 1');
    expect(told(page('浔川县\n人\t民\r\n政府'))).toBe('read  application/pdf 1');
    expect(told(page('浔川县人民政府办公\ue001'))).toBe('read  application/pdf 1');
    expect(told(page('浔川县人民政府办\ue001'))).toBe('unreadable no-text application/pdf 1');
    expect(told({ ...whole, parts: [{ part: 'page1', text: '浔川县\u0001人民' }, { part: 'page2', text: '政府\u0001' }] })).toBe('unreadable no-text application/pdf 2');
  });
  it('should not be all there is to see where something is attached, or stands as a picture', () => {
    expect(told({ ...whole, attached: 1 })).toBe('unreadable embedded-object application/pdf 2');
    expect(told({ parts: whole.parts, withoutText: 0 })).toBe('unreadable embedded-object application/pdf 2');
    for (const picture of ['<</Subtype/Image>>', '/Subtype /Image ', `/Subtype${' '.repeat(8)}/Image`]) expect(told(whole, picture)).toBe('unreadable embedded-pictures application/pdf 2');
    for (const none of ['/Subtype/Imagery', '/Subtype/Form', `/Subtype${' '.repeat(9)}/Image`]) expect(told(whole, none)).toBe('read  application/pdf 2');
    const among = Buffer.from('/Subtype/Image/Width');
    expect(reading(whole, among.subarray(0, 10)).reading).toBe('read');
  });
});

/** Two pages, a grey picture of 16 by 20 on the first, one too small to hold letters on the second. */
function pictured(): Buffer {
  const stream = (head: string, body: string): string => `<<${head}/Length ${body.length}>>\nstream\n${body}\nendstream`;
  const image = (width: number, height: number): string => stream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray`, '\x80'.repeat(width * height));
  const pageOf = (content: number, name: number): string => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</I ${name} 0 R>>>>/Contents ${content} 0 R>>`;
  const draw = stream('', 'q 50 0 0 50 0 0 cm /I Do Q');
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>', pageOf(5, 6), pageOf(7, 8), draw, image(16, 20), draw, image(15, 20)];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

describe("a PDF's pictures", () => {
  it('should be given in a plain format, without those too small for letters', async () => {
    const bytes = pictured();
    const pictures = await pdfPictures(bytes);
    expect(pictures.map((picture) => Buffer.from(picture).toString('latin1', 0, 9))).toEqual([expect.stringMatching(/^P[56]\n16 20\n/u)]);
    expect(bytes.length).toBeGreaterThan(600);
  });
  it('should be none where there are none or the file is broken', async () => {
    expect(await pdfPictures(pdf(['浔川县人民政府']))).toEqual([]);
    expect(await pdfPictures(Buffer.from('%PDF-1.7 broken'))).toEqual([]);
  });
});
