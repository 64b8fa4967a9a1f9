import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export const UID = 'api::news-release.news-release';

export interface LiveDocument {
  readonly documentId: string;
  readonly draftId: number;
  readonly liveId: number;
  readonly attachmentId: number;
  readonly reprintId: number;
  readonly approvalId: number;
  readonly organisationId: number;
  readonly fileId: number;
}

const identifier = (): string => randomBytes(12).toString('hex');

async function insertRow(db: Knex, table: string, row: Readonly<Record<string, unknown>>): Promise<number> {
  const [answer] = await db(table).insert(row).returning('id');
  return Number(typeof answer === 'object' ? (answer as { id: number }).id : answer);
}

/**
 * A news release that is live, with components (one nested), an organisation and files, put together row by row under
 * a permit: what the layers above the database do has no part in these tests.
 */
export async function putLiveDocument(strapi: Core.Strapi): Promise<LiveDocument> {
  const now = strapi.db.dialect.client === 'sqlite' ? Date.now() : new Date();
  const documentId = identifier();
  return strapi.db.connection.transaction(async (trx) => {
    await trx('dr_permits').insert({ document_id: documentId });
    const row = { document_id: documentId, title: '关于开展防汛演练的通知', body: '<p>原文</p>', created_at: now, updated_at: now };
    const draftId = await insertRow(trx, 'news_releases', row);
    const liveId = await insertRow(trx, 'news_releases', { ...row, published_at: now });
    const attachmentId = await insertRow(trx, 'components_shared_attachments', { title: '附件' });
    const reprintId = await insertRow(trx, 'components_shared_reprints', { source_name: '新华网' });
    const approvalId = await insertRow(trx, 'components_shared_approvals', { organ: '省政府' });
    const join = (table: string, owner: number, component: number, type: string, field: string): Promise<number> =>
      insertRow(trx, table, { entity_id: owner, cmp_id: component, component_type: type, field, order: 1 });
    await join('components_shared_reprints_cmps', reprintId, approvalId, 'shared.approval', 'approval');
    await join('news_releases_cmps', liveId, attachmentId, 'shared.attachment', 'attachments');
    await join('news_releases_cmps', liveId, reprintId, 'shared.reprint', 'reprint');
    const organisationId = await insertRow(trx, 'organisations', { document_id: identifier(), name: '县应急管理局', created_at: now, updated_at: now });
    await insertRow(trx, 'news_releases_organisation_lnk', { news_release_id: liveId, organisation_id: organisationId });
    const fileId = await insertRow(trx, 'files', {
      document_id: identifier(), name: 'notice.pdf', hash: `notice_${identifier()}`, ext: '.pdf', mime: 'application/pdf', size: 1,
      url: '/uploads/notice.pdf', provider: 'local', folder_path: '/', created_at: now, updated_at: now,
    });
    await insertRow(trx, 'files_related_mph', { file_id: fileId, related_id: liveId, related_type: UID, field: 'cover', order: 1 });
    await insertRow(trx, 'files_related_mph', { file_id: fileId, related_id: attachmentId, related_type: 'shared.attachment', field: 'file', order: 1 });
    await insertRow(trx, 'dr_live_files', { document_id: documentId, uid: UID, file_id: fileId, object_name: 'notice.pdf', sha256: '0'.repeat(64) });
    await trx('dr_permits').where({ document_id: documentId }).del();
    return { documentId, draftId, liveId, attachmentId, reprintId, approvalId, organisationId, fileId };
  });
}

/** All rows that the live document consists of, to compare before and after an attempt. */
export async function rowsOf(strapi: Core.Strapi, live: LiveDocument): Promise<unknown> {
  const db = strapi.db.connection;
  return Promise.all([
    db('news_releases').where({ document_id: live.documentId }).whereNotNull('published_at'),
    db('components_shared_attachments').where({ id: live.attachmentId }),
    db('components_shared_reprints').where({ id: live.reprintId }),
    db('components_shared_approvals').where({ id: live.approvalId }),
    db('components_shared_reprints_cmps').where({ entity_id: live.reprintId }).orderBy('id'),
    db('news_releases_cmps').where({ entity_id: live.liveId }).orderBy('id'),
    db('news_releases_organisation_lnk').where({ news_release_id: live.liveId }).orderBy('id'),
    db('files_related_mph').where({ file_id: live.fileId }).orderBy('id'),
    db('files').where({ id: live.fileId }).select('name', 'hash', 'url', 'alternative_text', 'size'),
    db('organisations').where({ id: live.organisationId }),
    db('dr_live_files').where({ document_id: live.documentId }),
  ]);
}
