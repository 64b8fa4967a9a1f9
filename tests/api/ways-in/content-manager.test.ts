import { NEWS } from '../../support/county';
import { attempt, expectRefusedAnswer, startStage, SUBJECTS, type Stage, type SubjectName, type Way } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 180_000);
afterAll(() => stage.county.stop());

const LIST = `/content-manager/collection-types/${NEWS}`;
const CHANGED = { title: '偷换的标题', body: '<p>偷换的正文</p>' };

const ways = (account: string): Readonly<Record<string, Way>> => ({
  publish: async ({ county, documentId }) => (await county.as(account)).post(`${LIST}/${documentId}/actions/publish`).send({}),
  'publish with a changed body': async ({ county, documentId }) => (await county.as(account)).post(`${LIST}/${documentId}/actions/publish`).send(CHANGED),
  'publish of a new document': async ({ county }) => (await county.as(account)).post(`${LIST}/actions/publish`).send(CHANGED),
  'bulk publish': async ({ county, documentId }) => (await county.as(account)).post(`${LIST}/actions/bulkPublish`).send({ documentIds: [documentId] }),
  'bulk publish with a changed body': async ({ county, documentId }) => (await county.as(account)).post(`${LIST}/actions/bulkPublish`).send({ documentIds: [documentId], ...CHANGED, data: CHANGED }),
  unpublish: async ({ county, documentId }) => (await county.as(account)).post(`${LIST}/${documentId}/actions/unpublish`).send({}),
  'unpublish that discards the draft': async ({ county, documentId }) => (await county.as(account)).post(`${LIST}/${documentId}/actions/unpublish`).send({ discardDraft: true }),
});
/** Strapi looks for public versions only and finds none of the others: nothing is tried then. */
const bulkUnpublish = (account: string): Way => async ({ county, documentId }) =>
  (await county.as(account)).post(`${LIST}/actions/bulkUnpublish`).send({ documentIds: [documentId] });
/** What the unit's liaison may do with an own draft, and the super administrator with none. */
const writes: Readonly<Record<string, Way>> = {
  'first save as published': async ({ county }) => (await county.as('admin')).post(`${LIST}?status=published`).send({ ...CHANGED, status: 'published', publishedAt: '2026-01-01T00:00:00.000Z' }),
  save: async ({ county, documentId }) => (await county.as('admin')).put(`${LIST}/${documentId}`).send(CHANGED),
  'save as published': async ({ county, documentId }) => (await county.as('admin')).put(`${LIST}/${documentId}?status=published`).send({ ...CHANGED, status: 'published', publishedAt: '2026-01-01T00:00:00.000Z' }),
  discard: async ({ county, documentId }) => (await county.as('admin')).post(`${LIST}/${documentId}/actions/discard`).send({}),
  clone: async ({ county, documentId }) => (await county.as('admin')).post(`${LIST}/clone/${documentId}`).send(CHANGED),
  'automatic clone': async ({ county, documentId }) => (await county.as('admin')).post(`${LIST}/auto-clone/${documentId}`).send({}),
  deletion: async ({ county, documentId }) => (await county.as('admin')).delete(`${LIST}/${documentId}`),
  'bulk deletion': async ({ county, documentId }) => (await county.as('admin')).post(`${LIST}/actions/bulkDelete`).send({ documentIds: [documentId] }),
};

describe.each(Object.entries(SUBJECTS))('%s (%s)', (subject) => {
  const name = subject as SubjectName;
  it.each(Object.entries({ ...ways('admin'), ...writes }))("should stay as it is at the super administrator's %s in the content manager", async (_way, way) => {
    expectRefusedAnswer(await attempt({ stage, subject: name, way }));
  });
  it.each(Object.entries(ways('nyj_liaison')))("should stay as it is at its own liaison's %s in the content manager", async (_way, way) => {
    expectRefusedAnswer(await attempt({ stage, subject: name, way }));
  });
});

it.each(['admin', 'nyj_liaison'])('should leave a live document where it is at a bulk unpublish by %s', async (account) => {
  expectRefusedAnswer(await attempt({ stage, subject: 'live', way: bulkUnpublish(account) }));
});
it('should put nothing live of a bulk publish that names several', async () => {
  const documentIds = Object.values(stage.subjects).map(({ documentId }) => documentId);
  const way: Way = async ({ county }) => (await county.as('admin')).post(`${LIST}/actions/bulkPublish`).send({ documentIds });
  expectRefusedAnswer(await attempt({ stage, subject: 'draft', way }));
});
it('should leave the components of a live document alone when a first save names them', async () => {
  const { attachmentId } = stage.subjects.live;
  const look = (): Promise<unknown> => stage.county.db('components_shared_attachments').where({ id: attachmentId });
  const joined = (): Promise<unknown> => stage.county.db('news_releases_cmps').where({ cmp_id: attachmentId, component_type: 'shared.attachment' });
  const before = [await look(), await joined()];
  const answer = await (await stage.county.as('nyj_liaison')).post(LIST).send({ title: '新稿', attachments: [{ id: attachmentId, title: '偷换' }] });
  expect(answer.status).toBeLessThan(500);
  expect([await look(), await joined()]).toEqual(before);
});
it('should open a new round at the liaison\'s save of a live document, and leave what is live', async () => {
  const { documentId } = stage.subjects.live;
  const before = await stage.county.db('news_releases').where({ document_id: documentId }).whereNotNull('published_at');
  const answer = await (await stage.county.as('nyj_liaison')).put(`${LIST}/${documentId}`).send({ ...CHANGED, publishedAt: '2026-01-01T00:00:00.000Z' });
  expect(answer.status).toBe(200);
  expect(await stage.county.db('news_releases').where({ document_id: documentId }).whereNotNull('published_at')).toEqual(before);
  expect(await stage.county.db('dr_reviews').where({ document_id: documentId }).first('state', 'round')).toEqual({ state: 'drafting', round: 2 });
});
