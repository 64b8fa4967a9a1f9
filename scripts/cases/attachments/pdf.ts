const LINES_A_PAGE = 40;

/** Text as the hexadecimal UCS-2 that `UniGB-UCS2-H` maps; signs beyond the basic plane become a full-width question mark. */
const ucs2 = (text: string): string =>
  [...text].map((sign) => ((sign.codePointAt(0) ?? 0) > 0xffff ? 0xff1f : (sign.codePointAt(0) ?? 0)).toString(16).padStart(4, '0')).join('');

function stream(lines: readonly string[]): string {
  const shown = lines.map((line, index) => `${index === 0 ? '' : '0 -18 Td '}<${ucs2(line)}> Tj`).join('\n');
  const text = lines.length === 0 ? '' : `BT /F1 12 Tf 56 780 Td\n${shown}\nET`;
  return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

/**
 * A PDF in the standard Chinese font STSong-Light, not embedded: the kind that
 * readers without Chinese character maps take for empty. No lines make a page without text.
 */
export function pdf(content: { readonly lines: readonly string[] }): Uint8Array {
  const pages: (readonly string[])[] = [];
  for (let start = 0; start < Math.max(1, content.lines.length); start += LINES_A_PAGE) pages.push(content.lines.slice(start, start + LINES_A_PAGE));
  const firstPage = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + 2 * index + 1} 0 R >>`,
      stream(lines),
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
