import type { Knex } from 'knex';
import { z } from 'zod';
import { NOTICE_KINDS, type NoticeKind } from '../../../shared/notices';
import type { DocumentRef } from '../domain/review';

export interface NewNotice extends DocumentRef {
  readonly personId: number;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly organisationId: string | null;
  readonly at: Date;
  readonly inPanel: boolean;
  readonly byMail: boolean;
  readonly titleInMail: boolean;
  /** The reminder's name, where each person gets it once. */
  readonly once: string | null;
}
export interface KeptNotice extends DocumentRef {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly organisationId: string | null;
  readonly at: string;
  readonly readAt: string | null;
}

const row = z.object({
  id: z.number(),
  kind: z.enum(NOTICE_KINDS),
  uid: z.string(),
  document_id: z.string(),
  title: z.string(),
  organisation_id: z.string().nullable(),
  at: z.string(),
  read_at: z.string().nullable(),
});

/** Writes what people are to be told; a reminder that a person has already is passed over. */
export async function insertNotices(db: Knex, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await db('dr_notices')
    .insert(
      notices.map(({ personId, kind, uid, documentId, title, organisationId, at, inPanel, byMail, titleInMail, once }) => ({
        person_id: personId,
        kind,
        uid,
        document_id: documentId,
        title: title.slice(0, 500),
        organisation_id: organisationId,
        at: at.toISOString(),
        in_panel: inPanel,
        mail_due: byMail ? at.toISOString() : null,
        mail_title: titleInMail,
        once,
      })),
    )
    .onConflict(['person_id', 'once'])
    .ignore();
}

/** Forgets that a document was approved where the same act released it: one message says both. */
export async function dropApproved(db: Knex, parts: DocumentRef & { readonly at: Date }): Promise<void> {
  await db('dr_notices').where({ uid: parts.uid, document_id: parts.documentId, kind: 'approved', at: parts.at.toISOString() }).del();
}

interface Asked {
  readonly personId: number;
  readonly unread: boolean;
}
const shownTo = (db: Knex, { personId, unread }: Asked): Knex.QueryBuilder => {
  const query = db('dr_notices').where({ person_id: personId, in_panel: true });
  return unread ? query.whereNull('read_at') : query;
};

export async function noticeCount(db: Knex, asked: Asked): Promise<number> {
  const [counted]: readonly { readonly n: number | string }[] = await shownTo(db, asked).count({ n: '*' });
  return Number(counted?.n ?? 0);
}

/** One page, newest first. */
export async function noticePage(db: Knex, asked: Asked & { readonly page: number; readonly pageSize: number }): Promise<readonly KeptNotice[]> {
  const rows: unknown[] = await shownTo(db, asked).orderBy('id', 'desc').limit(asked.pageSize).offset((asked.page - 1) * asked.pageSize);
  return rows.map((raw) => {
    const { document_id: documentId, organisation_id: organisationId, read_at: readAt, ...read } = row.parse(raw);
    return { ...read, documentId, organisationId, readAt };
  });
}

/** Marks the person's own notices as read; `ids: null` means all of them. */
export async function markRead(db: Knex, parts: { readonly personId: number; readonly ids: readonly number[] | null; readonly at: Date }): Promise<void> {
  const mine = db('dr_notices').where({ person_id: parts.personId }).whereNull('read_at');
  await (parts.ids === null ? mine : mine.whereIn('id', parts.ids)).update({ read_at: parts.at.toISOString() });
}

/** Throws away what is older; the record of what happened is the audit, not this. */
export async function dropNoticesBefore(db: Knex, before: Date): Promise<void> {
  await db('dr_notices').where('at', '<', before.toISOString()).del();
}
