import { NEWS } from '../../support/county';
import { attempt, expectRefusedCall, startStage, SUBJECTS, type Stage, type SubjectName, type Way } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 180_000);
afterAll(() => stage.county.stop());

const now = (): Date => new Date();
const TIME = '2026-05-01 00:00:00';

/** Ways that would make a row public, whatever stands in the record. */
const ontoTheSite: Readonly<Record<string, Way>> = {
  'db.query create of a public row': ({ strapi, documentId }) => strapi.db.query(NEWS).create({ data: { documentId, title: '偷', publishedAt: now() } }),
  'db.query createMany of public rows': ({ strapi, documentId }) => strapi.db.query(NEWS).createMany({ data: [{ documentId, title: '偷', publishedAt: now() }] }),
  'db.query update that makes the draft public': ({ strapi, draftId }) => strapi.db.query(NEWS).update({ where: { id: draftId }, data: { publishedAt: now() } }),
  'db.query updateMany that makes the draft public': ({ strapi, documentId }) => strapi.db.query(NEWS).updateMany({ where: { documentId }, data: { publishedAt: now() } }),
  'query builder insert of a public row': ({ strapi, documentId }) => strapi.db.queryBuilder(NEWS).insert({ documentId, title: '偷', publishedAt: now() }).execute(),
  'query builder update that makes the draft public': ({ strapi, draftId }) => strapi.db.queryBuilder(NEWS).update({ publishedAt: now() }).where({ id: draftId }).execute(),
  'raw SQL insert of a public row': ({ db, documentId }) => db.raw(`insert into news_releases (document_id, title, published_at) values ('${documentId}', '偷', '${TIME}')`),
  'raw SQL insert that copies the draft': ({ db, draftId }) => db.raw(`insert into news_releases (document_id, title, body, published_at) select document_id, title, body, '${TIME}' from news_releases where id = ${draftId}`),
  'raw SQL update that makes the draft public': ({ db, draftId }) => db.raw(`update news_releases set published_at = '${TIME}' where id = ${draftId}`),
  'a raw SQL statement that begins with something else': ({ db, draftId }) => db.raw(`with x as (select 1) update news_releases set published_at = '${TIME}' where id = ${draftId}`),
  'raw SQL in a transaction': ({ db, draftId }) => db.transaction(async (trx) => trx('news_releases').where({ id: draftId }).update({ published_at: TIME })),
  'raw SQL of a row that is hidden in a transaction of the document service': ({ strapi, draftId }) =>
    strapi.db.transaction(async ({ trx }) => trx('news_releases').where({ id: draftId }).update({ published_at: TIME })),
  'strapi import, with lifecycles disabled': async ({ strapi, documentId }) => {
    strapi.db.lifecycles.disable();
    try {
      await strapi.db.query(NEWS).create({ data: { documentId, title: '导入', publishedAt: now(), createdAt: now(), updatedAt: now() } });
    } finally {
      strapi.db.lifecycles.enable();
    }
  },
  'an import over what is there, with lifecycles disabled': async ({ strapi, documentId }) => {
    strapi.db.lifecycles.disable();
    try {
      await strapi.db.query(NEWS).updateMany({ where: { documentId }, data: { title: '导入', publishedAt: now() } });
    } finally {
      strapi.db.lifecycles.enable();
    }
  },
  'an entry forged in the ledger of releases': ({ db, documentId, uid }) =>
    db('dr_releases').insert({ uid, document_id: documentId, kind: 'release', round: 1, digest: 'x', algorithm: 1, at: TIME, person_name: 'x', permalink: 'x', index_number: 'x' }),
  'a file listed as live': ({ db, documentId, uid, fileId }) => db('dr_live_files').insert({ document_id: documentId, uid, file_id: fileId, object_name: 'x', sha256: 'x' }),
};

describe.each(Object.entries(SUBJECTS))('%s (%s)', (subject) => {
  const name = subject as SubjectName;
  it.each(Object.entries(ontoTheSite))('should not go live by %s', async (_way, way) => {
    expectRefusedCall(await attempt({ stage, subject: name, way }));
  });
});

/** Ways that would change or remove what the public reads. */
const offTheSite: Readonly<Record<string, Way>> = {
  'db.query update': ({ strapi, rowId }) => strapi.db.query(NEWS).update({ where: { id: rowId }, data: { title: '改' } }),
  'db.query updateMany': ({ strapi, documentId }) => strapi.db.query(NEWS).updateMany({ where: { documentId }, data: { title: '改' } }),
  'db.query updateMany of all rows': ({ strapi }) => strapi.db.query(NEWS).updateMany({ where: {}, data: { title: '改' } }),
  'db.query delete': ({ strapi, rowId }) => strapi.db.query(NEWS).delete({ where: { id: rowId } }),
  'db.query deleteMany': ({ strapi, documentId }) => strapi.db.query(NEWS).deleteMany({ where: { documentId } }),
  'query builder update': ({ strapi, rowId }) => strapi.db.queryBuilder(NEWS).update({ title: '改' }).where({ id: rowId }).execute(),
  'query builder delete': ({ strapi, rowId }) => strapi.db.queryBuilder(NEWS).delete().where({ id: rowId }).execute(),
  'raw SQL update': ({ db, rowId }) => db.raw(`update news_releases set title = '改' where id = ${rowId}`),
  'raw SQL update that takes it off': ({ db, rowId }) => db.raw(`update news_releases set published_at = null where id = ${rowId}`),
  'raw SQL delete': ({ db, rowId }) => db.raw(`delete from news_releases where id = ${rowId}`),
  'an import that empties the tables first, with lifecycles disabled': async ({ strapi }) => {
    strapi.db.lifecycles.disable();
    try {
      await strapi.db.query(NEWS).deleteMany({});
    } finally {
      strapi.db.lifecycles.enable();
    }
  },
  'db.query update of its component row': ({ strapi, attachmentId }) => strapi.db.query('shared.attachment').update({ where: { id: attachmentId }, data: { title: '改' } }),
  'db.query delete of its component row': ({ strapi, attachmentId }) => strapi.db.query('shared.attachment').delete({ where: { id: attachmentId } }),
  'raw SQL update of its component row': ({ db, attachmentId }) => db.raw(`update components_shared_attachments set title = '改' where id = ${attachmentId}`),
  'raw SQL that joins a further component': ({ db, rowId, attachmentId }) => db('news_releases_cmps').insert({ entity_id: rowId, cmp_id: attachmentId, component_type: 'shared.attachment', field: 'attachments', order: 9 }),
  'raw SQL that unjoins its components': ({ db, rowId }) => db('news_releases_cmps').where({ entity_id: rowId }).del(),
  'raw SQL update of its link row': ({ db, rowId }) => db('news_releases_organisation_lnk').where({ news_release_id: rowId }).update({ organisation_id: 2 }),
  'raw SQL delete of its link row': ({ db, rowId }) => db('news_releases_organisation_lnk').where({ news_release_id: rowId }).del(),
  'db.query change of its relation': ({ strapi, rowId }) => strapi.db.query(NEWS).updateRelations(rowId, { organisation: null }),
  'raw SQL insert of a file link': ({ db, rowId, fileId }) => db('files_related_mph').insert({ file_id: fileId, related_id: rowId, related_type: NEWS, field: 'cover', order: 1 }),
  'raw SQL delete of its file link': ({ db, attachmentId }) => db('files_related_mph').where({ related_id: attachmentId, related_type: 'shared.attachment' }).del(),
  'deletion of the organisation it names': async ({ strapi, county }) => strapi.documents('api::organisation.organisation').delete({ documentId: await county.organisation('nyj') }),
  'deletion of the column it stands in': async ({ strapi, county }) => strapi.documents('api::column.column').delete({ documentId: await county.column('gzdt') }),
  'db.query deletion of the organisation it names': ({ strapi }) => strapi.db.query('api::organisation.organisation').delete({ where: { code: 'nyj' } }),
};

describe('a live document', () => {
  it.each(Object.entries(offTheSite))('should stay as it is at %s', async (_way, way) => {
    expectRefusedCall(await attempt({ stage, subject: 'live', way }));
  });
  it('should not be reached from the other side of a relation: no type has one', async () => {
    const way: Way = async ({ strapi, rowId }) =>
      strapi.db.query('api::organisation.organisation').update({ where: { code: 'zfb' }, data: { newsReleases: { set: [{ id: rowId }] }, news_releases: [rowId] } });
    const { refusals } = await attempt({ stage, subject: 'live', way });
    expect(refusals).toEqual([]);
  });
});

/** What hangs on a draft alone is no way onto the site: it may change below the services, and voids what was approved. */
const bytesBelow: Readonly<Record<string, Way>> = {
  'a component row': ({ strapi, attachmentId }) => strapi.db.query('shared.attachment').update({ where: { id: attachmentId }, data: { title: '改' } }),
  'a link row': ({ db, draftId }) => db('news_releases_column_lnk').where({ news_release_id: draftId }).del(),
  'the row itself': ({ db, draftId }) => db.raw(`update news_releases set title = '改', disclosure_attribute = 'active' where id = ${draftId}`),
};
describe.each(['onRequest', 'withheld'] as const)('a document approved by all (%s)', (subject) => {
  it.each(Object.entries(bytesBelow))('should lose its approvals when %s of its draft changes below the services', async (_what, way) => {
    const { error } = await attempt({ stage, subject, way });
    expect(error).toBeNull();
    const { documentId } = stage.subjects[subject];
    const panel = await stage.county.as('govoffice_1');
    const seen = await panel.get(`/disclosure-review/documents/${NEWS}/${documentId}`);
    const release: Way = () => panel.post(`/disclosure-review/documents/${NEWS}/${documentId}/release`).send({ digest: seen.body.digest });
    const { answer } = await attempt({ stage, subject, way: release });
    expect(answer).toMatchObject({ status: expect.any(Number), body: { error: { details: { refusals: [expect.objectContaining({ rule: 'REL-6' })] } } } });
  });
});
