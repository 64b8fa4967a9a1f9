import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { STATES } from '../../../shared/review';
import type { FileUse } from '../domain/file-change';
import { filesByIds, type FileRow } from './files';
import { governedTypes } from './governed';

const FILE = 'plugin::upload.file';
const HTML = 'plugin::disclosure-review.html';

/** A row of a content type or component. */
interface Owner {
  readonly uid: string;
  readonly id: number;
}
interface Holder {
  readonly uid: string;
  readonly documentId: string;
  readonly published: boolean;
}

const governed = (strapi: Core.Strapi): readonly string[] => governedTypes(strapi).map(({ uid }) => uid);

/** What the database layer knows of an attribute's join table; parsed because Strapi does not type it. */
const joined = z.object({
  joinTable: z.object({
    name: z.string(),
    joinColumn: z.object({ name: z.string() }),
    inverseJoinColumn: z.object({ name: z.string() }).optional(),
    morphColumn: z.object({ idColumn: z.object({ name: z.string() }), typeColumn: z.object({ name: z.string() }) }).optional(),
  }),
});

const attributesOf = (strapi: Core.Strapi, uid: string): Readonly<Record<string, unknown>> =>
  strapi.db.metadata.get(uid).attributes as Readonly<Record<string, unknown>>;

/** The rows that name the file in a media attribute. */
async function directOwners(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly fileId: number }): Promise<readonly Owner[]> {
  const { joinTable } = joined.parse(attributesOf(parts.strapi, FILE).related);
  if (joinTable.morphColumn === undefined) throw new Error('The media library has no table of relations');
  const { idColumn, typeColumn } = joinTable.morphColumn;
  const rows = await parts.db(joinTable.name).where(joinTable.joinColumn.name, parts.fileId).select({ id: idColumn.name, uid: typeColumn.name });
  return rows.map((row: { id: number; uid: string }) => ({ id: Number(row.id), uid: row.uid }));
}

/** The rows that a component's row hangs on. */
async function ownersOfComponent(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly owner: Owner }): Promise<readonly Owner[]> {
  const { strapi, db, owner } = parts;
  const found: Owner[] = [];
  for (const uid of [...governed(strapi), ...Object.keys(strapi.components)]) {
    const tables = new Map<string, { readonly entity: string; readonly component: string }>();
    for (const attribute of Object.values(attributesOf(strapi, uid))) {
      const parsed = joined.safeParse(attribute);
      const target = z.object({ target: z.string() }).safeParse(attribute);
      if (!parsed.success || !target.success || target.data.target !== owner.uid) continue;
      const { name, joinColumn, inverseJoinColumn } = parsed.data.joinTable;
      if (inverseJoinColumn !== undefined) tables.set(name, { entity: joinColumn.name, component: inverseJoinColumn.name });
    }
    for (const [table, columns] of tables) {
      const rows = await db(table).where({ [columns.component]: owner.id, component_type: owner.uid }).distinct({ id: columns.entity });
      found.push(...rows.map((row: { id: number }) => ({ uid, id: Number(row.id) })));
    }
  }
  return found;
}

/** Climbs from the rows that name the file to the governed documents that they are part of. */
async function holdersByRelation(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly fileId: number }): Promise<readonly Holder[]> {
  const { strapi, db } = parts;
  const types = new Set(governed(strapi));
  const seen = new Set<string>();
  const holders: Holder[] = [];
  let rows = await directOwners(parts);
  while (rows.length > 0) {
    const above: Owner[] = [];
    for (const owner of rows.filter(({ uid, id }) => !seen.has(`${uid}#${id}`))) {
      seen.add(`${owner.uid}#${owner.id}`);
      if (types.has(owner.uid)) {
        const row = await db(strapi.db.metadata.get(owner.uid).tableName).where({ id: owner.id }).first('document_id', 'published_at');
        if (row !== undefined) holders.push({ uid: owner.uid, documentId: String(row.document_id), published: row.published_at !== null });
      } else if (Object.hasOwn(strapi.components, owner.uid)) {
        above.push(...(await ownersOfComponent({ strapi, db, owner })));
      }
    }
    rows = above;
  }
  return holders;
}

const html = z.union([z.object({ customField: z.literal(HTML) }), z.object({ type: z.literal('richtext') })]);

/** Documents whose HTML names the stored object, or a smaller picture of it (their names end in the same hash). */
async function holdersByText(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly file: FileRow }): Promise<readonly Holder[]> {
  const { strapi, db, file } = parts;
  const pattern = `%${file.hash.replace(/[!%_]/g, '!$&')}.%`;
  const holders: Holder[] = [];
  for (const uid of governed(strapi)) {
    const attributes: Readonly<Record<string, unknown>> = Object.values(strapi.contentTypes).find((type) => type.uid === uid)?.attributes ?? {};
    const columns = Object.keys(attributes)
      .filter((name) => html.safeParse(attributes[name]).success)
      .map((name) => z.object({ columnName: z.string() }).parse(attributesOf(strapi, uid)[name]).columnName);
    if (columns.length === 0) continue;
    const rows = await db(strapi.db.metadata.get(uid).tableName)
      .where((any) => columns.forEach((column) => void any.orWhereRaw("?? like ? escape '!'", [column, pattern])))
      .select('document_id', 'published_at');
    holders.push(...rows.map((row) => ({ uid, documentId: String(row.document_id), published: row.published_at !== null })));
  }
  return holders;
}

const review = z.object({
  state: z.enum(STATES),
  organisation_id: z.string().nullish(),
  round: z.coerce.number(),
});

/** Where a document stands. One that was never recorded is a first draft. */
async function useOf(parts: { readonly db: Knex; readonly uid: string; readonly documentId: string; readonly live: boolean }): Promise<FileUse> {
  const { db, uid, documentId, live } = parts;
  const subject = { uid, document_id: documentId };
  const found: unknown = await db('dr_reviews').where(subject).first('state', 'organisation_id', 'round');
  if (found === undefined) return { uid, documentId, state: 'drafting', organisationId: null, live, assessedThisRound: false };
  const { state, organisation_id, round } = review.parse(found);
  const assess = await db('dr_steps').where({ ...subject, round, kind: 'assess' }).first('id');
  return { uid, documentId, state, organisationId: organisation_id ?? null, live, assessedThisRound: assess !== undefined };
}

/**
 * The governed documents that a file is part of: through media attributes, of components at any depth too, through
 * addresses in their HTML, and through what was released.
 */
export async function documentsUsingFile(parts: { readonly strapi: Core.Strapi; readonly fileId: number; readonly db?: Knex }): Promise<readonly FileUse[]> {
  const { strapi, fileId } = parts;
  const db = parts.db ?? strapi.db.connection;
  const [file] = await filesByIds({ db, ids: [fileId] });
  const released = (await db('dr_live_files').where({ file_id: fileId }).distinct('uid', 'document_id')) as { uid: string; document_id: string }[];
  const holders: readonly Holder[] = [
    ...released.map(({ uid, document_id }) => ({ uid, documentId: document_id, published: true })),
    ...(await holdersByRelation({ strapi, db, fileId })),
    ...(file === undefined ? [] : await holdersByText({ strapi, db, file })),
  ];
  const documents = new Map<string, Holder>();
  for (const holder of holders) {
    const key = `${holder.uid} ${holder.documentId}`;
    documents.set(key, { ...holder, published: holder.published || documents.get(key)?.published === true });
  }
  return Promise.all([...documents.values()].map(({ uid, documentId, published }) => useOf({ db, uid, documentId, live: published })));
}
