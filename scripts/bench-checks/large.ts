import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { pdf } from '../cases/attachments/pdf';
import { BODIES } from './clean-bodies';
import { chooser, type Choose } from './choose';

const MEGABYTE = 1_048_576;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** HTML of at least so many bytes in UTF-8. */
export function longBody({ one, bytes }: { readonly one: Choose; readonly bytes: number }): string {
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const part = one(BODIES)(one);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return parts.join('');
}

const textOf = (html: string): string => html.replace(/<[^>]*>/gu, ' ');

/** A Word file of 10 MB: two megabytes of text and a photograph. */
export function bigDocx(): Uint8Array {
  const one = chooser(7);
  const paragraphs = textOf(longBody({ one, bytes: 2 * MEGABYTE })).match(/.{1,200}/gsu) ?? [];
  const xml = paragraphs.map((text) => `<w:p><w:r><w:t>${text.replace(/[&<]/gu, ' ')}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${xml}</w:body></w:document>`),
    'word/media/image1.jpeg': [randomBytes(10 * MEGABYTE), { level: 0 }],
  });
}

/** A PDF of 200 pages in Chinese standard type. */
export function bigPdf(): Uint8Array {
  const one = chooser(8);
  const lines = Array.from({ length: 200 * 40 }, () => textOf(one(BODIES)(one)).trim().slice(0, 40) || '一');
  return pdf({ lines });
}
