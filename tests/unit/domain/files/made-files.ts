import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export const zip = (entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));

/** A Word document with what is asked for in each of its hiding places. */
export function docx(parts: {
  readonly paragraphs?: readonly string[];
  readonly xml?: string;
  readonly header?: string;
  readonly comment?: string;
  readonly deleted?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}): Uint8Array {
  const deleted = parts.deleted === undefined ? '' : `<w:p><w:del w:author="甲"><w:r><w:delText>${parts.deleted}</w:delText></w:r></w:del></w:p>`;
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${W}><w:body>${(parts.paragraphs ?? []).map(paragraph).join('')}${parts.xml ?? ''}${deleted}</w:body></w:document>`,
    ...(parts.header === undefined ? {} : { 'word/header1.xml': `<w:hdr ${W}>${paragraph(parts.header)}</w:hdr>` }),
    ...(parts.comment === undefined ? {} : { 'word/comments.xml': `<w:comments ${W}><w:comment>${paragraph(parts.comment)}</w:comment></w:comments>` }),
    ...parts.more,
  });
}

/** A PDF whose Chinese stands in a standard font, so that only a reader with the character maps sees it. */
export function pdf(lines: readonly string[], info = ''): Uint8Array {
  const hex = (text: string): string => Array.from(text, (character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const drawing = `BT /F1 12 Tf 40 700 Td 16 TL ${lines.map((line) => `<${hex(line)}> Tj T*`).join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    `<</Title<FEFF${hex(info)}>>>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 8 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
