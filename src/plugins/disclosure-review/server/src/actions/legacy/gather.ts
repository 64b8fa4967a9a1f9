import { canonicalText } from '../../domain/audit-chain';
import { sha256Hex } from '../../domain/digest';
import { mentions } from '../../domain/legacy/attributes';
import { embeddedFiles } from '../../domain/legacy/embedded';
import type { LegacyFile, Shape } from '../../domain/legacy/shape';
import type { Refusal } from '../../domain/refusal';
import { folderFile } from '../../repositories/legacy/import-folder';
import type { ImportRun, NumberedLine } from './run';

/** A file that a line brings along, read; `place` is where the line names it, `body:…` for what the text embeds. */
export interface BroughtFile extends LegacyFile {
  readonly place: string;
  readonly bytes: Buffer;
}
export interface Gathered {
  readonly files: readonly BroughtFile[];
  readonly refusals: readonly Refusal[];
  /** Of the line and the bytes of all its files. */
  readonly contentSha256: string;
}

export const EMBEDDED = 'body:';

const missing = (path: string, name: string): Refusal => ({ kind: 'content', rule: 'REL-3.0', code: 'import-file-missing', path, params: { name } });

/** Reads all files of a line from the folder. A link of the text that leads to no file there stays a link; a picture must be there. */
export async function gather(run: ImportRun, parts: { readonly numbered: NumberedLine; readonly shape: Shape; readonly hosts: readonly string[] }): Promise<Gathered> {
  const { line } = parts.numbered;
  const { body } = line.attributes;
  const wanted = [
    ...mentions(parts.shape, line.attributes).flatMap((mention) => (mention.kind === 'file' ? [{ place: mention.path, path: mention.path, file: mention.file, needed: true }] : [])),
    ...embeddedFiles({ html: typeof body === 'string' ? body : '', hosts: parts.hosts }).map(({ written, path, picture }) => ({
      place: `${EMBEDDED}${written}`, path: 'body', file: { file: path }, needed: picture,
    })),
  ];
  const files: BroughtFile[] = [];
  const refusals: Refusal[] = [];
  for (const { place, path, file, needed } of wanted) {
    const bytes = run.folder === null ? null : await folderFile({ folder: run.folder, name: file.file });
    if (bytes !== null) files.push({ ...file, place, bytes });
    else if (needed) refusals.push(missing(path, file.file.slice(0, 200)));
  }
  const { type, address, publishedAt, attributes } = line;
  const told = { type, address, publishedAt: publishedAt.toISOString(), attributes, files: files.map(({ place, bytes }) => ({ place, sha256: sha256Hex(bytes) })) };
  return { files, refusals, contentSha256: sha256Hex(canonicalText(told)) };
}
