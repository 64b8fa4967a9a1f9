import type { Knex } from 'knex';
import { z } from 'zod';

const entry = z.object({ id: z.coerce.number(), uid: z.string(), document_id: z.string() });
export interface OutOfStep {
  readonly releaseId: number;
  readonly uid: string;
  readonly documentId: string;
}

const refs = (rows: unknown): readonly OutOfStep[] => z.array(entry).parse(rows).map(({ id, uid, document_id }) => ({ releaseId: id, uid, documentId: document_id }));

/** Releases that are live by the ledger and not, or in an older version, among what the public reads. */
export const missing = async (db: Knex, size: number): Promise<readonly OutOfStep[]> =>
  refs(
    await db('dr_releases as entry')
      .where('entry.kind', 'release')
      .whereNotExists((later) => later.select(db.raw('1')).from('dr_releases as later').whereRaw('later.uid = entry.uid and later.document_id = entry.document_id and later.id > entry.id'))
      .whereNotExists((row) => row.select(db.raw('1')).from('pub_documents as row').whereRaw('row.release_id = entry.id'))
      .orderBy('entry.id')
      .limit(size)
      .select('entry.id', 'entry.uid', 'entry.document_id'),
  );

/** What the public reads although the ledger says that it is live no more. */
export const leftOver = async (db: Knex): Promise<readonly OutOfStep[]> =>
  refs(
    await db('pub_documents as row')
      .whereNotExists((live) => live.select(db.raw('1')).from('dr_releases as entry').whereRaw("entry.uid = row.uid and entry.document_id = row.document_id and entry.kind = 'release' and not exists (select 1 from dr_releases later where later.uid = entry.uid and later.document_id = entry.document_id and later.id > entry.id)"))
      .select({ id: 'row.release_id', uid: 'row.uid', document_id: 'row.document_id' }),
  );

/** Withdrawals that are the last word on a document and have no notice among what the public reads. */
export const unnoticed = async (db: Knex): Promise<readonly (OutOfStep & { readonly permalink: string; readonly at: Date; readonly notice: string })[]> => {
  const rows: unknown = await db('dr_releases as entry')
    .where('entry.kind', 'withdrawal')
    .whereNotExists((later) => later.select(db.raw('1')).from('dr_releases as later').whereRaw('later.uid = entry.uid and later.document_id = entry.document_id and later.id > entry.id'))
    .whereNotExists((row) => row.select(db.raw('1')).from('pub_withdrawn as row').whereRaw("row.release_id = entry.id and row.uid = entry.uid and row.document_id = entry.document_id and row.permalink = entry.permalink and row.at = entry.at and row.notice = coalesce(entry.notice, '')"))
    .select('entry.id', 'entry.uid', 'entry.document_id', 'entry.permalink', 'entry.at', 'entry.notice');
  const full = entry.extend({ permalink: z.string(), at: z.string(), notice: z.string().nullable() });
  return z.array(full).parse(rows).map(({ id, uid, document_id, permalink, at, notice }) => ({ releaseId: id, uid, documentId: document_id, permalink, at: new Date(at), notice: notice ?? '' }));
};

/** Notices that stand in the place of nothing, or not where and as the ledger has it. */
export const wronglyNoticed = async (db: Knex): Promise<readonly OutOfStep[]> =>
  refs(
    await db('pub_withdrawn as row')
      .whereNotExists((entry) =>
        entry
          .select(db.raw('1'))
          .from('dr_releases as entry')
          .whereRaw("entry.id = row.release_id and entry.kind = 'withdrawal' and entry.uid = row.uid and entry.document_id = row.document_id and row.permalink = entry.permalink and row.at = entry.at and row.notice = coalesce(entry.notice, '')")
          .whereRaw('not exists (select 1 from dr_releases later where later.uid = entry.uid and later.document_id = entry.document_id and later.id > entry.id)'),
      )
      .select({ id: 'row.release_id', uid: 'row.uid', document_id: 'row.document_id' }),
  );

export async function writtenForm(db: Knex): Promise<number> {
  return z.object({ form: z.number() }).parse(await db('pub_epoch').where({ id: 1 }).first('form')).form;
}

export async function setForm(db: Knex, form: number): Promise<void> {
  await db('pub_epoch').where({ id: 1 }).update({ form });
}
