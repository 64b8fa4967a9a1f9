/** A plain green JPEG of 64 × 48 pixels. */
const GREEN = Buffer.from(
  [
    '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fH',
    'x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAwAEADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAA',
    'AAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAIE/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AkBDMAAAAAAAAAAAAAAAAAAAAAA//2Q==',
  ].join(''),
  'base64',
);

const ASCII = 2;
const LONG = 4;
const RATIONAL = 5;

function entry(parts: { readonly tag: number; readonly type: number; readonly count: number; readonly value: Buffer }): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(parts.tag, 0);
  bytes.writeUInt16BE(parts.type, 2);
  bytes.writeUInt32BE(parts.count, 4);
  parts.value.copy(bytes, 8);
  return bytes;
}
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const directory = (entries: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from([0, entries.length]), ...entries, long(0)]);

/** Degrees, minutes and seconds, the seconds in thousandths: three rationals. */
function degrees(value: number): Buffer {
  const thousandths = Math.round(Math.abs(value) * 3_600_000);
  const numbers = [Math.floor(thousandths / 3_600_000), 1, Math.floor(thousandths / 60_000) % 60, 1, thousandths % 60_000, 1_000];
  return Buffer.concat(numbers.map(long));
}

/** The APP1 segment of a photograph taken at `[latitude, longitude]`. */
function exif([latitude, longitude]: readonly [number, number]): Buffer {
  const gpsAt = 26;
  const numbersAt = gpsAt + 54;
  const letter = (sign: string): Buffer => Buffer.from(`${sign}\0`, 'latin1');
  const tiff = Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    long(8),
    directory([entry({ tag: 0x8825, type: LONG, count: 1, value: long(gpsAt) })]),
    directory([
      entry({ tag: 1, type: ASCII, count: 2, value: letter(latitude < 0 ? 'S' : 'N') }),
      entry({ tag: 2, type: RATIONAL, count: 3, value: long(numbersAt) }),
      entry({ tag: 3, type: ASCII, count: 2, value: letter(longitude < 0 ? 'W' : 'E') }),
      entry({ tag: 4, type: RATIONAL, count: 3, value: long(numbersAt + 24) }),
    ]),
    degrees(latitude),
    degrees(longitude),
  ]);
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** A photograph; with `gps` it carries the place where it was taken, as a telephone writes it. */
export function picture(content: { readonly gps?: readonly [number, number] | undefined }): Uint8Array {
  if (content.gps === undefined) return GREEN;
  return Buffer.concat([GREEN.subarray(0, 2), exif(content.gps), GREEN.subarray(2)]);
}
