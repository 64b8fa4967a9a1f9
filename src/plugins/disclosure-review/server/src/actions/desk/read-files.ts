import type { ReadFile } from '../../../../shared/desk';
import type { Content, ContentFile } from '../../repositories/contents';
import { readings, type Reading } from '../../repositories/readings';

/** Bounds of what a screen shows of a file; the checks read it whole. */
const PARTS = 20;
const CHARACTERS = 2000;

function thumbnail({ row }: ContentFile): string | null {
  const small = row.formats?.thumbnail;
  if (small === undefined) return row.mime.startsWith('image/') ? row.url : null;
  return row.url.replace(/[^/]+$/u, `${small.hash}${small.ext}`);
}

function shown(file: ContentFile, reading: Reading): ReadFile {
  return {
    path: file.path,
    name: file.row.name,
    mime: reading.mime,
    size: file.size,
    sha256: file.sha256,
    url: file.row.url,
    thumbnail: thumbnail(file),
    reading: reading.reading,
    reason: reading.reason ?? null,
    parts: reading.parts.slice(0, PARTS).map(({ part, text }) => ({ part, text: text.slice(0, CHARACTERS), characters: text.length })),
    cut: reading.parts.length > PARTS || reading.parts.some(({ text }) => text.length > CHARACTERS),
  };
}

/** What was read from each file of a document, as far as a person looks at it. */
export async function readFiles(content: Content): Promise<readonly ReadFile[]> {
  const read = await readings(content.files);
  return content.files.flatMap((file, index) => {
    const reading = read[index];
    return reading === undefined ? [] : [shown(file, reading)];
  });
}
