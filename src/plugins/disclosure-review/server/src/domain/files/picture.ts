import exifr from 'exifr';
import { decodeText } from './characters';
import type { FilePart, FileReading } from './reading';
import { xmlToText } from './xml-to-text';

/** What a camera or an editing program wrote into the picture; strings, and the place if it names one. */
function* stringsOf(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Uint8Array) {
    const text = value.length <= 65_536 ? decodeText(value) : undefined;
    if (text !== undefined) yield text;
  } else if (depth < 4 && typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const inner of Object.values(value)) yield* stringsOf(inner, depth + 1);
  }
}

/** Numbers stay numbers: “Horizontal (normal)” or “Deflate” are the reader's words, nobody's who had the picture in hand. */
async function tagsOf(bytes: Uint8Array): Promise<unknown> {
  try {
    return await exifr.parse(Buffer.from(bytes), { tiff: true, exif: true, gps: true, xmp: true, iptc: true, icc: false, ihdr: false, userComment: true, translateValues: false, mergeOutput: true });
  } catch {
    // No tags, or a form that the reader does not know: a picture is signed for by eye in any case.
    return undefined;
  }
}

/** XMP is plain XML wherever it stands, PNG's text chunks too; this covers the formats exifr does not know. */
function embeddedText(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  const start = file.indexOf('<x:xmpmeta');
  const end = start === -1 ? -1 : file.indexOf('</x:xmpmeta>', start);
  if (end !== -1 && end - start < 1_000_000) texts.push(xmlToText(file.toString('utf8', start, end), { fields: true }).text);
  for (const chunk of ['tEXt', 'iTXt']) {
    for (let at = file.indexOf(chunk); at > 3 && texts.length < 50; at = file.indexOf(chunk, at + 4)) {
      const length = Math.min(file.readUInt32BE(at - 4), 65_536);
      const text = decodeText(Uint8Array.from(file.subarray(at + 4, at + 4 + length), (byte) => (byte === 0 ? 10 : byte)));
      if (text !== undefined) texts.push(text);
    }
  }
  return texts;
}

function placeOf(tags: unknown): string {
  if (typeof tags !== 'object' || tags === null || !('latitude' in tags) || !('longitude' in tags)) return '';
  return typeof tags.latitude === 'number' && typeof tags.longitude === 'number' ? `${tags.latitude},${tags.longitude}` : '';
}

/** A picture's own words are read; what it shows is for a person. */
export async function readPicture(bytes: Uint8Array, mime: string): Promise<FileReading> {
  const tags = await tagsOf(bytes);
  const text = [...new Set([...stringsOf(tags, 0), ...embeddedText(bytes)].map((line) => line.trim()).filter((line) => line !== ''))].join('\n');
  const place = placeOf(tags);
  const parts: FilePart[] = [];
  if (text !== '') parts.push({ part: 'exif', text: text.slice(0, 200_000) });
  if (place !== '') parts.push({ part: 'gps', text: place });
  return { reading: 'picture', mime, parts };
}
