import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import { calendarYear, coveredYears } from './calendar';
import { VOUCHED_SETTINGS } from './settings';

/** A register whose stored state is not the one that the audit names last. */
export interface UnvouchedRegister {
  /** `setting:county`, `calendar:2026`, `source-edition:3`. */
  readonly register: string;
}

const KINDS = ['setting', 'calendar', 'source-edition'] as const;
const said = z.object({ key: z.string().optional(), year: z.number().optional(), edition: z.number().optional(), sha256: z.string() });

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the audit names last for each register. Empty in an installation that has not recorded any yet. */
async function vouched(db: Knex): Promise<ReadonlyMap<string, string>> {
  const rows: { kind: string; entry: string }[] = await db('dr_audit').whereIn('kind', [...KINDS]).orderBy('sequence').select('kind', 'entry');
  return new Map(
    rows.map(({ kind, entry }) => {
      const read = said.parse(JSON.parse(entry));
      return [`${kind}:${read.key ?? read.year ?? read.edition ?? ''}`, read.sha256];
    }),
  );
}

/** The registers as they are stored now. */
async function* stored(db: Knex): AsyncGenerator<readonly [register: string, sha256: string]> {
  const settings: { key: string; value: string }[] = await db('dr_settings').whereIn('key', [...VOUCHED_SETTINGS]).orderBy('key');
  for (const { key, value } of settings) yield [`setting:${key}`, sha256(value)];
  for (const year of await coveredYears(db)) yield [`calendar:${year}`, (await calendarYear(db, year))?.sha256 ?? ''];
  const editions: { edition: number }[] = await db('dr_source_editions').select('edition').orderBy('edition');
  for (const { edition } of editions) {
    const row: { sources: string } | undefined = await db('dr_source_editions').where({ edition }).first('sources');
    yield [`source-edition:${edition}`, sha256(row?.sources ?? '')];
  }
}

/**
 * What rules depend on and nobody signed for: settings, calendar and editions of the source registry that differ from what the audit
 * says was set last, or of which it says nothing, or that are gone.
 */
export async function unvouchedRegisters(db: Knex): Promise<readonly UnvouchedRegister[]> {
  const known = await vouched(db);
  if (known.size === 0) return [];
  const faults: UnvouchedRegister[] = [];
  const seen = new Set<string>();
  for await (const [register, hash] of stored(db)) {
    seen.add(register);
    if (known.get(register) !== hash) faults.push({ register });
  }
  return [...faults, ...[...known.keys()].filter((register) => !seen.has(register)).map((register) => ({ register }))];
}
