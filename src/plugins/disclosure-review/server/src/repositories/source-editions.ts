import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Source, SourceEdition } from '../domain/sources';

const source = z.object({
  name: z.string().min(1),
  aliases: z.array(z.string()),
  domains: z.array(z.string()),
  match: z.enum(['host', 'registrable']),
  level: z.string(),
  type: z.string(),
  s1: z.boolean(),
  organs: z.array(z.string()),
  from: z.iso.date().nullish(),
  to: z.iso.date().nullish(),
  authorisation: z.string().optional(),
  evidence: z.string().optional(),
  note: z.string().optional(),
  id: z.string().optional(),
});
const sources = z.array(source);

interface EditionRow {
  readonly edition: number;
  readonly at: string;
  readonly loaded_by: string;
  readonly sha256: string;
  readonly sources: string;
}

/** An edition with its circumstances. */
export interface KeptEdition extends SourceEdition {
  readonly at: string;
  readonly by: string;
  /** Of the entries as stored; the audit names the same. */
  readonly sha256: string;
}

const read = (row: EditionRow): KeptEdition => ({ edition: row.edition, at: row.at, by: row.loaded_by, sha256: row.sha256, sources: sources.parse(JSON.parse(row.sources)) });

/** The edition that decides now; edition 0 without any source before the first was loaded, so that nothing passes by accident. */
export async function currentSourceEdition(db: Knex): Promise<SourceEdition> {
  const row = await db<EditionRow>('dr_source_editions').orderBy('edition', 'desc').first();
  return row === undefined ? { edition: 0, sources: [] } : read(row);
}

export async function sourceEdition(db: Knex, edition: number): Promise<KeptEdition | null> {
  const row = await db<EditionRow>('dr_source_editions').where({ edition }).first();
  return row === undefined ? null : read(row);
}

/** Editions from the newest down, `size` of them after leaving out `skip`. */
export async function editionPage(db: Knex, parts: { readonly skip: number; readonly size: number }): Promise<{ readonly total: number; readonly editions: readonly KeptEdition[] }> {
  const rows = await db<EditionRow>('dr_source_editions').orderBy('edition', 'desc').offset(parts.skip).limit(parts.size);
  const count = await db<EditionRow>('dr_source_editions').count({ total: '*' }).first();
  return { total: Number(count?.total ?? 0), editions: rows.map(read) };
}

/** Adds a registry as the next edition; one that equals the current edition adds nothing. Returns the number that holds it, and its hash. */
export async function putEdition(parts: {
  readonly db: Knex;
  readonly sources: readonly Source[];
  readonly loadedBy: string;
  readonly at: Date;
}): Promise<{ readonly edition: number; readonly sha256: string; readonly added: boolean }> {
  const { db, loadedBy, at } = parts;
  // Parsed first: the same entries give the same text, whoever put them together.
  const text = JSON.stringify(sources.parse(parts.sources));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const last = await db<EditionRow>('dr_source_editions').orderBy('edition', 'desc').first('edition', 'sha256');
  if (last?.sha256 === sha256) return { edition: last.edition, sha256, added: false };
  const edition = (last?.edition ?? 0) + 1;
  await db('dr_source_editions').insert({ edition, at: at.toISOString(), loaded_by: loadedBy.slice(0, 200), sha256, sources: text });
  return { edition, sha256, added: true };
}
