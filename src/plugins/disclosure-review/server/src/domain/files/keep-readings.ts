import { createHash } from 'node:crypto';
import path from 'node:path';
import { readFileText } from './read-file-text';
import { UNFINISHED, type FileReading } from './reading';

/** Characters of text kept over all files. */
const ROOM = 24_000_000;

/** A file whose bytes are at hand, or one known by its SHA-256 whose bytes are fetched only when it was not read before. */
export type FileToRead =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly sha256: string; readonly bytes: () => Promise<Uint8Array> };

/** The bytes, and the ending of the name: text without a signature is told apart by it. */
const keyOf = (file: FileToRead): string =>
  `${'sha256' in file ? file.sha256 : createHash('sha256').update(file.bytes).digest('hex')}${path.extname(file.name).toLowerCase()}`;

/** A reader that keeps its latest answers by the bytes' SHA-256: checks run at every step over the same files. */
export function keepReadings(read: typeof readFileText = readFileText): (file: FileToRead) => Promise<FileReading> {
  const kept = new Map<string, Promise<FileReading>>();
  const sizes = new Map<string, number>();
  let held = 0;
  const forgetOldest = (): void => {
    for (const [key, size] of sizes) {
      if (held <= ROOM) return;
      held -= size;
      sizes.delete(key);
      kept.delete(key);
    }
  };
  return (file) => {
    const key = keyOf(file);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = 'sha256' in file ? file.bytes().then((bytes) => read({ name: file.name, bytes })) : read(file);
    kept.set(key, answer);
    void answer.then(
      (reading) => {
        if (reading === UNFINISHED) {
          kept.delete(key);
          return;
        }
        const size = 200 + reading.parts.reduce((sum, { text }) => sum + text.length, 0);
        sizes.set(key, size);
        held += size;
        forgetOldest();
      },
      // Bytes that could not be fetched are not an answer worth keeping.
      () => kept.delete(key),
    );
    return answer;
  };
}
