import { startDemo, type Demo } from './demo';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
}, 90_000);
afterAll(() => demo.stop());

const get = async (account: string, path: string) => (await demo.as(account)).get(`/disclosure-review/${path}`);

describe('the record in the panel', () => {
  it('should be read by the auditor, newest first, in pages', async () => {
    const answer = await get('auditor', 'audit?pageSize=2');
    expect(answer.status).toBe(200);
    const [first, second] = answer.body.results as { readonly sequence: number }[];
    expect(answer.body.results).toHaveLength(2);
    expect(first?.sequence).toBeGreaterThan(second?.sequence ?? Number.POSITIVE_INFINITY);
    expect(answer.body.pagination.total).toBeGreaterThan(2);
  });

  it('should be narrowed down by kind, and name the kinds there are', async () => {
    const { kinds } = (await get('auditor', 'audit')).body as { readonly kinds: readonly string[] };
    const [kind = ''] = kinds;
    const answer = await get('auditor', `audit?kind=${kind}`);
    expect(kind).not.toBe('');
    expect((answer.body.results as { readonly kind: string }[]).every((line) => line.kind === kind)).toBe(true);
  });

  it('should call a document by its title', async () => {
    const column = (await demo.strapi.db.query('api::column.column').findOne({ where: { slug: 'bmdt' } })).documentId as string;
    const draft = { title: '秋粮入库进度', body: '<p>过半。</p>', origin: 'original', disclosureAttribute: 'active', column: { connect: [{ documentId: column }] } };
    const { documentId } = (await (await demo.as('nyj_liaison')).post('/content-manager/collection-types/api::news-release.news-release').send(draft)).body.data as { readonly documentId: string };
    const lines = (await get('auditor', `audit?documentId=${documentId}`)).body.results as { readonly title: string | null }[];
    expect(new Set(lines.map(({ title }) => title))).toEqual(new Set(['秋粮入库进度']));
    expect(((await get('auditor', 'audit?kind=appoint')).body.results as { readonly title: string | null }[])[0]?.title).toBeNull();
  });

  it.each(['nyj_liaison', 'govoffice_1', 'admin'])('should be refused to %s with its rule', async (account) => {
    const answer = await get(account, 'audit');
    expect([answer.status, answer.body.error.details.refusals[0].rule]).toEqual([403, 'REL-7.3c']);
  });

  it('should answer what cannot be read as a filter with 400', async () => {
    expect((await get('auditor', 'audit?page=none')).status).toBe(400);
  });
});

describe('posts and people', () => {
  it('should name every appointment with person and unit, and say who appoints', async () => {
    const operator = (await get('site_operator', 'posts')).body;
    expect(operator.mayAppoint).toBe(true);
    expect(operator.results).toEqual(expect.arrayContaining([expect.objectContaining({ post: 'liaison', person: expect.any(String), organisation: expect.stringContaining('浔川县') })]));
    expect((await get('nyj_liaison', 'posts')).body.mayAppoint).toBe(false);
  });

  it('should list accounts for those who appoint, and refuse everybody else', async () => {
    const people = (await get('site_operator', 'people')).body.people as { readonly account: string; readonly active: boolean }[];
    expect(people.length).toBeGreaterThan(5);
    expect(people.every(({ active }) => active)).toBe(true);
    const refused = await get('nyj_liaison', 'people');
    expect([refused.status, refused.body.error.details.refusals[0].rule]).toEqual([403, 'REL-4']);
  });
});

describe('the rulebook', () => {
  it('should be open to everybody who may log in', async () => {
    const groups = (await get('nyj_liaison', 'rulebook')).body as { readonly prefix: string; readonly rules: readonly { readonly id: string }[] }[];
    expect(groups.map(({ prefix }) => prefix)).toEqual(['SRC', 'REL', 'REV', 'INT', 'OPD']);
    expect(groups.flatMap(({ rules }) => rules).length).toBeGreaterThan(70);
  });
});
