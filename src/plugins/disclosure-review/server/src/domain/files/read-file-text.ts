import { readOffice } from './office';
import { readPdf } from './pdf';
import { readPicture } from './picture';
import { readPlainText } from './plain-text';
import { LIMITS, unreadable, type FileReading } from './reading';
import { signatureOf } from './signature';

/** Office documents of before 2007, and encrypted ones of after, share one container. */
function readCompound(bytes: Uint8Array): FileReading {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const named = (name: string): boolean => file.includes(Buffer.from(name, 'utf16le'));
  if (named('EncryptedPackage')) return unreadable('encrypted', 'application/x-cfb');
  if (named('WordDocument')) return unreadable('legacy-format', 'application/msword');
  if (named('Workbook') || named('Book')) return unreadable('legacy-format', 'application/vnd.ms-excel');
  if (named('PowerPoint Document')) return unreadable('legacy-format', 'application/vnd.ms-powerpoint');
  return unreadable('legacy-format', 'application/x-cfb');
}

async function readByContent(bytes: Uint8Array): Promise<FileReading> {
  const signature = signatureOf(bytes);
  switch (signature.kind) {
    case 'zip':
      return readOffice(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'picture':
      return readPicture(bytes, signature.mime);
    case 'ole':
      return readCompound(bytes);
    case 'rtf':
      return unreadable('legacy-format', signature.mime);
    case 'archive':
      return unreadable('archive', signature.mime);
    case 'media':
    case 'program':
      return unreadable('unknown-format', signature.mime);
    case 'unsigned':
      return readPlainText(bytes);
  }
}

function withinBounds(reading: FileReading): FileReading {
  let left: number = LIMITS.text;
  const parts = reading.parts.map((part) => {
    const text = part.text.slice(0, Math.max(0, left));
    left -= part.text.length;
    return { part: part.part, text };
  });
  return left < 0 ? unreadable('too-large', reading.mime, parts) : reading;
}

/**
 * Text of a file, by its content: the name decides nothing. Never throws; ends within `LIMITS.time` and a few seconds.
 * The same bytes give the same answer, so callers may keep it by SHA-256.
 * @returns `read` with all text; `picture` with its own words (EXIF, XMP), to be looked at; `unreadable` with the reason
 *   and what text there is, to be signed for one by one
 */
export async function readFileText(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<FileReading> {
  if (file.bytes.length === 0) return unreadable('no-text', 'application/octet-stream');
  if (file.bytes.length > LIMITS.file) return unreadable('too-large', 'application/octet-stream');
  try {
    return withinBounds(await readByContent(file.bytes));
  } catch {
    // A reader that fails has read nothing: never clean.
    return unreadable('corrupt', 'application/octet-stream');
  }
}
