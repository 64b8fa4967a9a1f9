import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import { isFailure, isTold, LINK_OUTCOMES, nextCheck, type LinkOutcome, type LinkStanding } from '../../domain/network/link-outcome';

const TABLE = 'dr_link_checks';
const LONGEST = 2000;
const DAY_MS = 86_400_000;
/** A link that no document has named for so long is forgotten. */
const FORGOTTEN_AFTER = 30 * DAY_MS;
/** A checker that died over a link holds it for so long. */
const HELD_FOR = 3_600_000;

const key = (link: string): string => createHash('sha256').update(link).digest('hex');
const row = z.object({ link: z.string(), due_at: z.string(), found_at: z.string(), failures: z.number() });
const standing = z.object({ link: z.string(), outcome: z.enum(LINK_OUTCOMES), failures: z.number() });

/** Notes that documents name these links; one not known before is due at once. */
export async function noteLinks(parts: { readonly db: Knex; readonly links: readonly string[]; readonly at: Date }): Promise<void> {
  const at = parts.at.toISOString();
  const rows = [...new Set(parts.links)].filter((link) => link.length <= LONGEST).map((link) => ({ sha256: key(link), link, found_at: at, due_at: at, failures: 0 }));
  for (let start = 0; start < rows.length; start += 100) {
    await parts.db(TABLE).insert(rows.slice(start, start + 100)).onConflict('sha256').merge(['found_at']);
  }
}

export interface DueLink {
  readonly link: string;
  /** Failed checks in a row before this one. */
  readonly failures: number;
}

/** Takes up to so many due links for this instance: whoever moves the due time first has the link. Forgotten ones are dropped. */
export async function claimLinks(parts: { readonly db: Knex; readonly at: Date; readonly count: number }): Promise<readonly DueLink[]> {
  const { db, at, count } = parts;
  await db(TABLE).where('found_at', '<', new Date(at.getTime() - FORGOTTEN_AFTER).toISOString()).del();
  const due: unknown[] = await db(TABLE).where('due_at', '<=', at.toISOString()).orderBy('due_at').limit(count).select('link', 'due_at', 'found_at', 'failures');
  const held = new Date(at.getTime() + HELD_FOR).toISOString();
  const claimed: DueLink[] = [];
  for (const { link, due_at, failures } of due.map((one) => row.parse(one))) {
    if ((await db(TABLE).where({ sha256: key(link), due_at }).update({ due_at: held })) === 1) claimed.push({ link, failures });
  }
  return claimed;
}

export async function recordOutcome(parts: { readonly db: Knex; readonly due: DueLink; readonly outcome: LinkOutcome; readonly at: Date }): Promise<void> {
  const { db, due, outcome, at } = parts;
  const failures = isFailure(outcome) ? due.failures + 1 : 0;
  await db(TABLE).where({ sha256: key(due.link) }).update({ outcome, failures, checked_at: at.toISOString(), due_at: nextCheck({ at, failures }).toISOString() });
}

/** Of these links those that are known to lead nowhere. */
export async function deadLinks(parts: { readonly db: Knex; readonly links: readonly string[] }): Promise<readonly LinkStanding[]> {
  const keys = [...new Set(parts.links)].map(key);
  const found: LinkStanding[] = [];
  for (let start = 0; start < keys.length; start += 500) {
    const rows: unknown[] = await parts.db(TABLE).whereIn('sha256', keys.slice(start, start + 500)).whereNotNull('outcome').select('link', 'outcome', 'failures');
    found.push(...rows.map((one) => standing.parse(one)).filter(isTold));
  }
  return found;
}
