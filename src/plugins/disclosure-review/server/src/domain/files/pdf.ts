import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PDF_THREAD } from './pdf-thread';
import { LIMITS, printedLength, unreadable, type FilePart, type FileReading } from './reading';

const MIME = 'application/pdf';

type Answer =
  | { readonly kind: 'text'; readonly parts: readonly FilePart[]; readonly withoutText: number; readonly attached: number }
  | { readonly kind: 'failed'; readonly name: string };

function isParts(value: unknown): value is readonly FilePart[] {
  return Array.isArray(value) && value.every((part: unknown) => typeof part === 'object' && part !== null && 'part' in part && 'text' in part);
}

function parseAnswer(message: unknown): Answer {
  if (typeof message !== 'object' || message === null) return { kind: 'failed', name: 'unknown' };
  if ('tooLarge' in message) return { kind: 'failed', name: 'too-large' };
  if ('failed' in message) return { kind: 'failed', name: String(message.failed) };
  if (!('parts' in message) || !isParts(message.parts)) return { kind: 'failed', name: 'unknown' };
  const number = (name: string): number => Number(Object.entries(message).find(([key]) => key === name)?.[1] ?? 0);
  return { kind: 'text', parts: message.parts, withoutText: number('withoutText'), attached: number('attached') };
}

/** The maps without which Chinese standard fonts yield no text at all. */
function readerPaths(): { readonly unpdf: string; readonly cMaps: string; readonly fonts: string } {
  const pdfjs = dirname(require.resolve('pdfjs-dist/package.json'));
  return { unpdf: require.resolve('unpdf'), cMaps: `${join(pdfjs, 'cmaps')}/`, fonts: `${join(pdfjs, 'standard_fonts')}/` };
}

function inThread(bytes: Uint8Array): Promise<Answer> {
  return new Promise((settle) => {
    const thread = new Worker(PDF_THREAD, {
      eval: true,
      stdout: true,
      stderr: true,
      execArgv: [],
      // A copy: the thread takes the memory it is given.
      workerData: { ...readerPaths(), pages: LIMITS.pages, bytes: new Uint8Array(bytes) },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      settle(answer);
      void thread.terminate();
    };
    const timer = setTimeout(() => end({ kind: 'failed', name: 'too-large' }), LIMITS.time);
    thread.once('message', (message: unknown) => end(parseAnswer(message)));
    thread.once('error', () => end({ kind: 'failed', name: 'unknown' }));
    thread.once('exit', () => end({ kind: 'failed', name: 'unknown' }));
  });
}

/** Dictionaries of streams always stand uncompressed, so a picture shows itself in the bytes. */
const holdsPictures = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return /\/Subtype\s{0,8}\/Image\b/u.test(file.toString('latin1'));
};

/** Fonts that do not say which characters they show yield control and private characters: that is no reading. */
function isGarbled(pages: readonly FilePart[]): boolean {
  const text = pages.map((page) => page.text).join('');
  const controls = text.match(/[\p{Cc}\ufffd]/gu)?.filter((sign) => !/\s/u.test(sign)).length ?? 0;
  const unnamed = text.match(/\p{Co}/gu)?.length ?? 0;
  return controls >= 2 || unnamed * 10 > printedLength(pages);
}

/** Reads a PDF's pages, notes, outline and information. A page without text is never clean (norms 0, finding 9). */
export async function readPdf(bytes: Uint8Array): Promise<FileReading> {
  const answer = await inThread(bytes);
  if (answer.kind === 'failed') {
    if (answer.name === 'PasswordException') return unreadable('encrypted', MIME);
    return unreadable(answer.name === 'too-large' ? 'too-large' : 'corrupt', MIME);
  }
  const parts = answer.parts.filter(({ text }) => text.trim() !== '');
  const pages = parts.filter(({ part }) => part.startsWith('page'));
  if (answer.withoutText > 0 || printedLength(pages) < 4 || isGarbled(pages)) return unreadable('no-text', MIME, parts);
  if (answer.attached > 0) return unreadable('embedded-object', MIME, parts);
  return holdsPictures(bytes) ? unreadable('embedded-pictures', MIME, parts) : { reading: 'read', mime: MIME, parts };
}
