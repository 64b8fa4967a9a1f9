import type { Knex } from 'knex';
import { z } from 'zod';
import type { TakenOut } from '../domain/html/taken-out';
import type { DocumentRef } from '../domain/review';
import { appendAudit } from './audit';

const KIND = 'taken-out';
const FROM = ['hidden-comment', 'hidden-attribute', 'hidden-element'] as const;
const entry = z.object({
  digest: z.string(),
  takenOut: z.array(z.object({ path: z.string(), what: z.string(), from: z.enum(FROM), count: z.number() })),
});

/** What the sanitiser took out at the saves that made these very bytes; it stands in the audit, so that nobody can lose it (docs/adr/0012). */
export async function takenOutOf(parts: DocumentRef & { readonly db: Knex; readonly digest: string }): Promise<readonly TakenOut[]> {
  const rows: { readonly entry: string }[] = await parts
    .db('dr_audit')
    .where({ uid: parts.uid, document_id: parts.documentId, kind: KIND })
    .orderBy('sequence', 'desc')
    .limit(50)
    .select('entry');
  const known = new Map<string, TakenOut>();
  for (const row of rows) {
    const read = entry.parse(JSON.parse(row.entry));
    if (read.digest !== parts.digest) continue;
    for (const one of read.takenOut) known.set([one.path, one.what, one.from].join(' '), one);
  }
  return [...known.values()];
}

/** Records it by kind, place and number, never by its text. The same finding on the same bytes is recorded once. */
export async function recordTakenOut(
  trx: Knex.Transaction,
  parts: DocumentRef & {
    readonly key: string; readonly at: Date; readonly personId: number | null; readonly actor: string; readonly digest: string; readonly takenOut: readonly TakenOut[];
  },
): Promise<void> {
  const { uid, documentId, digest } = parts;
  const known = new Set((await takenOutOf({ db: trx, uid, documentId, digest })).map((one) => JSON.stringify([one.path, one.what, one.from, one.count])));
  const fresh = parts.takenOut.filter((one) => !known.has(JSON.stringify([one.path, one.what, one.from, one.count])));
  if (fresh.length === 0) return;
  await appendAudit({
    trx,
    key: parts.key,
    entry: { at: parts.at.toISOString(), kind: KIND, personId: parts.personId, actor: parts.actor, uid, documentId, entry: { digest, takenOut: fresh } },
  });
}
