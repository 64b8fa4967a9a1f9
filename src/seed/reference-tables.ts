import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import { holidayNotice, putCalendarYear, workCalendar } from '../plugins/disclosure-review/server/src/repositories/calendar';
import { addEdition, currentSourceEdition, sourceRegistry } from '../plugins/disclosure-review/server/src/repositories/source-editions';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;

/**
 * Loads what every county needs from `data/`: the first edition of the source registry, and each year's holiday notice
 * that is not in the calendar yet. What the county has changed since stays.
 */
export async function loadReferenceTables(parts: { readonly db: Knex; readonly folder: string; readonly now: Date }): Promise<void> {
  const { db, folder, now } = parts;
  if ((await currentSourceEdition(db)).edition === 0) {
    await addEdition({ db, registry: sourceRegistry.parse(read(path.join(folder, 'sources.json'))), loadedBy: 'data/sources.json', at: now });
  }
  const covered = new Set((await workCalendar(db)).years.map(({ year }) => year));
  for (const file of readdirSync(folder)) {
    const year = Number(/^holidays-(\d{4})\.json$/.exec(file)?.[1]);
    if (Number.isNaN(year) || covered.has(year)) continue;
    await putCalendarYear({ db, year, notice: holidayNotice.parse(read(path.join(folder, file))) });
  }
}
