import request from 'supertest';
import { carry, plainNews, saveDraft, startCounty, step, type County } from '../../support/county';

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 120_000);
afterAll(async () => {
  await county.stop();
});

const get = (path: string) => request(county.http).get(path);

describe('the public interface', () => {
  it('should serve what was released and say gone when it was withdrawn', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title: '春季田间管理技术指导' })), keywords: ['农业', '春耕'] } });
    expect((await get('/api/news-releases')).body.data).toEqual([]);
    await carry({ county, document, upTo: 'live' });
    const list = await get('/api/news-releases?populate=*');
    console.log(JSON.stringify(list.body, null, 1), list.headers);
    const detail = await get(`/api/news-releases/${document.documentId}`);
    console.log(JSON.stringify(detail.body.data, null, 1));
    for (const path of ['/api/site', '/api/columns/tree', '/api/disclosure-tree', '/api/search?q=田间管理', '/api/feeds/gzdt.xml', '/api/feeds/all.xml?format=atom', '/api/sitemap.xml', '/api/sitemaps/1.xml', '/api/withdrawn', '/api/export', '/api/news-releases?filters[reprint][sourceName][$eq]=x', '/api/news-releases?filters[column][slug]=gzdt&sort=title:asc', '/api/columns', '/api/news-releases?_q=田间']) {
      const answer = await get(encodeURI(path));
      console.log(path, answer.status, answer.text.slice(0, 700), answer.headers.etag);
    }
    const address = list.body.data[0].permalink as string;
    expect((await get(`/api/news-releases/by-path/${address}`)).status).toBe(200);
    await step({ county, document, verb: 'ask-withdrawal', as: 'nyj_liaison', words: { reasonClass: 'other', reason: '内容有误' } });
    const w = await step({ county, document, verb: 'withdraw', as: 'site_operator', words: { reasonClass: 'other', reason: '内容有误' } });
    console.log(w.status, w.text);
    const gone = await get(`/api/news-releases/${document.documentId}`);
    console.log(gone.status, gone.text);
    expect(gone.status).toBe(410);
  });
});
