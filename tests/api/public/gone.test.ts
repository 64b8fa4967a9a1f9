import request from 'supertest';
import sharp from 'sharp';
import type * as Followers from '../../../src/plugins/disclosure-review/server/src/guards/live/followers';
import { carry, NEWS, plainNews, saveDraft, startCounty, step, uploadFile, type County, type DocumentRef } from '../../support/county';
import { get, interpretation, INTERPRETATION, listOf, live, POLICY, policy, see, seeAll, withdraw, writeOn } from './reader';

/** A word that stands in nothing but the document that will be gone, in its texts, its names and its attachment. */
const WORD = 'qinghe771';

let county: County;
let gone: DocumentRef;
let sibling: DocumentRef;
let later: DocumentRef;
let files: readonly string[];
let failing = false;

const news = async (title: string, more: Readonly<Record<string, unknown>> = {}) => ({ ...(await plainNews({ county, title })), keywords: ['田间管理', '春耕'], ...more });

beforeAll(async () => {
  county = await startCounty({ env: { PUBLIC_RATE_PER_MINUTE: '0' } });
  county.strapi.log.silent = true;
  const bytes = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#083' } }).png().toBuffer();
  const picture = await uploadFile({ county, as: 'nyj_liaison', name: `${WORD}.png`, bytes });
  const text = await uploadFile({ county, as: 'nyj_liaison', name: 'notes.txt', bytes: Buffer.from(`附件里写的是 ${WORD} 的安排`) });
  sibling = await live({ county, unit: 'nyj', attributes: await news('晚稻收割进度过半') });
  gone = await live({
    county,
    unit: 'nyj',
    attributes: await news(`春季田间管理 ${WORD}`, { body: `<p>${WORD} 组织开展技术指导。</p>`, summary: `${WORD} 摘要`, cover: picture.id, attachments: [{ title: `${WORD} 附件`, file: text.id }] }),
  });
  later = await live({ county, unit: 'nyj', attributes: await news('冬种油菜播种完成') });
  files = await county.db('dr_live_files').where({ document_id: gone.documentId }).pluck('object_name');
  const { followLive } = jest.requireActual<typeof Followers>('../../../dist/src/plugins/disclosure-review/server/src/guards/live/followers');
  const late = async (): Promise<void> => {
    if (failing) throw new Error('the last of all has failed');
  };
  followLive(county.strapi, { released: late, withdrawn: late, inStep: async () => true, restore: late, tidy: async () => [] });
}, 600_000);
afterAll(() => county.stop());

const everywhere = (): readonly string[] => [
  '/api/news-releases?populate=*&pagination[pageSize]=100', `/api/news-releases?filters[title][$contains]=${WORD}`, `/api/news-releases?_q=${WORD}`, '/api/news-releases?filters[keywords][$notNull]=true', `/api/search?q=${WORD}`,
  '/api/search?q=田间管理', '/api/feeds/gzdt.xml', '/api/feeds/gzdt.xml?format=atom', '/api/feeds/all.xml', '/api/sitemap.xml', '/api/sitemaps/1.xml', '/api/columns/tree', '/api/disclosure-tree',
  `/api/news-releases/${sibling.documentId}?populate=*`, `/api/news-releases/${later.documentId}?populate=*`,
];

it('should be on the site everywhere before it is withdrawn', async () => {
  const seen = await seeAll(county, everywhere());
  const with_ = seen.filter(({ text }) => text.includes(WORD) || text.includes(gone.documentId)).map(({ path }) => path);
  expect(with_).toEqual(expect.arrayContaining(everywhere().filter((path) => !/sitemap\.xml|tree|sitemaps/u.test(path))));
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) expect([name, (await get(county, `/uploads/${name}`)).status]).toEqual([name, 200]);
});

describe('a document that was withdrawn', () => {
  let permalink: string;
  let before: { readonly indexNumber: string; readonly publishedAt: string };
  let counted: number;
  beforeAll(async () => {
    const { body } = await get(county, `/api/news-releases/${gone.documentId}`);
    ({ permalink } = body.data);
    before = { indexNumber: body.data.indexNumber, publishedAt: body.data.publishedAt };
    counted = JSON.stringify((await get(county, '/api/columns/tree')).body).split('"documents":3').length - 1;
    // Kept answers of everything: none may outlive the withdrawal.
    await seeAll(county, [...everywhere(), `/api/news-releases/by-path/${permalink}`, '/api/export', '/api/withdrawn']);
    await withdraw({ county, document: gone, unit: 'nyj' });
  }, 60_000);

  it('should be gone from every list, search, feed, site map and neighbour at once', async () => {
    const seen = await seeAll(county, everywhere());
    const still = seen.filter(({ text }) => text.replaceAll(`"words":["${WORD}"]`, '').includes(WORD) || text.includes(gone.documentId) || text.includes(permalink));
    expect(still.map(({ path }) => path)).toEqual([]);
    expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200));
  });

  it('should answer 410 with its notice and without its title, by documentId and by address', async () => {
    for (const path of [`/api/news-releases/${gone.documentId}`, `/api/news-releases/by-path/${permalink}`, `/api/news-releases/${gone.documentId}?populate=*&status=draft`]) {
      const { status, body, text, headers } = await get(county, path);
      expect([status, body.error.details.notice]).toEqual([410, '本件内容有误,已经撤下']);
      expect(text).not.toContain(WORD);
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('should no longer be counted', async () => {
    expect(counted).toBeGreaterThan(0);
    const tree = JSON.stringify((await get(county, '/api/columns/tree')).body);
    expect(tree).not.toContain('"documents":3');
    const list = await get(county, '/api/news-releases?filters[column][slug]=gzdt');
    expect([list.body.meta.pagination.total, list.body.data.length]).toEqual([2, 2]);
  });

  it('should stand in the export as a tombstone and in the list of what was withdrawn, without its words', async () => {
    const { body, text } = await get(county, '/api/export');
    expect(body.data.filter((change: { documentId: string }) => change.documentId === gone.documentId)).toEqual([expect.objectContaining({ change: 'withdrawn', permalink, notice: '本件内容有误,已经撤下' })]);
    expect(text).not.toContain(WORD);
    const withdrawn = await get(county, '/api/withdrawn');
    expect(withdrawn.text).toContain(permalink);
    expect(withdrawn.text).not.toContain(WORD);
  });

  it('should close every file and every smaller picture of it', async () => {
    for (const name of files) expect([name, (await get(county, `/uploads/${name}`)).status, (await request(county.http).head(`/uploads/${name}`)).status]).toEqual([name, 404, 404]);
  });

  it('should stay gone while a new version is written and reviewed, and come back under its address, number and time', async () => {
    await writeOn({ county, document: gone, unit: 'nyj', attributes: { title: `春季田间管理 ${WORD} 更正` } });
    await carry({ county, document: gone, upTo: 'approved' });
    expect((await seeAll(county, everywhere())).filter(({ text }) => text.includes(gone.documentId))).toEqual([]);
    expect((await get(county, `/api/news-releases/by-path/${permalink}`)).status).toBe(410);
    const released = await step({ county, document: gone, verb: 'release', as: 'govoffice_1' });
    expect(released.body.state).toBe('live');
    const { body } = await get(county, `/api/news-releases/by-path/${permalink}`);
    expect(body.data).toMatchObject({ ...before, permalink, title: `春季田间管理 ${WORD} 更正` });
    expect((await get(county, '/api/withdrawn')).text).not.toContain(permalink);
    const changes = (await get(county, '/api/export')).body.data as readonly { documentId: string; change: string }[];
    expect(changes.filter(({ documentId }) => documentId === gone.documentId).map(({ change }) => change)).toEqual(['released']);
    const there = await seeAll(county, everywhere().filter((path) => !/sitemap\.xml|tree|sitemaps/u.test(path)));
    expect(there.filter(({ text }) => !text.includes(gone.documentId)).map(({ path }) => path)).toEqual(expect.not.arrayContaining(['/api/feeds/all.xml', `/api/search?q=${WORD}`, '/api/news-releases?populate=*&pagination[pageSize]=100']));
    for (const name of files) expect((await get(county, `/uploads/${name}`)).status).toBe(200);
  }, 60_000);
});

describe('a policy document that others refer to', () => {
  it('should leave those that repealed or interpreted it when it is withdrawn', async () => {
    const first = await live({ county, unit: 'slj', uid: POLICY, attributes: await policy({ county, title: '农村供水甲办法', number: 71 }) });
    const old = await live({ county, unit: 'slj', uid: POLICY, attributes: await policy({ county, title: '农村供水旧规定', number: 72, more: { validity: 'repealed', repealedBy: { set: [{ documentId: first.documentId }] } } }) });
    const second = await live({ county, unit: 'slj', uid: POLICY, attributes: await policy({ county, title: '农村供水乙办法', number: 73 }) });
    const explains = await live({ county, unit: 'slj', uid: INTERPRETATION, attributes: await interpretation({ county, title: '农村供水乙办法', policyDocument: second.documentId }) });
    const of = async (uid: string, { documentId }: DocumentRef) => (await get(county, `${listOf(uid)}/${documentId}?populate=*`)).body.data;
    expect((await of(POLICY, old)).repealedByDocument.documentId).toBe(first.documentId);
    expect((await of(POLICY, old)).repealedBy.documentId).toBe(first.documentId);
    expect((await of(POLICY, second)).interpretations.map(({ documentId }: DocumentRef) => documentId)).toEqual([explains.documentId]);
    await withdraw({ county, document: first, unit: 'slj' });
    const left = await see(county, `/api/policy-documents/${old.documentId}?populate=*`);
    expect(JSON.parse(left.text).data).toMatchObject({ repealedByDocument: null, repealedBy: null });
    expect(left.text).not.toContain('甲办法');
    expect((await get(county, '/api/policy-documents?filters[repealedBy][title][$contains]=甲办法')).body.data).toEqual([]);
    expect((await get(county, '/api/policy-documents?filters[repealedBy][body][$contains]=甲办法')).body.data).toEqual([]);
    await withdraw({ county, document: explains, unit: 'slj' });
    expect((await of(POLICY, second)).interpretations).toEqual([]);
    const again = await live({ county, unit: 'slj', uid: INTERPRETATION, attributes: await interpretation({ county, title: '农村供水乙办法再', policyDocument: second.documentId }) });
    await withdraw({ county, document: second, unit: 'slj' });
    expect([(await get(county, `/api/policy-documents/${second.documentId}`)).status, (await get(county, `/api/interpretations/${again.documentId}`)).status]).toEqual([410, 410]);
  }, 120_000);
});

describe('a release or withdrawal that fails late', () => {
  const state = async () => ({
    rows: await Promise.all(['pub_documents', 'pub_contents', 'pub_links', 'pub_texts', 'pub_withdrawn', 'pub_counts', 'pub_sitemap', 'pub_epoch'].map((table) => county.db(table))),
    seen: await seeAll(county, [...everywhere(), '/api/export', '/api/withdrawn', `/api/search?q=zhijiang42`]),
  });
  afterEach(() => {
    failing = false;
  });

  it('should leave rows, answers and epoch as they were', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: await news('水库除险 zhijiang42') });
    await carry({ county, document, upTo: 'approved' });
    const before = await state();
    failing = true;
    expect((await step({ county, document, verb: 'release', as: 'govoffice_1' })).status).toBe(500);
    expect(await state()).toEqual(before);
    failing = false;
    expect((await step({ county, document, verb: 'release', as: 'govoffice_1' })).body.state).toBe('live');
    const released = await state();
    failing = true;
    expect((await step({ county, document, verb: 'ask-withdrawal', as: 'nyj_liaison', words: { reasonClass: 'other', reason: '有误' } })).status).toBe(200);
    expect((await step({ county, document, verb: 'withdraw', as: 'site_operator', words: { reasonClass: 'other', reason: '有误' } })).status).toBe(500);
    expect(await state()).toEqual(released);
    expect((await get(county, `${listOf(NEWS)}/${document.documentId}`)).status).toBe(200);
  }, 60_000);
});
