import type { Knex } from 'knex';
import { refKey, type DocumentRef, type Step } from '../domain/review';
import { toStep } from './steps';

export interface RoundRef extends DocumentRef {
  readonly round: number;
}
export interface RoundRecord {
  readonly steps: readonly Step[];
  readonly editors: readonly number[];
}

/** Histories and writers of several documents' rounds at once, by document. */
export async function roundRecords(db: Knex, refs: readonly RoundRef[]): Promise<ReadonlyMap<string, RoundRecord>> {
  if (refs.length === 0) return new Map();
  const pairs = refs.map(({ uid, documentId }) => [uid, documentId]);
  const rows: unknown[] = await db('dr_steps').whereIn(['uid', 'document_id'], pairs).orderBy('id');
  const wrote: { uid: string; document_id: string; round: number; person_id: number; created: boolean | number }[] = await db('dr_editors').whereIn(['uid', 'document_id'], pairs);
  const steps = rows.map(toStep);
  return new Map(
    refs.map((ref) => [
      refKey(ref),
      {
        steps: steps.filter((step) => step.uid === ref.uid && step.documentId === ref.documentId && step.round === ref.round),
        editors: wrote.filter((row) => row.uid === ref.uid && row.document_id === ref.documentId && (row.round === ref.round || Boolean(row.created))).map((row) => row.person_id),
      },
    ]),
  );
}
