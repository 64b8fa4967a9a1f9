import { startDemo, type Demo } from './demo';

const POLICY = 'api::policy-document.policy-document';
const INTERPRETATION = 'api::interpretation.interpretation';
const NEWS = 'api::news-release.news-release';

let demo: Demo;
let ids: ReadonlyMap<string, string>;
let policy: string;
let interpretation: string;
let news: string;

const organisation = (code: string): string => ids.get(code) ?? '';
async function listed(parts: { readonly account: string; readonly uid: string }): Promise<readonly string[]> {
  const session = await demo.as(parts.account);
  const answer = await session.get(`/content-manager/collection-types/${parts.uid}?pageSize=100`);
  expect(answer.status).toBe(200);
  const documents = answer.body.results.map(({ documentId }: { documentId: string }) => documentId);
  expect(answer.body.pagination.total).toBe(documents.length);
  return documents;
}
const opens = async (parts: { readonly account: string; readonly uid: string; readonly id: string }): Promise<number> =>
  (await (await demo.as(parts.account)).get(`/content-manager/collection-types/${parts.uid}/${parts.id}`)).status;

beforeAll(async () => {
  demo = await startDemo();
  const { strapi } = demo;
  const organisations = await strapi.documents('api::organisation.organisation').findMany({ limit: 100 });
  ids = new Map(organisations.map(({ code, documentId }) => [String(code), documentId]));
  const create = async (parts: { readonly account: string; readonly uid: string; readonly document: object }): Promise<string> => {
    const session = await demo.as(parts.account);
    const answer = await session.post(`/content-manager/collection-types/${parts.uid}`).send(parts.document);
    if (answer.status >= 300) throw new Error(`${parts.uid}: ${JSON.stringify(answer.body)}`);
    return answer.body.data.documentId as string;
  };
  policy = await create({ account: 'zfb_liaison', uid: POLICY, document: { title: '浔川县就业办法', organisation: organisation('zfb'), draftingOrganisation: organisation('rsj') } });
  interpretation = await create({
    account: 'rsj_liaison',
    uid: INTERPRETATION,
    document: { title: '就业办法解读', organisation: organisation('rsj'), responsibleOrganisation: organisation('rsj'), policyDocument: policy },
  });
  news = await create({
    account: 'nyj_liaison',
    uid: NEWS,
    document: { title: '晚稻收割', organisation: organisation('nyj'), involvedOrganisations: [organisation('slj'), organisation('yjj')] },
  });
}, 90_000);
afterAll(() => demo.stop());

describe('a document in the panel', () => {
  it('should be listed and opened by its own unit', async () => {
    expect(await listed({ account: 'nyj_office', uid: NEWS })).toEqual([news]);
    expect(await opens({ account: 'nyj_office', uid: NEWS, id: news })).toBe(200);
  });

  it.each(['slj_office', 'yjj_office'])('should be listed once and opened by an involved unit (%s)', async (account) => {
    expect(await listed({ account, uid: NEWS })).toEqual([news]);
    expect(await opens({ account, uid: NEWS, id: news })).toBe(200);
  });

  it('should be listed and opened by the unit that drafted it', async () => {
    expect(await listed({ account: 'rsj_liaison', uid: POLICY })).toEqual([policy]);
    expect(await opens({ account: 'rsj_liaison', uid: POLICY, id: policy })).toBe(200);
  });

  it('should be listed and opened by the unit of the other half of its bundle', async () => {
    expect(await listed({ account: 'zfb_office', uid: INTERPRETATION })).toEqual([interpretation]);
    expect(await opens({ account: 'zfb_office', uid: INTERPRETATION, id: interpretation })).toBe(200);
  });

  it('should be hidden from units that it does not concern', async () => {
    expect(await listed({ account: 'wgl_liaison', uid: NEWS })).toEqual([]);
    expect(await listed({ account: 'wgl_liaison', uid: POLICY })).toEqual([]);
    expect(await listed({ account: 'wgl_liaison', uid: INTERPRETATION })).toEqual([]);
    expect(await opens({ account: 'wgl_liaison', uid: NEWS, id: news })).toBe(403);
  });

  it.each(['govoffice_1', 'county_leader', 'site_operator', 'auditor', 'admin'])('should be listed for %s, whose task spans the county', async (account) => {
    expect(await listed({ account, uid: NEWS })).toEqual([news]);
    expect(await listed({ account, uid: POLICY })).toEqual([policy]);
  });

  it('should be hidden again from a person whose post has ended', async () => {
    const db = demo.strapi.db.connection;
    const id = await demo.userId('nyj_secrecy');
    expect(await listed({ account: 'nyj_secrecy', uid: NEWS })).toEqual([news]);
    await db('dr_posts').where({ person_id: id }).update({ term_to: '2020-01-01T00:00:00.000Z' });
    expect(await listed({ account: 'nyj_secrecy', uid: NEWS })).toEqual([]);
    await db('dr_posts').where({ person_id: id }).update({ term_to: null });
  });

  it('should show an interpreting unit the policy document that it interprets, though it drafted none of it', async () => {
    const session = await demo.as('wgl_liaison');
    const answer = await session
      .post(`/content-manager/collection-types/${INTERPRETATION}`)
      .send({ title: '文旅解读', organisation: organisation('wgl'), responsibleOrganisation: organisation('wgl'), policyDocument: policy });
    expect(answer.status).toBe(201);
    expect(await listed({ account: 'wgl_liaison', uid: POLICY })).toEqual([policy]);
    expect(await opens({ account: 'wgl_liaison', uid: POLICY, id: policy })).toBe(200);
  });
});

describe('the media library', () => {
  it('should list the own unit’s files only, and all of them for the county’s posts', async () => {
    const upload = await (await demo.as('nyj_liaison')).post('/upload').attach('files', Buffer.from('收割进度'), { filename: 'progress.txt', contentType: 'text/plain' });
    expect(upload.status).toBe(201);
    const names = async (account: string): Promise<readonly string[]> => {
      const answer = await (await demo.as(account)).get('/upload/files');
      expect(answer.status).toBe(200);
      return answer.body.results.map(({ name }: { name: string }) => name);
    };
    expect(await names('nyj_office')).toEqual(['progress.txt']);
    expect(await names('wgl_liaison')).toEqual([]);
    expect(await names('auditor')).toEqual(['progress.txt']);
    const id = upload.body[0].id as number;
    expect((await (await demo.as('wgl_liaison')).get(`/upload/files/${id}`)).status).toBe(403);
    expect((await (await demo.as('nyj_secrecy')).get(`/upload/files/${id}`)).status).toBe(200);
  });
});
