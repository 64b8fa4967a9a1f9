import { NEWS, startCounty, type County } from '../../support/county';
import { bring, codes, inspected, oldNews, open, publishedAt } from './old-site';

let county: County;

beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = true;
  await open({ county });
}, 240_000);
afterAll(() => county.stop());

describe('a document of the old site', () => {
  it('should be live with its old time, recorded, and at ease with sweep and audit', async () => {
    const [report] = await bring({ county, lines: [oldNews()] });
    if (report?.outcome !== 'imported') throw new Error(JSON.stringify(report));
    expect(await publishedAt(county, report.documentId)).toBe('2019-05-03T01:30:00.000Z');
    expect(await inspected(county)).toEqual({ strays: 0, faults: [] });
    expect(report.permalink).toMatch(/^20190503-/);
  });
});
void codes; void NEWS;
