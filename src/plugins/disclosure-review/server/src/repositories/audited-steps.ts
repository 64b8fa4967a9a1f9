import type { Knex } from 'knex';
import { z } from 'zod';
import { entryMac, sameMac, type ChainedEntry } from '../domain/audit-chain';
import type { Step } from '../domain/review';
import { auditPage } from './audit-rows';

const told = z.object({ round: z.number(), tier: z.number().nullable(), digest: z.string(), to: z.string() });
const evidenced = z.object({ evidence: z.record(z.string(), z.unknown()) });

/** Whether an entry of the audit tells exactly this step. */
function tells(entry: string, step: Step): boolean {
  const read = told.safeParse(JSON.parse(entry));
  return read.success && read.data.round === step.round && read.data.tier === step.tier && read.data.digest === step.digest && read.data.to === step.to;
}

/** The genuine entry of the audit that tells exactly this step, or undefined. */
async function voucher(parts: { readonly db: Knex; readonly key: string; readonly step: Step }): Promise<ChainedEntry | undefined> {
  const { db, key, step } = parts;
  const filter = { uid: step.uid, documentId: step.documentId, kind: step.kind, ...(step.personId !== null && { personId: step.personId }) };
  const entries = await auditPage({ db, filter, after: 0, limit: 1000 });
  return entries.find((row) => tells(row.entry, step) && sameMac(row.mac, entryMac({ key, previous: row.previous, entry: row })));
}

/**
 * The steps that no genuine entry of the audit vouches for. A row written into the history by somebody with SQL but without the
 * secret key has none, and approves nothing.
 */
export async function unvouched(parts: { readonly db: Knex; readonly key: string; readonly steps: readonly Step[] }): Promise<readonly Step[]> {
  const without: Step[] = [];
  for (const step of parts.steps) if ((await voucher({ ...parts, step })) === undefined) without.push(step);
  return without;
}

/** What a step put on record, by the audit's word and not by that of the history; null where no genuine entry tells the step. */
export async function vouchedEvidence(parts: { readonly db: Knex; readonly key: string; readonly step: Step }): Promise<Readonly<Record<string, unknown>> | null> {
  const entry = await voucher(parts);
  return entry === undefined ? null : evidenced.parse(JSON.parse(entry.entry)).evidence;
}
