import { ArchiveError, openArchive, type ArchiveEntry } from './archive';
import { decodeText } from './characters';
import { pageText } from './fixed-layout';
import { LIMITS, printedLength, unreadable, type FilePart, type FileReading, type UnreadableReason } from './reading';
import { sharedStringsOf, sheetText, unusedStrings, type SharedStrings } from './workbook';
import { xmlToText } from './xml-to-text';

const OOXML = 'application/vnd.openxmlformats-officedocument.';
const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp|svg|heic|avif|jb2|gbig2)$/iu;
/** Parts without text of the author: previews, fonts, print settings, signatures' values. */
const SILENT = /(?:^|\/)(?:thumbnails?\/|docProps\/thumbnail|fonts?\/.*\.(?:odttf|fntdata|[ot]tf)|printerSettings\d*\.bin$|SignedValue\.dat$|Seal\.esl$|mimetype$)|\/$/iu;
const FIELDS = /^(?:docProps|customXml|_rels)\/|\.rels$|^meta\.xml$|^(?:OFD\.xml)$/u;

function mimeOf(entries: readonly ArchiveEntry[]): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  const has = (start: string): boolean => entries.some(({ name }) => name.startsWith(start));
  if (names.has('OFD.xml')) return 'application/ofd';
  if (names.has('[Content_Types].xml')) {
    if (has('word/')) return `${OOXML}wordprocessingml.document`;
    if (has('xl/')) return `${OOXML}spreadsheetml.sheet`;
    if (has('ppt/')) return `${OOXML}presentationml.presentation`;
  }
  const declared = entries.find(({ name }) => name === 'mimetype');
  if (declared !== undefined && names.has('content.xml')) {
    const mime = Buffer.from(declared.bytes()).toString('latin1').trim();
    if (/^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.[a-z.-]{1,40}$/u.test(mime)) return mime;
  }
  return undefined;
}

const partName = (entry: string): string => entry.replace(/^(?:word|xl|ppt)\//u, '').replace(/\.xml$/u, '');

interface Gathered {
  readonly parts: FilePart[];
  readonly doubts: Set<UnreadableReason>;
  readonly isFixedLayout: boolean;
  /** A workbook's texts stand apart from its cells. */
  readonly strings: SharedStrings | undefined;
}

const STRINGS = 'xl/sharedStrings.xml';

function sharedStringsIn(entries: readonly ArchiveEntry[]): SharedStrings | undefined {
  const entry = entries.find(({ name }) => name === STRINGS);
  const source = entry === undefined ? undefined : decodeText(entry.bytes());
  return source === undefined ? undefined : sharedStringsOf(source);
}

function ownText(entry: ArchiveEntry, source: string, { isFixedLayout, strings }: Gathered): string {
  if (isFixedLayout && /Content\.xml$/u.test(entry.name)) return pageText(source);
  return strings !== undefined && /^xl\/worksheets\/[^/]+\.xml$/u.test(entry.name) ? sheetText(source, strings) : '';
}

function readXml(entry: ArchiveEntry, gathered: Gathered): void {
  const source = decodeText(entry.bytes());
  if (source === undefined) {
    gathered.doubts.add('corrupt');
    return;
  }
  if (entry.name === 'META-INF/manifest.xml' && source.includes('encryption-data')) gathered.doubts.add('encrypted');
  const part = partName(entry.name);
  const { text, deleted, insertions, declares } = xmlToText(source, { fields: FIELDS.test(entry.name) });
  if (declares) gathered.doubts.add('corrupt');
  // Told after the sheets, and only what they do not show.
  if (entry.name === STRINGS && gathered.strings !== undefined) return;
  const laidOut = ownText(entry, source, gathered) || text;
  if (laidOut !== '') gathered.parts.push({ part, text: laidOut });
  if (insertions > 0) gathered.parts.push({ part: `${part}#insertions`, text: String(insertions) });
  if (deleted !== '') gathered.parts.push({ part: `${part}#deleted`, text: deleted });
}

function readEntry(entry: ArchiveEntry, nesting: number, room: { left: number }, gathered: Gathered): void {
  if (SILENT.test(entry.name)) return;
  if (/\.(?:xml|rels|vml|rdf)$/iu.test(entry.name)) readXml(entry, gathered);
  else if (PICTURE.test(entry.name)) gathered.doubts.add('embedded-pictures');
  else if (/\.(?:docx|xlsx|pptx|xlsm|docm)$/iu.test(entry.name) && nesting < LIMITS.nesting) {
    const inner = readOffice(entry.bytes(), nesting + 1, room);
    for (const part of inner.parts) gathered.parts.push({ part: `${partName(entry.name)}/${part.part}`, text: part.text });
    if (inner.reason !== undefined && inner.reason !== 'no-text') gathered.doubts.add(inner.reason);
  } else gathered.doubts.add('embedded-object');
}

/** The doubt that weighs most comes first. */
const WEIGHT: readonly UnreadableReason[] = ['encrypted', 'corrupt', 'too-large', 'embedded-object', 'embedded-pictures', 'no-text'];

/** Words of the author stand in these; properties and relations alone make no document. */
const isBody = ({ part }: FilePart): boolean => !/^(?:docProps|_rels|customXml|meta|OFD|\[Content_Types\])|\.rels$|(?:^|\/)(?:styles|theme|settings|fontTable)/u.test(part);

/**
 * Reads docx, xlsx, pptx, ofd and OpenDocument: every XML part there is, headers, footers, comments, tracked deletions,
 * text boxes, properties and custom XML with them, and office files embedded in them.
 */
export function readOffice(bytes: Uint8Array, nesting: number = 0, room: { left: number } = { left: LIMITS.expanded }): FileReading {
  const archive = openArchive(bytes, room);
  if (!archive.ok) return unreadable(archive.reason, 'application/zip');
  const parts: FilePart[] = [];
  const doubts = new Set<UnreadableReason>();
  let mime: string | undefined;
  try {
    mime = mimeOf(archive.entries);
    if (mime === undefined) return unreadable('archive', 'application/zip');
    const gathered: Gathered = { parts, doubts, isFixedLayout: mime === 'application/ofd', strings: sharedStringsIn(archive.entries) };
    for (const entry of archive.entries) readEntry(entry, nesting, room, gathered);
    const unused = gathered.strings === undefined ? '' : unusedStrings(gathered.strings);
    if (unused !== '') parts.push({ part: 'sharedStrings#unused', text: unused });
  } catch (error) {
    doubts.add(error instanceof ArchiveError ? error.reason : 'corrupt');
  }
  if (printedLength(parts.filter(isBody)) === 0) doubts.add('no-text');
  const reason = WEIGHT.find((doubt) => doubts.has(doubt));
  return reason === undefined ? { reading: 'read', mime: mime ?? 'application/zip', parts } : unreadable(reason, mime ?? 'application/zip', parts);
}
