import type { Knex } from 'knex';
import { isPostgres } from './locks';
import { verifyChain, type AuditFault, type AuditPlace, type AuditVerdict, type LoggedAnchor } from '../domain/audit-chain-verdict';
import { anchorPage, auditPage } from './audit-rows';
import { unvouchedRegisters } from './register-vouching';

const PAGE = 500;

/** Entries and anchors side by side, ascending; pages are cut where both are known. */
async function* places(db: Knex): AsyncGenerator<AuditPlace> {
  for (let after = 0; ; ) {
    const rows = new Map((await auditPage({ db, filter: {}, after, limit: PAGE })).map((row) => [row.sequence, row]));
    const anchors = new Map((await anchorPage({ db, after, limit: PAGE })).map((anchor) => [anchor.count, anchor]));
    const known = [...new Set([...rows.keys(), ...anchors.keys()])].sort((a, b) => a - b);
    if (known.length === 0) return;
    const cut = Math.min(...[rows, anchors].map((page) => (page.size < PAGE ? Number.POSITIVE_INFINITY : Math.max(...page.keys()))));
    for (const sequence of known.filter((number) => number <= cut)) {
      yield { sequence, row: rows.get(sequence) ?? null, anchor: anchors.get(sequence) ?? null };
      after = sequence;
    }
  }
}

/** True when steps of the review were recorded, none of which goes without an entry in the audit. */
const reviewsHappened = async (db: Knex): Promise<boolean> => (await db('dr_steps').first('id')) !== undefined;

async function goneFaults(db: Knex, { count }: AuditVerdict): Promise<readonly AuditFault[]> {
  return count === 0 && (await reviewsHappened(db)) ? [{ kind: 'all-gone', expected: 1 }] : [];
}

const registerFaults = async (db: Knex): Promise<readonly AuditFault[]> =>
  (await unvouchedRegisters(db)).map(({ register }) => ({ kind: 'register-differs', register }));

/**
 * Verifies the stored chain as it stands at one moment, while others may go on writing.
 * @param logged an anchor from the log, which also tells when entries and anchors went together
 */
export async function verifyAudit(parts: { readonly db: Knex; readonly key: string; readonly logged: LoggedAnchor | null }): Promise<AuditVerdict> {
  const { db, key, logged } = parts;
  const postgres = isPostgres(db);
  return db.transaction(async (trx) => {
    const verdict = await verifyChain({ places: places(trx), key, logged });
    // What the audit says of the registers counts only while the audit itself is whole.
    if (verdict.faults.length === 0) return { ...verdict, faults: [...(await goneFaults(trx, verdict)), ...(await registerFaults(trx))] };
    return verdict;
  }, postgres ? { isolationLevel: 'repeatable read', readOnly: true } : undefined);
}
