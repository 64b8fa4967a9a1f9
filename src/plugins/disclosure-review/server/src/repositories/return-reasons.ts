import type { Knex } from 'knex';
import { z } from 'zod';
import { reviewSettings } from './settings';

const evidence = z.object({ reason: z.string() });
/** How far back the record is asked; enough to know what is frequent. */
const LOOKED_AT = 300;
const SHOWN = 10;

/** Reasons to pick from at a return: what was written at least twice lately, most used first, then those that the county has set. */
export async function frequentReturnReasons(db: Knex): Promise<readonly string[]> {
  const rows: { evidence: string }[] = await db('dr_steps').where({ kind: 'return' }).orderBy('id', 'desc').limit(LOOKED_AT).select('evidence');
  const used = new Map<string, number>();
  for (const row of rows) {
    const read = evidence.safeParse(JSON.parse(row.evidence));
    const reason = read.success ? read.data.reason.trim() : '';
    if (reason !== '' && reason.length <= 100) used.set(reason, (used.get(reason) ?? 0) + 1);
  }
  const frequent = [...used].filter(([, times]) => times > 1).sort(([, one], [, other]) => other - one).map(([reason]) => reason);
  return [...new Set([...frequent.slice(0, SHOWN / 2), ...(await reviewSettings(db)).returnReasons])].slice(0, SHOWN);
}
