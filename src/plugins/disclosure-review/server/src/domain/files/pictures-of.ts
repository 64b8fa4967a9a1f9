import { openArchive, type Archive } from './archive';
import { pdfPictures } from './pdf-pictures';
import { LIMITS, type FileReading } from './reading';

const RASTER = /\.(?:png|jpe?g|gif|bmp|tiff?|webp|jp2)$/iu;
const PICTURES = 30;
const LARGEST = 20 * 1024 * 1024;

function* rasterEntries(archive: Archive): Generator<Uint8Array> {
  if (!archive.ok) return;
  for (const entry of archive.entries) {
    if (!RASTER.test(entry.name)) continue;
    try {
      yield entry.bytes();
    } catch {
      // Too large or damaged: the reader of the file's text has said so already.
      return;
    }
  }
}

/** The pictures of a file that a machine might read letters in: the file itself, or what a PDF or an office document holds. Never throws. */
export async function picturesOf(parts: { readonly bytes: Uint8Array; readonly reading: FileReading }): Promise<readonly Uint8Array[]> {
  const { bytes, reading } = parts;
  if (reading.reading === 'picture') return bytes.length <= LARGEST ? [bytes] : [];
  if (reading.reason !== 'no-text' && reading.reason !== 'embedded-pictures') return [];
  if (reading.mime === 'application/pdf') return pdfPictures(bytes);
  if (!/^application\/(?:vnd\.|ofd)/u.test(reading.mime)) return [];
  return [...rasterEntries(openArchive(bytes, { left: LIMITS.expanded }))].filter((picture) => picture.length <= LARGEST).slice(0, PICTURES);
}
