import { readFileText } from '../domain/files/read-file-text';
import { LIMITS, unreadable, UNFINISHED, type FileReading } from '../domain/files/reading';
import { apart, COMPILED } from './apart';
import { isThreadFailure } from './failure';
import type { Given } from './jobs';

type File = Given<'readFile'>;

/** Longer than a PDF's own bound, which its reader keeps. */
const TIME = LIMITS.time + 5_000;

/**
 * `readFileText` in a thread, so that a large or hostile file holds up no request. Same answers; never throws.
 * A file over which a thread hangs or dies is never clean; the next file gets a new thread.
 */
export async function readApart(file: File): Promise<FileReading> {
  if (!COMPILED) return readFileText(file);
  const bytes = new Uint8Array(file.bytes);
  try {
    return await apart({ in: 'files', name: 'readFile', given: { name: file.name, bytes }, time: TIME, transfer: [bytes.buffer] });
  } catch (error) {
    return isThreadFailure(error) && error.threadEnd === 'time' ? unreadable('too-large', 'application/octet-stream') : UNFINISHED;
  }
}
