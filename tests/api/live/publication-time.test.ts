import { carry, NEWS, plainNews, saveDraft, startCounty, type County } from '../../support/county';

let county: County;

beforeAll(async () => {
  county = await startCounty();
}, 240_000);
afterAll(() => county.stop());

const publishedAt = async (documentId: string): Promise<Date> => {
  const row = await county.strapi.db.query(NEWS).findOne({ where: { documentId, publishedAt: { $notNull: true } } });
  return new Date(row.publishedAt);
};
const releases = async (documentId: string): Promise<readonly string[]> => county.db('dr_releases').where({ document_id: documentId }).orderBy('id').pluck('at');

describe('the publication time of a live row', () => {
  it('should be that of the first release, however often the document is released anew', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '关于开展春耕服务的消息' }) });
    await carry({ county, document, upTo: 'live' });
    const [first = ''] = await releases(document.documentId);
    expect((await publishedAt(document.documentId)).toISOString()).toBe(first);
    const answer = await (await county.as('nyj_liaison')).put(`/content-manager/collection-types/${NEWS}/${document.documentId}`).send({ title: '关于开展春耕服务的消息（更新）' });
    expect(answer.status).toBe(200);
    await carry({ county, document, upTo: 'live' });
    const [, second = ''] = await releases(document.documentId);
    expect(second > first).toBe(true);
    expect((await publishedAt(document.documentId)).toISOString()).toBe(first);
  });
});
