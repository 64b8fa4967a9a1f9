import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { digestOf, sha256Hex, type Digest, type Json } from '../domain/digest';
import { objectNamesInHtml } from '../domain/file-path';
import type { DocumentRef } from '../domain/review';
import { contentAttributes, isHtml, populateAll, type ContentAttribute } from './content-shape';
import { fileFailure, fileGone } from './file-failure';
import { filesByIds, filesByObjectNames, readFileBytes, type FileRow } from './files';

/** A file that belongs to a document, embedded or attached. */
export interface ContentFile {
  /** Where it stands, for instance `attachments[0].file` or `body:3` for the fourth file that the body embeds. */
  readonly path: string;
  readonly row: FileRow;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Buffer>;
}

/** What is approved: a document's attributes with everything below them, and their digest. */
export interface Content extends DocumentRef, Digest {
  /** Attributes as Strapi stores them, relations and files populated. */
  readonly entry: Readonly<Record<string, unknown>>;
  readonly files: readonly ContentFile[];
}

const record = z.record(z.string(), z.unknown());
const related = z.object({ documentId: z.string() }).loose();
const media = z.object({ id: z.coerce.number() }).loose();

interface Gathering {
  readonly strapi: Core.Strapi;
  readonly db: Knex;
  readonly files: ContentFile[];
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);
/** Components, lists of files and lists of relations keep being lists; single ones stay single. */
const likeBefore = (value: unknown, parts: readonly Json[]): Json => (Array.isArray(value) ? parts : (parts[0] ?? null));

async function fileDigest(gathering: Gathering, row: FileRow, path: string): Promise<Json> {
  const bytes = (): Promise<Buffer> => readFileBytes(gathering.strapi, row).catch((cause: unknown) => Promise.reject(fileFailure({ id: row.id, cause })));
  const now = await bytes();
  const sha256 = sha256Hex(now);
  gathering.files.push({ path, row, sha256, size: now.length, bytes });
  return { name: row.name, alternativeText: row.alternativeText, caption: row.caption, sha256 };
}

async function mediaDigest(gathering: Gathering, value: unknown, path: string): Promise<Json> {
  const ids = asList(value).map((item) => media.parse(item).id);
  const rows = await filesByIds({ db: gathering.db, ids });
  const parts: Json[] = [];
  for (const [index, id] of ids.entries()) {
    const row = rows.find((candidate) => candidate.id === id);
    if (row === undefined) throw fileGone(id);
    parts.push(await fileDigest(gathering, row, Array.isArray(value) ? `${path}[${index}]` : path));
  }
  return likeBefore(value, parts);
}

async function htmlDigest(gathering: Gathering, value: unknown, path: string): Promise<Json> {
  if (typeof value !== 'string' || value === '') return null;
  const embedded: Json[] = [];
  const names = objectNamesInHtml(value);
  const named = await filesByObjectNames({ db: gathering.db, names });
  const rows = new Map(names.flatMap((name) => named.get(name) ?? []).map((file) => [file.id, file]));
  for (const [index, row] of [...rows.values()].entries()) {
    embedded.push(await fileDigest(gathering, row, `${path}:${index}`));
  }
  return embedded.length === 0 ? value : { html: value, embedded };
}

async function componentDigest(gathering: Gathering, value: unknown, described: ContentAttribute, path: string): Promise<Json> {
  const parts: Json[] = [];
  for (const [index, item] of asList(value).entries()) {
    const below = Array.isArray(value) ? `${path}[${index}].` : `${path}.`;
    parts.push(await attributesDigest(gathering, described.component ?? '', record.parse(item), below));
  }
  return likeBefore(value, parts);
}

function scalarDigest(value: unknown): Json {
  if (value === undefined || value === null || value === '') return null;
  return JSON.parse(JSON.stringify(value)) as Json;
}

async function attributesDigest(gathering: Gathering, uid: string, entry: Readonly<Record<string, unknown>>, prefix: string): Promise<{ readonly [key: string]: Json }> {
  const content: Record<string, Json> = {};
  for (const [name, described] of contentAttributes(gathering.strapi, uid)) {
    const value = entry[name];
    const path = `${prefix}${name}`;
    if (described.type === 'relation') {
      const ids = asList(value).map((item) => related.parse(item).documentId);
      content[name] = likeBefore(value, [...ids].sort());
    } else if (described.type === 'media') content[name] = await mediaDigest(gathering, value, path);
    else if (described.type === 'component') content[name] = await componentDigest(gathering, value, described, path);
    else if (isHtml(described)) content[name] = await htmlDigest(gathering, value, path);
    else content[name] = scalarDigest(value);
  }
  return Object.fromEntries(Object.entries(content).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

interface RowRef extends DocumentRef {
  readonly strapi: Core.Strapi;
  readonly status: 'draft' | 'published';
}

/** A document's attributes without the bytes of its files, as the transaction that is open here sees them; null when there is no such row. */
export async function loadEntry({ strapi, uid, documentId, status }: RowRef): Promise<Content['entry'] | null> {
  const found: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } },
    populate: populateAll(strapi, uid),
  });
  return found === null || found === undefined ? null : record.parse(found);
}

/**
 * Reads, through `db`, a document's draft or published row with all that belongs to it, file bytes included, and digests it.
 * Inside a transaction it reads what that transaction sees. Null when there is no such row.
 * @throws a `FileFailure` when a file cannot be read: what cannot be read cannot be approved
 */
export async function loadContent(parts: RowRef & { readonly db: Knex }): Promise<Content | null> {
  const { strapi } = parts;
  const entry = await loadEntry(parts);
  if (entry === null) return null;
  const gathering: Gathering = { strapi, db: parts.db, files: [] };
  const content = await attributesDigest(gathering, parts.uid, entry, '');
  return { uid: parts.uid, documentId: parts.documentId, entry, files: gathering.files, ...digestOf({ uid: parts.uid, content }) };
}
