import { databaseName } from '../../support/application';
import { startCounty, type County } from '../../support/county';
import { rounds } from '../long/rounds';
import { bring, inspected, oldNews, open } from './old-site';

const SHORT = 60;
/** `npm run test:long` brings over what a county may have. */
const DOCUMENTS = rounds({ short: SHORT, long: 10_000 });
const PARAGRAPH = '<p>县农业农村局组织开展春季田间管理技术指导,请各乡镇做好宣传发动和物资调度。</p>';

let county: County;

beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = true;
  await open({ county });
}, 240_000);
afterAll(() => county.stop());

const megabytes = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1024 / 1024);
};

describe('many documents in one go', () => {
  it('should all be live, and sweep and audit at ease with them', async () => {
    const lines = Array.from({ length: DOCUMENTS }, (_, index) => oldNews({ body: `<p>第${index}条。</p>${PARAGRAPH.repeat(40)}` }));
    await bring({ county, lines: lines.slice(0, 10) });
    const [memory, began] = [megabytes(), Date.now()];
    const reports = await bring({ county, lines });
    const seconds = (Date.now() - began) / 1000;
    expect(reports.filter(({ outcome }) => outcome === 'imported')).toHaveLength(DOCUMENTS - 10);
    expect(reports.filter(({ outcome }) => outcome === 'already')).toHaveLength(10);
    if (DOCUMENTS > SHORT) console.log(`${databaseName()}: ${DOCUMENTS} documents in ${seconds.toFixed(0)} s, ${((seconds / DOCUMENTS) * 1000).toFixed(1)} ms each, ${memory} → ${megabytes()} MB`);
    expect(await inspected(county)).toEqual({ strays: 0, faults: [] });
  }, 3_600_000);
});
