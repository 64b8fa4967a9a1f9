import type { Knex } from 'knex';
import { z } from 'zod';
import { entryMac, sameMac } from '../domain/audit-chain';
import type { Step } from '../domain/review';
import { auditPage } from './audit-rows';

const told = z.object({ round: z.number(), tier: z.number().nullable(), digest: z.string(), to: z.string() });

/** Whether an entry of the audit tells exactly this step. */
function tells(entry: string, step: Step): boolean {
  const read = told.safeParse(JSON.parse(entry));
  return read.success && read.data.round === step.round && read.data.tier === step.tier && read.data.digest === step.digest && read.data.to === step.to;
}

/**
 * The steps that no genuine entry of the audit vouches for. A row written into the history by somebody with SQL but without the
 * secret key has none, and approves nothing.
 */
export async function unvouched(parts: { readonly db: Knex; readonly key: string; readonly steps: readonly Step[] }): Promise<readonly Step[]> {
  const { db, key, steps } = parts;
  const without: Step[] = [];
  for (const step of steps) {
    const filter = { uid: step.uid, documentId: step.documentId, kind: step.kind, ...(step.personId !== null && { personId: step.personId }) };
    const entries = await auditPage({ db, filter, after: 0, limit: 1000 });
    const genuine = entries.some((row) => tells(row.entry, step) && sameMac(row.mac, entryMac({ key, previous: row.previous, entry: row })));
    if (!genuine) without.push(step);
  }
  return without;
}
