import { createHash } from 'node:crypto';
import { readFileText } from './read-file-text';
import type { FileReading } from './reading';

/** Characters of text kept over all files. */
const ROOM = 24_000_000;

/** A reader that keeps its latest answers by the bytes' SHA-256: checks run at every step over the same files. */
export function keepReadings(read: typeof readFileText = readFileText): typeof readFileText {
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
    const key = createHash('sha256').update(file.bytes).digest('hex');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = read(file);
    kept.set(key, answer);
    void answer.then((reading) => {
      const size = 200 + reading.parts.reduce((sum, { text }) => sum + text.length, 0);
      sizes.set(key, size);
      held += size;
      forgetOldest();
    });
    return answer;
  };
}
