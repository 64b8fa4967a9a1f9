import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { csvRecords } from '../../src/plugins/disclosure-review/server/src/domain/legacy/csv-records';
import { jsonRecords, type Read } from '../../src/plugins/disclosure-review/server/src/domain/legacy/records';

/** A file that is no UTF-8: one of another encoding would go live as garbled text. */
export class NotUtf8 extends Error {}

/** The text of a file as it is read, without a byte order mark. */
async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(file)) yield decoder.decode(bytes as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new NotUtf8(file) : error;
  }
}

/** The records of a file, by its extension: CSV, or else JSON lines. */
export const recordsOf = (file: string): AsyncIterable<Read> => (path.extname(file).toLowerCase() === '.csv' ? csvRecords(textOf(file)) : jsonRecords(textOf(file)));

/** SHA-256 of the file's bytes, hex; throws where it is no UTF-8, before anything is imported. */
export async function fileSha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(file)) {
      hash.update(bytes as Buffer);
      decoder.decode(bytes as Buffer, { stream: true });
    }
    decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new NotUtf8(file) : error;
  }
  return hash.digest('hex');
}
