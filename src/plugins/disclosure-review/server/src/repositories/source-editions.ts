import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { SourceEdition } from '../domain/sources';

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
});

/** The form of `data/sources.json`; what it holds besides (evidence, notes) is kept with the file, not with the edition. */
export const sourceRegistry = z.object({ sources: z.array(source).min(1) });
export type SourceRegistry = Readonly<z.infer<typeof sourceRegistry>>;

interface EditionRow {
  readonly edition: number;
  readonly sources: string;
}

const read = (row: EditionRow): SourceEdition => ({ edition: row.edition, sources: z.array(source).parse(JSON.parse(row.sources)) });

/** The edition that decides now; edition 0 without any source before the first was loaded, so that nothing passes by accident. */
export async function currentSourceEdition(db: Knex): Promise<SourceEdition> {
  const row = await db<EditionRow>('dr_source_editions').orderBy('edition', 'desc').first();
  return row === undefined ? { edition: 0, sources: [] } : read(row);
}

/** Adds a registry as the next edition; one that equals the current edition adds nothing. Returns the number that holds it. */
export async function addEdition(parts: {
  readonly db: Knex;
  readonly registry: SourceRegistry;
  readonly loadedBy: string;
  readonly at: Date;
}): Promise<number> {
  const { db, registry, loadedBy, at } = parts;
  const sources = JSON.stringify(registry.sources);
  const sha256 = createHash('sha256').update(sources).digest('hex');
  const last = await db<{ readonly edition: number; readonly sha256: string }>('dr_source_editions').orderBy('edition', 'desc').first();
  if (last?.sha256 === sha256) return last.edition;
  const edition = (last?.edition ?? 0) + 1;
  await db('dr_source_editions').insert({ edition, at: at.toISOString(), loaded_by: loadedBy, sha256, sources });
  return edition;
}
