import type { Knex } from 'knex';
import { z } from 'zod';
import { shanghaiDay } from '../../../../disclosure-review/server/src/domain/clock';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';
import { keyFor, keysAt } from '../domain/document-key';
import { sealOf } from '../domain/seal';
import type { PublicVersion } from '../domain/public-version';
import { storedAttributes } from './stored-attributes';
import { writeSearch } from './search-index';

/** Where a live version stands in the ledger and on the site. */
export interface Standing {
  readonly uid: string;
  readonly documentId: string;
  readonly releaseId: number;
  readonly permalink: string;
  readonly indexNumber: string;
  readonly legacyAddress: string | null;
  readonly publishedAt: Date;
  readonly releasedAt: Date;
}

/** Addresses in one file of the site map; search engines take fifty thousand, small ones are quicker to make. */
export const SITEMAP_PART = 1000;

const number = z.coerce.number();
const kept = z.object({ id: number, sitemap_part: number, uid: z.string(), column_id: z.string().nullable(), organisation_id: z.string().nullable() });
type Kept = z.infer<typeof kept>;

const TABLES = ['pub_documents', 'pub_contents', 'pub_links', 'pub_keywords', 'pub_texts', 'pub_search'] as const;

async function find(trx: Knex, ref: { readonly uid: string; readonly documentId: string }): Promise<Kept | null> {
  const found: unknown = await trx('pub_documents').where({ uid: ref.uid, document_id: ref.documentId }).first('id', 'sitemap_part', 'uid', 'column_id', 'organisation_id');
  return found === undefined ? null : kept.parse(found);
}

async function count(trx: Knex, row: Pick<Kept, 'uid' | 'column_id' | 'organisation_id'>, by: 1 | -1): Promise<void> {
  const key = { uid: row.uid, column_id: row.column_id ?? '', organisation_id: row.organisation_id ?? '' };
  await trx('pub_counts').insert({ ...key, documents: 0 }).onConflict(['uid', 'column_id', 'organisation_id']).ignore();
  await trx('pub_counts').where(key).increment('documents', by);
}

/** Takes a document out of everything that is public. Returns what stood there. */
export async function removePublic(trx: Knex, ref: { readonly uid: string; readonly documentId: string }): Promise<Kept | null> {
  const row = await find(trx, ref);
  if (row === null) return null;
  for (const table of TABLES) await trx(table).where(table === 'pub_search' && !isPostgres(trx) ? { rowid: row.id } : { id: row.id }).del();
  await count(trx, row, -1);
  await trx('pub_sitemap').where({ part: row.sitemap_part }).decrement('documents', 1);
  return row;
}

async function freeKey(trx: Knex, publishedAt: Date): Promise<number> {
  const [first, last] = keysAt(publishedAt);
  const found: unknown = await trx('pub_documents').whereBetween('id', [first, last]).max({ last: 'id' }).first();
  return keyFor({ publishedAt, last: z.object({ last: number.nullable() }).parse(found).last });
}

async function sitemapPart(trx: Knex, at: Date): Promise<number> {
  const open: unknown = await trx('pub_sitemap').where('given', '<', SITEMAP_PART).orderBy('part', 'desc').first('part');
  if (open !== undefined) {
    const { part } = z.object({ part: number }).parse(open);
    await trx('pub_sitemap').where({ part }).increment('given', 1);
    return part;
  }
  const made: unknown = await trx('pub_sitemap').insert({ documents: 0, given: 1, changed_at: at.toISOString() }).returning('part');
  return z.tuple([z.object({ part: number })]).parse(made)[0].part;
}

const text = (value: unknown, most = 300): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, most) : null);

function narrow(parts: { readonly standing: Standing; readonly version: PublicVersion }): Readonly<Record<string, unknown>> {
  const { standing, version } = parts;
  const { attributes } = version;
  return {
    uid: standing.uid,
    document_id: standing.documentId,
    entry_id: number.parse(attributes.id),
    release_id: standing.releaseId,
    permalink: standing.permalink,
    index_number: standing.indexNumber,
    legacy_address: standing.legacyAddress,
    published_at: standing.publishedAt.toISOString(),
    published_on: shanghaiDay(standing.publishedAt),
    released_at: standing.releasedAt.toISOString(),
    created_at: text(attributes.createdAt, 30) ?? standing.releasedAt.toISOString(),
    updated_at: text(attributes.updatedAt, 30) ?? standing.releasedAt.toISOString(),
    column_id: version.columnId,
    organisation_id: version.organisationId,
    title: version.texts.title.slice(0, 300),
    number_key: version.numberKey,
    document_number: text(attributes.documentNumber),
    issuing_organ: text(attributes.issuingOrgan),
    genre: text(attributes.genre),
    validity: text(attributes.validity),
    origin: text(attributes.origin),
    disclosure_attribute: text(attributes.disclosureAttribute),
    statutory_category: text(attributes.statutoryCategory),
    mode: text(attributes.mode),
    theme: text(attributes.theme),
    formed_on: text(attributes.formedOn, 10),
    issued_on: text(attributes.issuedOn, 10),
    effective_from: text(attributes.effectiveFrom, 10),
    effective_to: text(attributes.effectiveTo, 10),
    starts_at: text(attributes.startsAt, 30),
    ends_at: text(attributes.endsAt, 30),
    sha256: version.sha256,
  };
}

async function writeAll(trx: Knex, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 50) await trx(table).insert(rows.slice(start, start + 50));
}

/** What the tables hold of a version beside its key and its part of the site map. */
export interface PublicRows {
  readonly document: Readonly<Record<string, unknown>>;
  /** `attributes` is JSON here, on either database. */
  readonly content: { readonly attributes: string; readonly head: string; readonly excerpt: string; readonly hanging: string; readonly files: string };
  readonly texts: { readonly body: string; readonly files: string; readonly seal: string };
  readonly links: readonly { readonly name: string; readonly target_uid: string; readonly target_id: string }[];
  readonly keywords: readonly string[];
}

export function rowsOf(parts: { readonly standing: Standing; readonly version: PublicVersion; readonly key: string }): PublicRows {
  const { standing, version, key } = parts;
  const { attributes, head, excerpt, hanging, files, texts } = version;
  return {
    document: narrow(parts),
    content: { attributes: JSON.stringify(attributes), head: JSON.stringify(head), excerpt, hanging: JSON.stringify(hanging), files: JSON.stringify(files) },
    texts: { body: texts.body, files: texts.files, seal: sealOf({ key, documentId: standing.documentId, files, text: texts.files }) },
    links: version.links.map(({ name, targetUid, targetId }) => ({ name, target_uid: targetUid, target_id: targetId })),
    keywords: [...new Set(version.keywords)],
  };
}

/** Puts a version in the place of what the public read of this document, in the transaction of its release, under its permit. */
export async function replacePublic(trx: Knex, parts: { readonly standing: Standing; readonly version: PublicVersion; readonly key: string }): Promise<void> {
  const { standing, version } = parts;
  const { document, content, texts, links, keywords } = rowsOf(parts);
  const document_id = standing.documentId;
  const before = await removePublic(trx, standing);
  const id = before?.id ?? (await freeKey(trx, standing.publishedAt));
  const sitemap_part = before?.sitemap_part ?? (await sitemapPart(trx, standing.releasedAt));
  await trx('pub_withdrawn').where({ uid: standing.uid, document_id }).del();
  await trx('pub_documents').insert({ id, sitemap_part, ...document });
  await trx('pub_contents').insert({ id, document_id, ...content, attributes: storedAttributes(trx, content.attributes) });
  await trx('pub_texts').insert({ id, document_id, ...texts });
  await writeAll(trx, 'pub_links', links.map((link) => ({ id, document_id, ...link })));
  await writeAll(trx, 'pub_keywords', keywords.map((keyword) => ({ id, document_id, keyword })));
  await writeSearch(trx, { id, documentId: document_id, uid: standing.uid, publishedAt: standing.publishedAt, version });
  await count(trx, { uid: standing.uid, column_id: version.columnId, organisation_id: version.organisationId }, 1);
  await trx('pub_sitemap').where({ part: sitemap_part }).increment('documents', 1).update({ changed_at: standing.releasedAt.toISOString() });
}

/** The document is gone; what the public reads in its place is the notice. Links that led to it are gone with it, as in Strapi. */
export async function recordWithdrawn(trx: Knex, parts: { readonly uid: string; readonly documentId: string; readonly releaseId: number; readonly permalink: string; readonly at: Date; readonly notice: string }): Promise<void> {
  const { uid, documentId, releaseId, permalink, at, notice } = parts;
  const row = await removePublic(trx, parts);
  if (row !== null) await trx('pub_sitemap').where({ part: row.sitemap_part }).update({ changed_at: at.toISOString() });
  await trx('pub_links').where({ target_uid: uid, target_id: documentId }).del();
  await trx('pub_withdrawn').where({ uid, document_id: documentId }).del();
  await trx('pub_withdrawn').insert({ uid, document_id: documentId, release_id: releaseId, permalink, at: at.toISOString(), notice });
}
