import type { Knex } from 'knex';
import { z } from 'zod';
import { DIGEST_ALGORITHM, sha256Hex, type Digest } from '../domain/digest';

/**
 * Keeps the canonical text behind a digest that a step named; kept once. Asked first, then inserted: SQLite's guard against
 * INSERT OR REPLACE refuses a second row of the same key before ON CONFLICT is heard. An empty text, of content that could not be
 * read, is no text of this digest and is never kept.
 */
export async function keepDigest(trx: Knex.Transaction, parts: Digest & { readonly at: Date }): Promise<void> {
  if (parts.canonical === '') return;
  const kept: unknown = await trx('dr_digests').where({ digest: parts.digest }).first('digest');
  if (kept !== undefined) return;
  await trx('dr_digests')
    .insert({ digest: parts.digest, algorithm: DIGEST_ALGORITHM, canonical: parts.canonical, at: parts.at.toISOString() })
    .onConflict('digest')
    .ignore();
}

const canonicalRow = z.object({ canonical: z.string() });

/** The text behind a digest; empty where no step has named it yet. */
export async function keptCanonical(db: Knex, digest: string): Promise<string> {
  const row = canonicalRow.safeParse(await db('dr_digests').where({ digest }).first('canonical'));
  return row.success ? row.data.canonical : '';
}

/** Keeps a file's bytes by their SHA-256; kept once. The bytes are asked for only when they are not there yet. */
export async function keepFileBytes(
  trx: Knex.Transaction,
  parts: { readonly sha256: string; readonly bytes: () => Promise<Buffer>; readonly at: Date },
): Promise<void> {
  const kept: unknown = await trx('dr_file_bytes').where({ sha256: parts.sha256 }).first('sha256');
  if (kept !== undefined) return;
  const bytes = await parts.bytes();
  if (sha256Hex(bytes) !== parts.sha256) throw new Error(`file changed while it was kept: ${parts.sha256}`);
  await trx('dr_file_bytes')
    .insert({ sha256: parts.sha256, size: bytes.length, bytes, at: parts.at.toISOString() })
    .onConflict('sha256')
    .ignore();
}
