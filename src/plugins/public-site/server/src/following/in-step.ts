import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { auditKey } from '../../../../disclosure-review/server/src/guards/audit-key';
import type { Verified } from '../../../../disclosure-review/server/src/guards/live/followers';
import { withPermits } from '../../../../disclosure-review/server/src/guards/ticket';
import { contentAttributes } from '../../../../disclosure-review/server/src/repositories/content-shape';
import { governedType } from '../../../../disclosure-review/server/src/repositories/governed';
import { contentHash, type PublicVersion } from '../domain/public-version';
import { replacePublic, rowsOf } from '../repositories/public-rows';
import { documentIdsUnder, storedRows, type StoredRows } from '../repositories/stored-rows';
import { sealOf } from '../domain/seal';
import { fileTexts, publicVersion } from './public-version';
import { standingOf } from './standing-of';

type Values = Readonly<Record<string, unknown>>;

/** When a file was last moved to another folder is no part of what was released. */
const untimed = (name: string, value: unknown): unknown => (name === 'updatedAt' ? undefined : value);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, untimed)) as unknown;
const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));

/** Relations that a withdrawal of their target empties; what they lead to is told by the links. */
function emptied(strapi: Core.Strapi, uid: string): ReadonlySet<string> {
  return new Set(contentAttributes(strapi, uid).flatMap(([name, { type, target }]) => (type === 'relation' && target !== undefined && governedType(strapi, target) !== undefined ? [name] : [])));
}

const without = (values: Values, names: ReadonlySet<string>): Values => Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));

const sorted = (links: StoredRows['links']): readonly string[] => links.map((link) => `${link.name} ${link.target_uid} ${link.target_id}`).sort();

async function expectedVersion({ strapi, db, content, entry }: Verified, fileText: string): Promise<{ readonly version: PublicVersion; readonly standing: Awaited<ReturnType<typeof standingOf>> }> {
  const standing = await standingOf(db, entry);
  return { standing, version: await publicVersion({ strapi, content, publishedAt: standing.publishedAt, fileText }) };
}

/**
 * Whether what the public reads of a document is its live row: every column, content and link derived anew, and the texts of its files by
 * their seal. The search index alone is not looked at: what it finds is shown from these.
 */
export async function inStep(verified: Verified): Promise<boolean> {
  const { strapi, db, entry } = verified;
  const stored = await storedRows(db, entry);
  if (stored === null) return false;
  const key = auditKey(strapi);
  const { standing, version } = await expectedVersion(verified, stored.texts.files);
  const { document, content, texts, links, keywords } = rowsOf({ standing, version, key });
  // Over links that a withdrawal has emptied since: it is derived from what is stored, which is compared by itself.
  const derived = new Set(['sha256', 'sitemap_part']);
  const { sha256 } = stored.document;
  const loose = emptied(strapi, entry.uid);
  return (
    same(without(document, derived), without(stored.document, derived)) &&
    same(JSON.parse(content.attributes), stored.content.attributes) &&
    same(JSON.parse(content.head), stored.content.head) &&
    content.excerpt === stored.content.excerpt &&
    same(without(JSON.parse(content.hanging) as Values, loose), without(stored.content.hanging, loose)) &&
    same(JSON.parse(content.files), stored.content.files) &&
    sha256 === contentHash(stored.content) &&
    texts.body === stored.texts.body &&
    stored.texts.seal === sealOf({ key, documentId: entry.documentId, files: version.files, text: stored.texts.files }) &&
    isDeepStrictEqual(sorted(links), sorted(stored.links)) &&
    isDeepStrictEqual([...keywords].sort(), [...stored.keywords].sort())
  );
}

/** Writes what the public reads of a document anew from its live row, under the permits of whatever was written in its place. */
export async function restore(verified: Verified & { readonly trx: Knex.Transaction }): Promise<void> {
  const { strapi, trx, content, entry } = verified;
  const { standing, version } = await expectedVersion({ ...verified, db: trx }, await fileTexts(strapi, content));
  const documentIds = [entry.documentId, ...(await documentIdsUnder(trx, entry))];
  await withPermits({ trx, documentIds }, () => replacePublic(trx, { standing, version, key: auditKey(strapi) }));
}
