import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { gateRefusal } from '../../../src/plugins/disclosure-review/server/src/guards/triggers';
import { databaseName, startApplication, type Application } from '../../support/application';
import { putLiveDocument, rowsOf, UID, type LiveDocument } from './live-document';

let app: Application;
let live: LiveDocument;

beforeAll(async () => {
  app = await startApplication();
  live = await putLiveDocument(app.strapi);
}, 120_000);
afterAll(() => app.stop());

type Attempt = (parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly live: LiveDocument }) => PromiseLike<unknown>;

async function refused(attempt: Attempt): Promise<{ readonly error: unknown; readonly same: boolean }> {
  const { strapi } = app;
  const before = JSON.stringify(await rowsOf(strapi, live));
  let error: unknown = null;
  await Promise.resolve(attempt({ strapi, db: strapi.db.connection, live })).catch((thrown: unknown) => {
    error = thrown;
  });
  return { error, same: JSON.stringify(await rowsOf(strapi, live)) === before };
}
const now = (): Date => new Date();

describe('what Strapi offers below the service layer', () => {
  const attempts: Record<string, Attempt> = {
    'db.query create of a live row': ({ strapi }) => strapi.db.query(UID).create({ data: { title: '偷', publishedAt: now() } }),
    'db.query createMany of live rows': ({ strapi }) => strapi.db.query(UID).createMany({ data: [{ title: '偷', publishedAt: now() }] }),
    'db.query update of a live row': ({ strapi }) => strapi.db.query(UID).update({ where: { id: live.liveId }, data: { title: '改' } }),
    'db.query update that makes a draft live': ({ strapi }) => strapi.db.query(UID).update({ where: { id: live.draftId }, data: { publishedAt: now() } }),
    'db.query updateMany of live rows': ({ strapi }) => strapi.db.query(UID).updateMany({ where: { documentId: live.documentId }, data: { title: '改' } }),
    'db.query update that takes a live row off': ({ strapi }) => strapi.db.query(UID).update({ where: { id: live.liveId }, data: { publishedAt: null } }),
    'db.query delete of a live row': ({ strapi }) => strapi.db.query(UID).delete({ where: { id: live.liveId } }),
    'db.query deleteMany of live rows': ({ strapi }) => strapi.db.query(UID).deleteMany({ where: { documentId: live.documentId } }),
    'db.query update of a live component': ({ strapi }) => strapi.db.query('shared.attachment').update({ where: { id: live.attachmentId }, data: { title: '改' } }),
    'db.query update of a live nested component': ({ strapi }) => strapi.db.query('shared.approval').update({ where: { id: live.approvalId }, data: { organ: '改' } }),
    'db.query delete of a live component': ({ strapi }) => strapi.db.query('shared.attachment').delete({ where: { id: live.attachmentId } }),
    'db.query change of a live relation': ({ strapi }) => strapi.db.query(UID).updateRelations(live.liveId, { organisation: null }),
    'query builder update of a live row': ({ strapi }) => strapi.db.queryBuilder(UID).update({ title: '改' }).where({ id: live.liveId }).execute(),
    'query builder insert of a live row': ({ strapi }) => strapi.db.queryBuilder(UID).insert({ title: '偷', publishedAt: now() }).execute(),
    'query builder delete of a live row': ({ strapi }) => strapi.db.queryBuilder(UID).delete().where({ id: live.liveId }).execute(),
    'deletion of an organisation in use': ({ strapi }) => strapi.db.query('api::organisation.organisation').delete({ where: { id: live.organisationId } }),
    'deletion of a file in use': ({ strapi }) => strapi.db.query('plugin::upload.file').delete({ where: { id: live.fileId } }),
    'change of the name of a file in use': ({ strapi }) => strapi.db.query('plugin::upload.file').update({ where: { id: live.fileId }, data: { name: '改.pdf' } }),
  };
  it.each(Object.entries(attempts))('should refuse %s', async (_name, attempt) => {
    const { error, same } = await refused(attempt);
    expect(error).not.toBeNull();
    expect(same).toBe(true);
  });
  it.each(Object.entries(attempts))('should refuse %s with lifecycles disabled', async (_name, attempt) => {
    app.strapi.db.lifecycles.disable();
    const { error, same } = await refused(attempt).finally(() => app.strapi.db.lifecycles.enable());
    expect(gateRefusal(error)).toMatchObject({ kind: 'no-permit' });
    expect(same).toBe(true);
  });
});

describe('raw SQL', () => {
  const attempts: Record<string, Attempt> = {
    'insert of a live row': ({ db }) => db.raw(`insert into news_releases (document_id, title, published_at) values ('x', '偷', '2026-01-01')`),
    'update of a live row': ({ db }) => db.raw(`update news_releases set title = '改' where id = ${live.liveId}`),
    'update that makes a draft live': ({ db }) => db.raw(`update news_releases set published_at = '2026-01-01' where id = ${live.draftId}`),
    'update that gives a live row to another document': ({ db }) => db.raw(`update news_releases set document_id = 'x' where id = ${live.liveId}`),
    'delete of a live row': ({ db }) => db.raw(`delete from news_releases where id = ${live.liveId}`),
    'delete of all rows': ({ db }) => db.raw('delete from news_releases'),
    'update of a component': ({ db }) => db.raw(`update components_shared_attachments set title = '改'`),
    'delete of a component': ({ db }) => db.raw(`delete from components_shared_reprints where id = ${live.reprintId}`),
    'update of a nested component': ({ db }) => db.raw(`update components_shared_approvals set organ = '改'`),
    'delete of a nested component': ({ db }) => db.raw('delete from components_shared_approvals'),
    'joining a further component': ({ db }) => db('news_releases_cmps').insert({ entity_id: live.liveId, cmp_id: live.attachmentId, component_type: 'shared.attachment', field: 'other' }),
    'joining a further nested component': ({ db }) => db('components_shared_reprints_cmps').insert({ entity_id: live.reprintId, cmp_id: live.approvalId, component_type: 'shared.approval', field: 'other' }),
    'unjoining a component': ({ db }) => db.raw(`delete from news_releases_cmps where entity_id = ${live.liveId}`),
    'unjoining a nested component': ({ db }) => db.raw('delete from components_shared_reprints_cmps'),
    'moving a component to another row': ({ db }) => db.raw(`update news_releases_cmps set entity_id = ${live.draftId}`),
    'insert of a link': ({ db }) => db('news_releases_column_lnk').insert({ news_release_id: live.liveId, column_id: 1 }),
    'update of a link': ({ db }) => db.raw(`update news_releases_organisation_lnk set news_release_id = ${live.draftId}`),
    'delete of a link': ({ db }) => db.raw('delete from news_releases_organisation_lnk'),
    'insert of a file link': ({ db }) => db('files_related_mph').insert({ file_id: live.fileId, related_id: live.liveId, related_type: UID, field: 'cover' }),
    'insert of a file link of a component': ({ db }) => db('files_related_mph').insert({ file_id: live.fileId, related_id: live.attachmentId, related_type: 'shared.attachment', field: 'file' }),
    'update of a file link': ({ db }) => db.raw(`update files_related_mph set related_id = ${live.draftId}`),
    'delete of a file link': ({ db }) => db.raw(`delete from files_related_mph where related_type = 'shared.attachment'`),
    'other bytes behind a file in use': ({ db }) => db.raw(`update files set url = '/uploads/other.pdf' where id = ${live.fileId}`),
    'listing a further live file': ({ db }) => db('dr_live_files').insert({ document_id: live.documentId, uid: UID, file_id: 9, object_name: 'x', sha256: 'x' }),
    'striking a live file off': ({ db }) => db.raw('delete from dr_live_files'),
    'an entry in the ledger of releases': ({ db }) =>
      db('dr_releases').insert({ uid: UID, document_id: live.documentId, kind: 'release', round: 1, digest: 'x', algorithm: 1, at: 'x', person_name: 'x', permalink: 'x', index_number: 'x' }),
    ...(databaseName() === 'sqlite'
      ? {
          'replacing a live row by a draft': ({ db }) => db.raw(`insert or replace into news_releases (id, document_id, title) values (${live.liveId}, 'x', '改')`),
          'replacing a component': ({ db }) => db.raw(`insert or replace into components_shared_attachments (id, title) values (${live.attachmentId}, '改')`),
          'replacing a nested component': ({ db }) => db.raw(`replace into components_shared_approvals (id, organ) values (${live.approvalId}, '改')`),
          'replacing a join by its id': ({ db }) => db.raw(`replace into news_releases_cmps (id, entity_id, cmp_id, component_type, field) select id, ${live.draftId}, cmp_id, component_type, field from news_releases_cmps`),
          'replacing a link by its id': ({ db }) => db.raw(`replace into news_releases_organisation_lnk (id, news_release_id, organisation_id) select id, ${live.draftId}, organisation_id from news_releases_organisation_lnk`),
          'replacing a file link': ({ db }) => db.raw(`replace into files_related_mph (id, file_id, related_id, related_type) select id, file_id, ${live.draftId}, related_type from files_related_mph`),
          'replacing a file in use': ({ db }) => db.raw(`replace into files (id, name) values (${live.fileId}, '改')`),
          'replacing a live file': ({ db }) => db.raw(`replace into dr_live_files (id, document_id, uid, file_id, object_name, sha256) select id, 'x', uid, file_id, object_name, sha256 from dr_live_files`),
        }
      : {
          'truncate of a type': ({ db }) => db.raw('truncate news_releases cascade'),
          'truncate of a component': ({ db }) => db.raw('truncate components_shared_attachments'),
          'truncate of a nested component': ({ db }) => db.raw('truncate components_shared_approvals'),
          'truncate of a join table': ({ db }) => db.raw('truncate news_releases_cmps'),
          'truncate of a link table': ({ db }) => db.raw('truncate news_releases_organisation_lnk'),
          'truncate of the organisations with everything that names them': ({ db }) => db.raw('truncate organisations cascade'),
          'truncate of the file links': ({ db }) => db.raw('truncate files_related_mph'),
          'truncate of live files': ({ db }) => db.raw('truncate dr_live_files'),
          'an update by a session that plays replica': ({ db }) =>
            db.transaction(async (trx) => {
              await trx.raw('set local session_replication_role = replica');
              await trx.raw(`update news_releases set title = '改' where id = ${live.liveId}`);
            }),
          'an update by conflict': ({ db }) => db.raw(`insert into news_releases (id, title) values (${live.liveId}, '改') on conflict (id) do update set title = excluded.title`),
          'a row that would let permits be forgotten': ({ db }) => db.raw('insert into dr_never values (1)'),
          'a permit that is not taken back': ({ db }) =>
            db.transaction(async (trx) => {
              await trx('dr_permits').insert({ document_id: live.documentId });
              await trx.raw(`update news_releases set title = '改' where id = ${live.liveId}`);
            }),
        }),
  } satisfies Record<string, Attempt>;
  it.each(Object.entries(attempts))('should refuse %s', async (name, attempt) => {
    const { error, same } = await refused(attempt);
    if (name === 'a permit that is not taken back') expect(error).toMatchObject({ code: '23503' });
    else expect(gateRefusal(error)).not.toBeNull();
    expect(same).toBe(true);
  });
});

describe('what stays free', () => {
  it('should let a draft be changed, and its components, links and files', async () => {
    const db = app.strapi.db.connection;
    const [row] = await db('components_shared_attachments').insert({ title: '草稿' }).returning('id');
    await db('news_releases_cmps').insert({ entity_id: live.draftId, cmp_id: row.id, component_type: 'shared.attachment', field: 'attachments' });
    await db('components_shared_attachments').where({ id: row.id }).update({ title: '新' });
    await db('news_releases_organisation_lnk').insert({ news_release_id: live.draftId, organisation_id: live.organisationId });
    await db('files_related_mph').insert({ file_id: live.fileId, related_id: live.draftId, related_type: UID, field: 'cover' });
    await db('news_releases').where({ id: live.draftId }).update({ title: '新' });
    expect(await db('news_releases').where({ id: live.draftId }).first('title')).toEqual({ title: '新' });
  });
  it('should let a file in use move to another folder', async () => {
    const db = app.strapi.db.connection;
    expect(await db('files').where({ id: live.fileId }).update({ folder_path: '/1', updated_at: null })).toBe(1);
  });
  it('should let an account be deleted that wrote a live row', async () => {
    const db = app.strapi.db.connection;
    const [author] = await db('admin_users').insert({ firstname: 'x' }).returning('id');
    const other = await putLiveDocument(app.strapi);
    await db.transaction(async (trx) => {
      await trx('dr_permits').insert({ document_id: other.documentId });
      await trx('news_releases').where({ id: other.liveId }).update({ created_by_id: author.id });
      await trx('dr_permits').del();
    });
    await db('admin_users').where({ id: author.id }).del();
    expect(await db('news_releases').where({ id: other.liveId }).first('created_by_id')).toEqual({ created_by_id: null });
  });
  it("should let nobody use one document's permit for another", async () => {
    const db = app.strapi.db.connection;
    const attempt = db.transaction(async (trx) => {
      await trx('dr_permits').insert({ document_id: 'other' });
      await trx('news_releases').where({ id: live.liveId }).update({ title: '改' });
    });
    expect(await attempt.then(() => null, gateRefusal)).toEqual({ table: 'news_releases', kind: 'no-permit' });
  });
});
