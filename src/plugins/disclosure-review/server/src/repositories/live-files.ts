import type { Knex } from 'knex';
import { objectNames, type FileRow } from './files';

export interface LiveFile {
  readonly fileId: number;
  /** Of the original's bytes at release, hex. */
  readonly sha256: string;
}

/** Whether a live document shows this stored object; the only source of that knowledge for the file guard. */
export async function liveFile(parts: { readonly db: Knex; readonly objectName: string }): Promise<LiveFile | null> {
  const found = (await parts.db('dr_live_files').where({ object_name: parts.objectName, shown: true }).first('file_id', 'sha256')) as
    | { file_id: number; sha256: string }
    | undefined;
  return found === undefined ? null : { fileId: Number(found.file_id), sha256: found.sha256 };
}

/**
 * Writes which files the document's live version uses, in place of what stood there: originals and their smaller
 * pictures. Belongs into the transaction of the release.
 */
export async function replaceLiveFiles(parts: {
  readonly trx: Knex;
  readonly uid: string;
  readonly documentId: string;
  /** `shown` is false where the file stands in nothing but what the document keeps from the public. */
  readonly files: readonly { readonly file: FileRow; readonly sha256: string; readonly shown: boolean }[];
}): Promise<void> {
  const { trx, uid, documentId, files } = parts;
  await removeLiveFiles({ trx, uid, documentId });
  const once = new Map(files.map((used) => [used.file.id, used]));
  const shown = new Set(files.flatMap((used) => (used.shown ? [used.file.id] : [])));
  const rows = [...once.values()].flatMap(({ file, sha256 }) =>
    objectNames(file).map((object_name) => ({ document_id: documentId, uid, file_id: file.id, object_name, sha256, shown: shown.has(file.id) })),
  );
  for (let start = 0; start < rows.length; start += 100) await trx('dr_live_files').insert(rows.slice(start, start + 100));
}

/** Makes the files of a document private again, as far as no other live document uses them. */
export async function removeLiveFiles(parts: { readonly trx: Knex; readonly uid: string; readonly documentId: string }): Promise<void> {
  await parts.trx('dr_live_files').where({ uid: parts.uid, document_id: parts.documentId }).del();
}

/** Addresses of the files that the document's live version uses, by SHA-256. */
export async function liveAddresses(db: Knex, ref: { readonly uid: string; readonly documentId: string }): Promise<ReadonlyMap<string, string>> {
  const rows: { sha256: string; url: string }[] = await db('dr_live_files as live')
    .join('files as file', 'file.id', 'live.file_id')
    .where({ 'live.uid': ref.uid, 'live.document_id': ref.documentId })
    .distinct('live.sha256', 'file.url');
  return new Map(rows.map(({ sha256, url }) => [sha256, url]));
}
