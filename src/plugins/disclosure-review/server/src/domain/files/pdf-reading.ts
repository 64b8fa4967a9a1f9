import { printedLength, unreadable, type FilePart, type FileReading } from './reading';

const MIME = 'application/pdf';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isPart = (value: unknown): value is FilePart => isObject(value) && 'part' in value && typeof value.part === 'string' && 'text' in value && typeof value.text === 'string';

/** Dictionaries of streams always stand uncompressed, so a picture shows itself in the bytes. */
const holdsPictures = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return /\/Subtype\s{0,8}\/Image\b/u.test(file.toString('latin1'));
};

/** Fonts that do not say which characters they show yield control and private characters: that is no reading. */
function isGarbled(pages: readonly FilePart[]): boolean {
  const text = pages.map((page) => page.text).join('');
  const controls = text.replace(/\s+/gu, '').match(/[\p{Cc}\ufffd]/gu)?.length ?? 0;
  const unnamed = text.match(/\p{Co}/gu)?.length ?? 0;
  return controls >= 2 || unnamed * 10 > printedLength(pages);
}

/**
 * What the thread's answer says of a PDF. A page without text is never clean (norms 0, finding 9).
 * @param answer.message `{ parts, withoutText, attached }`, `{ tooLarge }` or `{ failed }` with the error's name; all else is a failure
 */
export function readingOfPdf(answer: { readonly message: unknown; readonly bytes: Uint8Array }): FileReading {
  const { message, bytes } = answer;
  if (!isObject(message)) return unreadable('corrupt', MIME);
  if ('tooLarge' in message) return unreadable('too-large', MIME);
  if ('failed' in message && message.failed === 'PasswordException') return unreadable('encrypted', MIME);
  if (!('parts' in message) || !Array.isArray(message.parts) || !message.parts.every(isPart)) return unreadable('corrupt', MIME);
  const parts = message.parts.filter(({ text }) => text.trim() !== '');
  const pages = parts.filter(({ part }) => part.startsWith('page'));
  if (!('withoutText' in message) || message.withoutText !== 0 || printedLength(pages) < 4 || isGarbled(pages)) return unreadable('no-text', MIME, parts);
  if (!('attached' in message) || message.attached !== 0) return unreadable('embedded-object', MIME, parts);
  return holdsPictures(bytes) ? unreadable('embedded-pictures', MIME, parts) : { reading: 'read', mime: MIME, parts };
}
