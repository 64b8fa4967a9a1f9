import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { holidayNotice } from '../plugins/disclosure-review/server/src/domain/registers/calendar-year';
import { sourceDraft, type SourceDraft } from '../plugins/disclosure-review/server/src/domain/registers/source-entry';
import { appendAudit } from '../plugins/disclosure-review/server/src/repositories/audit';
import { coveredYears, putCalendarYear } from '../plugins/disclosure-review/server/src/repositories/calendar';
import { putSetting, setting } from '../plugins/disclosure-review/server/src/repositories/settings';
import { currentSourceEdition } from '../plugins/disclosure-review/server/src/repositories/source-editions';
import { addSource, commitEdition } from '../plugins/disclosure-review/server/src/repositories/source-register';

interface Parts {
  readonly strapi: Core.Strapi;
  readonly folder: string;
  readonly now: Date;
  /** Secret of the audit (DISCLOSURE_AUDIT_KEY). */
  readonly auditKey: string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const registry = z.object({ sources: z.array(sourceDraft).min(1) });

/** An installation that had editions before the registry could be edited goes on from its last one. */
async function firstSources({ strapi, folder }: Parts): Promise<{ readonly sources: readonly SourceDraft[]; readonly from: string }> {
  const { edition, sources } = await currentSourceEdition(strapi.db.connection);
  if (edition > 0) return { sources: registry.parse({ sources }).sources, from: `edition ${edition}` };
  return { sources: registry.parse(read(path.join(folder, 'sources.json'))).sources, from: 'data/sources.json' };
}

/** Fills the source registry once; a county that has emptied it since keeps it empty. */
async function loadSources(parts: Parts): Promise<void> {
  const { strapi, now, auditKey } = parts;
  if ((await setting({ db: strapi.db.connection, key: 'seed:sources' })) !== undefined) return;
  const { sources, from } = await firstSources(parts);
  await strapi.db.transaction(async ({ trx }) => {
    for (const draft of sources) await addSource(strapi, { draft, personId: null });
    await putSetting({ db: trx, key: 'seed:sources', value: from });
    await commitEdition({ strapi, trx, auditKey, how: 'first-start', documentId: null, by: { at: now, personId: null, actor: from } });
  });
}

async function loadCalendar({ strapi, folder, now, auditKey }: Parts): Promise<void> {
  const covered = new Set(await coveredYears(strapi.db.connection));
  for (const file of readdirSync(folder)) {
    const year = Number(/^holidays-(\d{4})\.json$/.exec(file)?.[1]);
    if (Number.isNaN(year) || covered.has(year)) continue;
    const notice = holidayNotice.parse(read(path.join(folder, file)));
    await strapi.db.transaction(async ({ trx }) => {
      const sha256 = await putCalendarYear({ db: trx, year, notice });
      const entry = { year, sha256, was: null };
      await appendAudit({ trx, key: auditKey, entry: { at: now.toISOString(), kind: 'calendar', personId: null, actor: `data/${file}`, uid: null, documentId: null, entry } });
    });
  }
}

/**
 * Loads what every county needs from `data/`: the source registry with its first edition, and each year's holiday notice that is not
 * in the calendar yet. What the county has changed since stays.
 */
export async function loadReferenceTables(parts: Parts): Promise<void> {
  await loadSources(parts);
  await loadCalendar(parts);
}
