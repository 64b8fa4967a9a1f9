/** What a file is by its first bytes; the name says nothing. */
export type Signature =
  | { readonly kind: 'picture' | 'zip' | 'pdf' | 'ole' | 'archive' | 'rtf' | 'media' | 'program'; readonly mime: string }
  | { readonly kind: 'unsigned' };

const ascii = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');

const STARTS: readonly (readonly [string, Exclude<Signature['kind'], 'unsigned'>, string])[] = [
  ['\xff\xd8\xff', 'picture', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'picture', 'image/png'],
  ['GIF87a', 'picture', 'image/gif'],
  ['GIF89a', 'picture', 'image/gif'],
  ['II*\0', 'picture', 'image/tiff'],
  ['MM\0*', 'picture', 'image/tiff'],
  ['BM', 'picture', 'image/bmp'],
  ['\0\0\x01\0', 'picture', 'image/x-icon'],
  ['PK\x03\x04', 'zip', 'application/zip'],
  ['PK\x05\x06', 'zip', 'application/zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole', 'application/x-cfb'],
  ['{\\rtf', 'rtf', 'application/rtf'],
  ['Rar!\x1a\x07', 'archive', 'application/vnd.rar'],
  ['7z\xbc\xaf\x27\x1c', 'archive', 'application/x-7z-compressed'],
  ['\x1f\x8b', 'archive', 'application/gzip'],
  ['BZh', 'archive', 'application/x-bzip2'],
  ['\xfd7zXZ\0', 'archive', 'application/x-xz'],
  ['\x28\xb5\x2f\xfd', 'archive', 'application/zstd'],
  ['ID3', 'media', 'audio/mpeg'],
  ['OggS', 'media', 'application/ogg'],
  ['\x1a\x45\xdf\xa3', 'media', 'video/webm'],
  ['FLV\x01', 'media', 'video/x-flv'],
  ['MZ', 'program', 'application/x-msdownload'],
  ['\x7fELF', 'program', 'application/x-elf'],
];

/** ISO media files carry their brand at byte 8. */
function isoMedia(bytes: Uint8Array): Signature | undefined {
  if (ascii(bytes, 4, 8) !== 'ftyp') return undefined;
  const brand = ascii(bytes, 8, 12);
  if (/^(?:avif|avis)/u.test(brand)) return { kind: 'picture', mime: 'image/avif' };
  if (/^(?:hei[csmx]|hev[cx]|mif1|msf1)/u.test(brand)) return { kind: 'picture', mime: 'image/heic' };
  return { kind: 'media', mime: brand.startsWith('qt') ? 'video/quicktime' : 'video/mp4' };
}

function riff(bytes: Uint8Array): Signature | undefined {
  if (ascii(bytes, 0, 4) !== 'RIFF') return undefined;
  const form = ascii(bytes, 8, 12);
  return form === 'WEBP' ? { kind: 'picture', mime: 'image/webp' } : { kind: 'media', mime: form === 'WAVE' ? 'audio/wav' : 'video/x-msvideo' };
}

/** Reads the signature. A PDF's may stand anywhere in the first kilobyte, as its readers allow. */
export function signatureOf(bytes: Uint8Array): Signature {
  const special = riff(bytes) ?? isoMedia(bytes);
  if (special !== undefined) return special;
  const head = ascii(bytes, 0, 1024);
  const known = STARTS.find(([start]) => head.startsWith(start) && (start !== 'BM' || isBitmap(bytes)));
  if (known !== undefined) return { kind: known[1], mime: known[2] };
  return head.includes('%PDF-') ? { kind: 'pdf', mime: 'application/pdf' } : { kind: 'unsigned' };
}

/** `BM` begins many a text too: a bitmap's header has four zero bytes at 6. */
const isBitmap = (bytes: Uint8Array): boolean => ascii(bytes, 6, 10) === '\0\0\0\0' && bytes.length > 26;
