import type { Knex } from 'knex';
import { isPostgres } from './locks';
import { canonicalText, chain, GENESIS, type AuditEntry } from '../domain/audit-chain';

/** What a caller says of an act; number and MAC are given here. `entry` must hold no text of a document. */
export interface AuditAct {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** At most 40 characters, for instance `release` or `refused`. */
  readonly kind: string;
  readonly personId: number | null;
  readonly actor: string;
  readonly uid: string | null;
  readonly documentId: string | null;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Serialises all writers of the chain on PostgreSQL; held until the transaction ends. */
const CHAIN_LOCK = 0x64726175;
const WAIT_FOR_CHAIN = '15s';

/** The text as the database will give it back: no NUL, which PostgreSQL cannot keep, no half of a surrogate pair. */
const storable = (text: string, length: number): string =>
  [...Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '')].slice(0, length).join('');

const orNull = (text: string | null, length: number): string | null => (text === null ? null : storable(text, length));

/** Serialises all writers of the chain until the transaction ends; always the last lock that an act takes. */
async function lockChain(trx: Knex.Transaction): Promise<void> {
  // SQLite has one connection and a write lock of its own.
  if (isPostgres(trx)) await trx.raw('select pg_advisory_xact_lock(?)', [CHAIN_LOCK]);
}

/**
 * Appends one entry and its anchor inside the caller's transaction; nothing is written when that rolls back. Call it
 * last: until the end of the transaction no other entry can be written.
 * @param key secret of DISCLOSURE_AUDIT_KEY
 * @returns number and MAC of the entry
 */
export async function appendAudit(parts: {
  readonly trx: Knex.Transaction;
  readonly key: string;
  readonly entry: AuditAct;
}): Promise<{ readonly sequence: number; readonly mac: string }> {
  const { trx, key, entry } = parts;
  await lockChain(trx);
  const last = await end(trx);
  const next = chain({
    key,
    ...last,
    entry: {
      at: entry.at,
      kind: storable(entry.kind, 40),
      personId: entry.personId,
      actor: storable(entry.actor, 200),
      uid: orNull(entry.uid, 120),
      documentId: orNull(entry.documentId, 40),
      entry: canonicalText(entry.entry),
    },
  });
  await trx('dr_audit').insert(toRow(next.entry));
  await trx('dr_audit_anchors').insert(next.anchor);
  return { sequence: next.entry.sequence, mac: next.entry.mac };
}

/**
 * Appends one entry in a transaction of its own, on a connection of its own, so that it stays when the caller's
 * transaction rolls back. Do not await it inside a transaction: on SQLite it waits for the only connection, on
 * PostgreSQL for the lock, which is given up after 15 seconds.
 */
export async function appendAuditAlone(parts: {
  readonly db: Knex;
  readonly key: string;
  readonly entry: AuditAct;
}): Promise<{ readonly sequence: number; readonly mac: string }> {
  return parts.db.transaction(async (trx) => {
    if (isPostgres(trx)) await trx.raw(`set local lock_timeout = '${WAIT_FOR_CHAIN}'`);
    return appendAudit({ trx, key: parts.key, entry: parts.entry });
  });
}

/** Where the chain ends: the anchors go on counting when somebody has cut entries off, so that the gap shows. */
async function end(trx: Knex): Promise<{ readonly count: number; readonly tip: string }> {
  const answer: unknown = await trx.raw(
    `select * from (select sequence as count, mac as tip from dr_audit order by sequence desc limit 1) e
     union all select * from (select count, tip from dr_audit_anchors order by count desc limit 1) a`,
  );
  const rows = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as { count: number; tip: string }[];
  return rows.reduce((best, row) => (row.count > best.count ? row : best), { count: 0, tip: GENESIS });
}

const toRow = (entry: AuditEntry & { readonly previous: string; readonly mac: string }): Readonly<Record<string, unknown>> => ({
  sequence: entry.sequence,
  at: entry.at,
  kind: entry.kind,
  person_id: entry.personId,
  actor: entry.actor,
  uid: entry.uid,
  document_id: entry.documentId,
  entry: entry.entry,
  previous: entry.previous,
  mac: entry.mac,
});

/** The line for the hourly log; it can be given to `npm run audit:verify -- --anchor COUNT:TIP`. */
export async function logAnchor(db: Knex): Promise<string> {
  const { count, tip } = await end(db);
  return `审计锚点 audit anchor ${String(count)}:${tip}`;
}
