import { readApart } from '../domain/files/read-apart';
import type { FileReading } from '../domain/files/reading';
import type { ContentFile } from './contents';

export type Reading = FileReading & { readonly size: number };

/** How much text of files read before is kept at hand, in characters. */
const KEPT_CHARACTERS = 20_000_000;
const kept = new Map<string, Reading>();
let keptCharacters = 0;

const weight = (reading: Reading): number => reading.parts.reduce((sum, { text }) => sum + text.length, 200);

/** The same bytes under the same name always read the same, so the text is kept by their SHA-256; the oldest goes first. */
function keep(key: string, reading: Reading): void {
  kept.set(key, reading);
  keptCharacters += weight(reading);
  for (const [oldest, value] of kept) {
    if (keptCharacters <= KEPT_CHARACTERS) return;
    kept.delete(oldest);
    keptCharacters -= weight(value);
  }
}

/** What can be read of each file, in their order. */
export async function readings(files: readonly ContentFile[]): Promise<readonly Reading[]> {
  const read: Reading[] = [];
  for (const file of files) {
    const key = `${file.sha256}:${file.row.name}`;
    const known = kept.get(key);
    if (known !== undefined) {
      read.push(known);
      continue;
    }
    const bytes = await file.bytes();
    const reading = { ...(await readApart({ name: file.row.name, bytes })), size: bytes.length };
    keep(key, reading);
    read.push(reading);
  }
  return read;
}
