import { NEWS } from '../../support/county';
import { attempt, expectRefusedCall, startStage, SUBJECTS, type Stage, type SubjectName, type Way } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 180_000);
afterAll(() => stage.county.stop());

const DATA: Readonly<Record<string, unknown>> = { title: '偷换的标题', body: '<p>偷换的正文</p>' };
const PUBLISHED: Readonly<Record<string, unknown>> = { ...DATA, publishedAt: new Date() };

/** Code of the county, of another plugin or of Strapi itself: a person in a request is nowhere in sight. */
const ways: Readonly<Record<string, Way>> = {
  'documents().publish': ({ strapi, documentId }) => strapi.documents(NEWS).publish({ documentId }),
  'documents().publish of every locale': ({ strapi, documentId }) => strapi.documents(NEWS).publish({ documentId, locale: '*' }),
  'documents().create': ({ strapi }) => strapi.documents(NEWS).create({ data: DATA }),
  'documents().create as published': ({ strapi }) => strapi.documents(NEWS).create({ data: DATA, status: 'published' }),
  'documents().create with a time of publication': ({ strapi }) => strapi.documents(NEWS).create({ data: PUBLISHED, status: 'published' }),
  'documents().update, as history restore does': ({ strapi, documentId }) => strapi.documents(NEWS).update({ documentId, data: DATA }),
  'documents().update as published': ({ strapi, documentId }) => strapi.documents(NEWS).update({ documentId, data: DATA, status: 'published' }),
  'documents().clone': ({ strapi, documentId }) => strapi.documents(NEWS).clone({ documentId, data: DATA }),
  'documents().clone as published': ({ strapi, documentId }) => strapi.documents(NEWS).clone({ documentId, data: PUBLISHED }),
  'documents().unpublish': ({ strapi, documentId }) => strapi.documents(NEWS).unpublish({ documentId }),
  'documents().delete': ({ strapi, documentId }) => strapi.documents(NEWS).delete({ documentId }),
  'documents().discardDraft': ({ strapi, documentId }) => strapi.documents(NEWS).discardDraft({ documentId }),
  'entityService.create': ({ strapi }) => strapi.entityService.create(NEWS, { data: PUBLISHED }),
  'entityService.update': ({ strapi, rowId }) => strapi.entityService.update(NEWS, rowId, { data: PUBLISHED }),
  'entityService.update of the draft row': ({ strapi, draftId }) => strapi.entityService.update(NEWS, draftId, { data: PUBLISHED }),
  'entityService.delete': ({ strapi, rowId }) => strapi.entityService.delete(NEWS, rowId),
  'several at once': ({ strapi, documentId }) =>
    strapi.db.transaction(async () => Promise.all([strapi.documents(NEWS).publish({ documentId }), strapi.documents(NEWS).update({ documentId, data: DATA, status: 'published' })])),
};

describe.each(Object.entries(SUBJECTS))('%s (%s)', (subject) => {
  const name = subject as SubjectName;
  it.each(Object.entries(ways))('should stay as it is at %s', async (_way, way) => {
    expectRefusedCall(await attempt({ stage, subject: name, way }));
  });
});
