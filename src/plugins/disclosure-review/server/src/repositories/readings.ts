import { keepReadings } from '../domain/files/keep-readings';
import { readApart } from '../threads/read-apart';
import type { ContentFile } from './contents';

/** One memory of what files say for the whole process: the same bytes always read the same. */
export const readKept = keepReadings(readApart);

export type Reading = Awaited<ReturnType<typeof readKept>> & { readonly size: number };

/** What can be read of each file, in their order; the bytes are fetched only of those not read before. */
export async function readings(files: readonly ContentFile[]): Promise<readonly Reading[]> {
  const read: Reading[] = [];
  for (const file of files) {
    const reading = await readKept({ name: file.row.name, sha256: file.sha256, bytes: file.bytes });
    read.push({ ...reading, size: file.size });
  }
  return read;
}
