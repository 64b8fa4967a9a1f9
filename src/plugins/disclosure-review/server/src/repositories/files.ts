import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { isObjectName } from '../domain/file-path';

/** A smaller picture that Strapi made of an image. */
export interface FileFormat {
  readonly hash: string;
  readonly ext: string;
}

/** A row of the media library, named as Strapi names it, so that a populated media attribute is one too. */
export interface FileRow {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly alternativeText: string | null;
  readonly caption: string | null;
  /** Name of the stored object without its extension. */
  readonly hash: string;
  /** With its dot. */
  readonly ext: string;
  readonly mime: string;
  readonly url: string;
  readonly provider: string;
  readonly formats: Readonly<Record<string, FileFormat>> | null;
}

const format = z.object({ hash: z.string(), ext: z.string() });
const row = z.object({
  id: z.coerce.number(),
  document_id: z.string().nullish(),
  name: z.string(),
  alternative_text: z.string().nullish(),
  caption: z.string().nullish(),
  hash: z.string(),
  ext: z.string().nullish(),
  mime: z.string(),
  url: z.string(),
  provider: z.string(),
  // SQLite keeps JSON as text, PostgreSQL hands it over parsed.
  formats: z.preprocess((value) => (typeof value === 'string' ? JSON.parse(value) : value), z.record(z.string(), format).nullish()),
  created_by_id: z.coerce.number().nullish(),
});

/** A file with the panel user who uploaded it. */
export interface UploadedFile extends FileRow {
  readonly uploader: number | null;
}

function fileRow(found: unknown): UploadedFile {
  const parsed = row.parse(found);
  return {
    id: parsed.id,
    documentId: parsed.document_id ?? '',
    name: parsed.name,
    alternativeText: parsed.alternative_text ?? null,
    caption: parsed.caption ?? null,
    hash: parsed.hash,
    ext: parsed.ext ?? '',
    mime: parsed.mime,
    url: parsed.url,
    provider: parsed.provider,
    formats: parsed.formats ?? null,
    uploader: parsed.created_by_id ?? null,
  };
}

const COLUMNS = ['id', 'document_id', 'name', 'alternative_text', 'caption', 'hash', 'ext', 'mime', 'url', 'provider', 'formats', 'created_by_id'];

/** Names under which the bytes of a file and of its smaller pictures are stored; the original first. */
export const objectNames = (file: Pick<FileRow, 'hash' | 'ext' | 'formats'>): readonly string[] => [
  ...new Set([`${file.hash}${file.ext}`, ...Object.values(file.formats ?? {}).map(({ hash, ext }) => `${hash}${ext}`)]),
];

/** Rows of the media library by id; unknown ids are absent. */
export async function filesByIds(parts: { readonly db: Knex; readonly ids: readonly number[] }): Promise<readonly UploadedFile[]> {
  if (parts.ids.length === 0) return [];
  return (await parts.db('files').select(COLUMNS).whereIn('id', [...new Set(parts.ids)])).map(fileRow);
}

/** Every hash that could own an object: its own, and what follows a format's prefix such as `thumbnail_`. */
function possibleHashes(name: string): readonly string[] {
  const base = name.slice(0, name.length - path.extname(name).length);
  const words = base.split('_');
  return words.map((_, index) => words.slice(index).join('_'));
}

/**
 * The files that stored objects belong to, smaller pictures included; names that belong to none are absent.
 *
 * @returns by object name
 */
export async function filesByObjectNames(parts: { readonly db: Knex; readonly names: readonly string[] }): Promise<ReadonlyMap<string, UploadedFile>> {
  const names = parts.names.filter(isObjectName);
  const byName = new Map<string, UploadedFile>();
  if (names.length === 0) return byName;
  const hashes = [...new Set(names.flatMap(possibleHashes))];
  const wanted = new Set(names);
  for (let start = 0; start < hashes.length; start += 500) {
    const found = await parts.db('files').select(COLUMNS).whereIn('hash', hashes.slice(start, start + 500)).orderBy('id');
    for (const file of found.map(fileRow)) {
      for (const name of objectNames(file)) if (wanted.has(name)) byName.set(name, file);
    }
  }
  return byName;
}

/** Ids of all files in these folders of the media library and below them. */
export async function filesInFolders(parts: { readonly db: Knex; readonly folderIds: readonly number[] }): Promise<readonly number[]> {
  const { db, folderIds } = parts;
  if (folderIds.length === 0) return [];
  const folders = (await db('upload_folders').whereIn('id', [...folderIds]).select('path')) as { path: string }[];
  if (folders.length === 0) return [];
  const found = await db('files')
    .where((any) => folders.forEach(({ path: folder }) => void any.orWhere('folder_path', folder).orWhere('folder_path', 'like', `${folder}/%`)))
    .select('id');
  return found.map(({ id }: { id: number }) => Number(id));
}

/** Strapi has no index on the stored name; without one every look at an object would read the whole library. */
export const indexFiles = (db: Knex): Promise<void> => db.raw('CREATE INDEX IF NOT EXISTS dr_files_hash ON files (hash)');

/** Reads a file's bytes from where its provider keeps them. Throws when they are not there. */
export type FileReader = (file: FileRow) => Promise<Buffer>;

const readers = new WeakMap<Core.Strapi, Map<string, FileReader>>();

/** The seam for private object storage: teaches this application to read what a provider other than `local` stores. */
export function setFileReader(parts: { readonly strapi: Core.Strapi; readonly provider: string; readonly read: FileReader }): void {
  const known = readers.get(parts.strapi) ?? new Map<string, FileReader>();
  readers.set(parts.strapi, known.set(parts.provider, parts.read));
}

/**
 * The bytes of a file as they are stored now. Throws for a provider that nobody taught to read, and where the bytes
 * are missing: what cannot be read is never digested as if it were empty.
 */
export async function readFileBytes(strapi: Core.Strapi, file: FileRow): Promise<Buffer> {
  const reader = readers.get(strapi)?.get(file.provider);
  if (reader !== undefined) return reader(file);
  if (file.provider !== 'local') throw new Error(`No reader for files of the provider "${file.provider}" (file ${file.id})`);
  const name = `${file.hash}${file.ext}`;
  if (!isObjectName(name)) throw new Error(`File ${file.id} names an object that cannot be`);
  return readFile(path.join(strapi.dirs.static.public, 'uploads', name));
}

/** SHA-256 of a file's bytes as they are stored now, hex. Throws as `readFileBytes` does. */
export const sha256OfFile = async (strapi: Core.Strapi, file: FileRow): Promise<string> =>
  createHash('sha256').update(await readFileBytes(strapi, file)).digest('hex');
