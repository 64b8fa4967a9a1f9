import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { sha256Hex } from '../../domain/digest';
import { picturesOf } from '../../domain/files/pictures-of';
import type { FilePart, FileReading } from '../../domain/files/reading';
import type { ContentFile } from '../contents';
import { recognise, type OcrSettings } from './recognise';

/** How long an upload waits for the letters in its pictures; what takes longer is read on and told at the next look. */
const UPLOAD_WAITS = 15_000;
/** Files whose letters are remembered. */
const KEPT = 500;

const configured = z.object({
  command: z.string().max(400).default(''),
  languages: z.string().regex(/^[A-Za-z_]{2,20}(?:\+[A-Za-z_]{2,20}){0,5}$/u).default('chi_sim+eng'),
  timeout: z.number().int().min(100).max(120_000).default(20_000),
});

/** The installation's wish; no command, no OCR. Throws on values of the wrong form. */
export const ocrSettings = (strapi: Core.Strapi): OcrSettings => configured.parse(strapi.config.get('plugin::disclosure-review.ocr') ?? {});

interface Ocr {
  readonly texts: Map<string, Promise<string>>;
  /** Those that are finished. */
  readonly known: Map<string, string>;
  /** One picture at a time, whoever asks. */
  queue: Promise<unknown>;
}
const memories = new WeakMap<Core.Strapi, Ocr>();

function memoryOf(strapi: Core.Strapi): Ocr {
  const memory = memories.get(strapi) ?? { texts: new Map(), known: new Map(), queue: Promise.resolve() };
  memories.set(strapi, memory);
  return memory;
}

/** Only in memory: what stands in a picture may be a secret, and must not be stored as text. */
const hasPictures = (reading: Pick<FileReading, 'reading' | 'reason'>): boolean =>
  reading.reading === 'picture' || reading.reason === 'no-text' || reading.reason === 'embedded-pictures';

async function read(parts: { readonly reading: FileReading; readonly bytes: () => Promise<Uint8Array>; readonly settings: OcrSettings }): Promise<string> {
  const texts: string[] = [];
  for (const picture of await picturesOf({ bytes: await parts.bytes(), reading: parts.reading })) texts.push(await recognise(picture, parts.settings));
  return texts.filter((text) => text !== '').join('\n');
}

interface FileToRead {
  readonly sha256: string;
  readonly reading: FileReading;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Reads a file's pictures once; the answer is remembered by its bytes. Never rejects. */
function textOf(strapi: Core.Strapi, settings: OcrSettings, file: FileToRead): Promise<string> {
  const memory = memoryOf(strapi);
  const begun = memory.texts.get(file.sha256);
  if (begun !== undefined) return begun;
  const text = memory.queue.then(() => read({ ...file, settings })).catch(() => '');
  memory.queue = text;
  memory.texts.set(file.sha256, text);
  const oldest = memory.texts.size > KEPT ? memory.texts.keys().next().value : undefined;
  if (oldest !== undefined) {
    memory.texts.delete(oldest);
    memory.known.delete(oldest);
  }
  void text.then((found) => memory.known.set(file.sha256, found));
  return text;
}

const withPart = <Reading extends FileReading>(reading: Reading, text: string): Reading =>
  text === '' ? reading : { ...reading, parts: [...reading.parts, { part: 'ocr', text } satisfies FilePart] };

/**
 * Adds the letters read in pictures to what is known of a document's files. Waits for nothing: it is asked inside transactions. What is
 * not read yet is begun, and named in `pending`. The file stays what it was, a picture or unreadable: OCR makes nothing clean.
 */
export function withOcr<Reading extends FileReading>(parts: {
  readonly strapi: Core.Strapi;
  readonly files: readonly ContentFile[];
  readonly readings: readonly Reading[];
}): { readonly readings: readonly Reading[]; readonly pending: readonly string[] } {
  const settings = ocrSettings(parts.strapi);
  if (settings.command === '') return { readings: parts.readings, pending: [] };
  const pending: string[] = [];
  const readings = parts.readings.map((reading, index) => {
    const file = parts.files[index];
    if (file === undefined || !hasPictures(reading)) return reading;
    const known = memoryOf(parts.strapi).known.get(file.sha256);
    if (known !== undefined) return withPart(reading, known);
    void textOf(parts.strapi, settings, { sha256: file.sha256, reading, bytes: file.bytes });
    pending.push(file.path);
    return reading;
  });
  return { readings, pending };
}

/** The same for a file that is being uploaded: waited for, so that a marking in a picture is refused with the rest, but not for ever. */
export async function uploadedWithOcr(parts: { readonly strapi: Core.Strapi; readonly bytes: Uint8Array; readonly reading: FileReading }): Promise<FileReading> {
  const { strapi, bytes, reading } = parts;
  const settings = ocrSettings(strapi);
  if (settings.command === '' || !hasPictures(reading)) return reading;
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<string>((settle) => {
    timer = setTimeout(() => settle(''), UPLOAD_WAITS);
  });
  const text = await Promise.race([textOf(strapi, settings, { sha256: sha256Hex(Buffer.from(bytes)), reading, bytes: async () => bytes }), waited]);
  clearTimeout(timer);
  return withPart(reading, text);
}
