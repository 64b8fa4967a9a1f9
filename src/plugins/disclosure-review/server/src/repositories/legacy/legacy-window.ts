import type { Knex } from 'knex';
import { z } from 'zod';
import { entryMac, sameMac, type ChainedEntry } from '../../domain/audit-chain';
import { closingTime, type LegacyWindow } from '../../domain/legacy/window';
import { auditPage } from '../audit-rows';

/** Of the audit entries that make the window. It stands nowhere else: there is no row to edit, and none can be added without the key. */
export const WINDOW_KIND = 'legacy-window';

const said = z.discriminatedUnion('act', [
  z.object({ act: z.literal('open'), hosts: z.array(z.string()), installedAt: z.iso.datetime() }),
  z.object({ act: z.literal('close') }),
]);
const county = z.object({ key: z.literal('county'), was: z.null() });

interface Reading {
  readonly db: Knex;
  /** Secret of DISCLOSURE_AUDIT_KEY. */
  readonly key: string;
}

const genuine = (key: string, row: ChainedEntry): boolean => sameMac(row.mac, entryMac({ key, previous: row.previous, entry: row }));

/** True once anybody has opened or closed it, or has tried to make it look so. */
export const windowKnown = async (db: Knex): Promise<boolean> => (await auditPage({ db, filter: { kind: WINDOW_KIND }, after: 0, limit: 1 })).length > 0;

/** The window as the audit tells it; null where it was never opened, or where one entry about it is not genuine. */
export async function legacyWindow({ db, key }: Reading): Promise<LegacyWindow | null> {
  const rows = await auditPage({ db, filter: { kind: WINDOW_KIND }, after: 0 });
  if (!rows.every((row) => genuine(key, row))) return null;
  const acts = rows.map((row) => said.parse(JSON.parse(row.entry)));
  const [first] = acts;
  if (first?.act !== 'open') return null;
  const installedAt = new Date(first.installedAt);
  return { hosts: first.hosts, installedAt, closesAt: closingTime(installedAt), closed: acts.length > 1 };
}

/** When the county was loaded for the first time, as the audit tells it; null where it does not. */
export async function installedAt({ db, key }: Reading): Promise<Date | null> {
  for (let after = 0; ; ) {
    const rows = await auditPage({ db, filter: { kind: 'setting' }, after });
    const first = rows.find((row) => county.safeParse(JSON.parse(row.entry)).success);
    if (first !== undefined) return genuine(key, first) ? new Date(first.at) : null;
    const last = rows.at(-1);
    if (last === undefined) return null;
    after = last.sequence;
  }
}
