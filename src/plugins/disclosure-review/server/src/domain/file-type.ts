import type { Refusal } from './refusal';

/** What the bytes are, whatever the name says. */
export type Content =
  | 'pdf' | 'word' | 'sheet' | 'slides' | 'ofd' | 'opendocument' | 'zip' | 'torn-zip' | 'ole' | 'rtf' | 'rar' | '7z'
  | 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'tiff' | 'svg' | 'mp4' | 'webm' | 'mp3' | 'wav'
  | 'text' | 'program' | 'markup' | 'unknown';

/** An extension that may be uploaded, and what may stand behind it. Password-protected Office files are `ole`;
 * a torn zip cannot be told apart and is read, or signed for, later. */
const ALLOWED: Readonly<Record<string, readonly Content[]>> = {
  pdf: ['pdf'], ofd: ['ofd', 'torn-zip'],
  docx: ['word', 'ole', 'torn-zip'], xlsx: ['sheet', 'ole', 'torn-zip'], pptx: ['slides', 'ole', 'torn-zip'],
  doc: ['ole', 'rtf'], xls: ['ole'], ppt: ['ole'], wps: ['ole', 'word'], et: ['ole', 'sheet'], dps: ['ole', 'slides'],
  odt: ['opendocument', 'torn-zip'], ods: ['opendocument', 'torn-zip'], odp: ['opendocument', 'torn-zip'], rtf: ['rtf'],
  txt: ['text'], csv: ['text'],
  zip: ['zip', 'torn-zip'], rar: ['rar'], '7z': ['7z'],
  png: ['png'], jpg: ['jpeg'], jpeg: ['jpeg'], gif: ['gif'], webp: ['webp'], bmp: ['bmp'], tif: ['tiff'], tiff: ['tiff'], svg: ['svg'],
  mp4: ['mp4'], m4v: ['mp4'], mov: ['mp4'], m4a: ['mp4'], webm: ['webm'], mp3: ['mp3'], wav: ['wav'],
};

/** Beginnings of files, in Latin-1; the first that fits names the content. */
const SIGNATURES: readonly (readonly [RegExp, Content])[] = [
  [/^%PDF-/, 'pdf'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^RIFF[^]{4}WAVE/, 'wav'],
  [/^BM[^]{4}\0{4}/, 'bmp'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'ole'],
  [/^\{\\rtf/, 'rtf'],
  [/^Rar!\x1a\x07/, 'rar'],
  [/^7z\xbc\xaf\x27\x1c/, '7z'],
  [/^[^]{4}ftyp/, 'mp4'],
  [/^\x1a\x45\xdf\xa3/, 'webm'],
  [/^(?:ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/, 'mp3'],
  [/^(?:MZ(?=[^]{0,60}\0)|\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe|#!|\0asm|dex\n)/, 'program'],
];

/** Names of a zip's entries by its central directory; null where that is missing or torn. */
function zipNames(bytes: Buffer): readonly string[] | null {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 20 > bytes.length) return null;
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('latin1', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

/** The entries of a zip decide which kind of document it is; macros and packages are programs. */
function zipContent(bytes: Buffer): Content {
  const names = zipNames(bytes);
  if (names === null) return 'torn-zip';
  const holds = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (holds(/(^|\/)vbaProject\.bin$|^AndroidManifest\.xml$|^META-INF\/MANIFEST\.MF$/)) return 'program';
  if (holds(/\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|msi|jar|apk|lnk|hta|sh)$/i)) return 'program';
  if (holds(/^OFD\.xml$/i)) return 'ofd';
  if (holds(/^META-INF\/manifest\.xml$/)) return 'opendocument';
  if (!holds(/^\[Content_Types\]\.xml$/)) return 'zip';
  if (holds(/^word\//)) return 'word';
  if (holds(/^xl\//)) return 'sheet';
  return holds(/^ppt\//) ? 'slides' : 'zip';
}

const ACTIVE = /<(?:script|iframe|object|embed|foreignobject|handler|listener|set\b|animate)|\son[a-z]+\s*=|javascript:|<!entity|<\?xml-stylesheet/i;

function textContent(bytes: Buffer): Content {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = wide ? bytes.toString('utf16le') : bytes.toString('latin1');
  const start = text.slice(0, 4096).replace(/^(?:\xef\xbb\xbf|\ufeff)/, '').replace(/^\s+/, '');
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i.test(start)) return ACTIVE.test(text) ? 'markup' : 'svg';
  if (/^<(?:!doctype|html|head|body|script|iframe|\?xml|\?php|\?=|%|!--|meta|table|mht)/i.test(start) || /<(?:script|html)[\s>]/i.test(start)) return 'markup';
  if (/^(?:MIME-Version:|From:\s.*\nSubject:)/i.test(start)) return 'markup';
  return !wide && /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? 'unknown' : 'text';
}

/** Tells what a file is from its bytes. */
export function contentOf(bytes: Buffer): Content {
  const head = bytes.toString('latin1', 0, 64);
  const signed = SIGNATURES.find(([pattern]) => pattern.test(head))?.[1];
  if (signed !== undefined) return signed;
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) return zipContent(bytes);
  const content = textContent(bytes);
  // Readers look for a PDF's beginning anywhere in the first kilobyte.
  return content !== 'markup' && bytes.subarray(0, 1024).includes('%PDF-') ? 'pdf' : content;
}

/**
 * Why a file may not be taken in by what it is: programs, scripts and web pages never, other content only under a name
 * that says so (REL-1: what is published must be what it claims). Null when it may.
 *
 * @param parts.name the file's name with its extension
 */
export function fileTypeRefusal(parts: { readonly name: string; readonly bytes: Buffer }): Refusal | null {
  const extension = /\.([^.]+)$/.exec(parts.name)?.[1]?.toLowerCase() ?? '';
  const expected = Object.hasOwn(ALLOWED, extension) ? ALLOWED[extension] : undefined;
  const content = contentOf(parts.bytes);
  const refusal = (code: string): Refusal => ({ kind: 'content', rule: 'REL-1', code, path: 'file', params: { name: parts.name } });
  if (content === 'program' || content === 'markup' || expected === undefined) return refusal('file-type-refused');
  return expected.includes(content) ? null : refusal('file-type-mismatch');
}
