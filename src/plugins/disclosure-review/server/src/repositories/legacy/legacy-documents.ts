import type { Knex } from 'knex';
import { z } from 'zod';
import type { KeptLegacyDocument, LegacyDocument } from '../../domain/legacy/legacy-document';
import type { DocumentRef } from '../../domain/review';

const row = z.object({ uid: z.string(), document_id: z.string(), address: z.string(), published_at: z.string(), line: z.number(), content_sha256: z.string() });

function toLegacy(raw: unknown): KeptLegacyDocument {
  const read = row.parse(raw);
  return {
    uid: read.uid, documentId: read.document_id, address: read.address, publishedAt: new Date(read.published_at), line: read.line, contentSha256: read.content_sha256,
  };
}

/** The document that was imported from this old address, live or not; null when none was. */
export async function legacyByAddress(db: Knex, address: string): Promise<KeptLegacyDocument | null> {
  const found: unknown = await db('dr_legacy').where({ address }).first();
  return found === undefined ? null : toLegacy(found);
}

/** What an imported document was on the old site; null for one that was written here. */
export async function legacyOf(db: Knex, ref: DocumentRef): Promise<KeptLegacyDocument | null> {
  const found: unknown = await db('dr_legacy').where({ uid: ref.uid, document_id: ref.documentId }).first();
  return found === undefined ? null : toLegacy(found);
}

/** Under the permit of its document only; the table takes rows and never gives one up. */
export async function insertLegacy(trx: Knex.Transaction, parts: LegacyDocument & { readonly at: Date }): Promise<void> {
  await trx('dr_legacy').insert({
    uid: parts.uid,
    document_id: parts.documentId,
    address: parts.address,
    published_at: parts.publishedAt.toISOString(),
    file_sha256: parts.file.sha256,
    line: parts.line,
    content_sha256: parts.contentSha256,
    at: parts.at.toISOString(),
  });
}
