import request from 'supertest';
import { carry, NEWS, saveDraft, plainNews, startCounty, step, type County } from '../../support/county';
import { bring, codes, folder, HOST, inspected, liveTitles, oldNews, open, publishedAt } from './old-site';

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let county: County;

beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = true;
  await open({ county });
}, 240_000);
afterAll(async () => {
  expect(await inspected(county)).toEqual({ strays: 0, faults: [] });
  await county.stop();
});

/** Brings one document over and expects it live. */
async function live(words: Readonly<Record<string, unknown>> = {}, place?: string): Promise<string> {
  const [report] = await bring({ county, lines: [oldNews(words)], ...(place !== undefined && { folder: place }) });
  if (report?.outcome !== 'imported') throw new Error(JSON.stringify(report));
  return report.documentId;
}
const refusedAttempts = async (attempt: string): Promise<number> => (await county.db('dr_audit').where({ kind: 'refused' }).whereLike('entry', `%"attempt":"${attempt}"%`)).length;

describe('a document of the old site', () => {
  it('should be public with its old time and an address of its own day', async () => {
    const [report] = await bring({ county, lines: [oldNews({ title: '旧站第一条消息' })] });
    if (report?.outcome !== 'imported') throw new Error(JSON.stringify(report));
    expect(report.permalink).toMatch(/^20190503-\d{5}$/);
    expect(await publishedAt(county, report.documentId)).toBe('2019-05-03T01:30:00.000Z');
    const answer = await request(county.http).get(`/api/news-releases/${report.documentId}`);
    expect([answer.status, answer.body.data.title]).toEqual([200, '旧站第一条消息']);
  });
  it('should tell in the panel who brought it over, from which file, line and address', async () => {
    const documentId = await live({ address: `http://${HOST}/told.html` });
    const { body, status } = await (await county.as('nyj_liaison')).get(`/disclosure-review/documents/${NEWS}/${documentId}`);
    expect([status, body.state, body.live === null]).toEqual([200, 'live', false]);
    expect(body.steps).toMatchObject([{ kind: 'legacy-import', to: 'live', post: 'site-operator', evidence: { address: `http://${HOST}/told.html`, publishedAt: '2019-05-03T01:30:00.000Z', line: 1, file: { name: 'old.jsonl', sha256: 'f'.repeat(64) } } }]);
    expect(body.steps[0].person).not.toBe('');
    expect((await (await county.as('nyj_liaison')).get(`/disclosure-review/documents/${NEWS}/${documentId}/sheet`)).status).toBe(200);
  });
  it('should be cleaned as at a save', async () => {
    const documentId = await live({ body: '<p onclick="x()">正文</p><script>alert(1)</script>' });
    expect((await request(county.http).get(`/api/news-releases/${documentId}`)).body.data.body).toBe('<p>正文</p>');
  });
  it('should go through the whole review when it is changed, and keep its time', async () => {
    const documentId = await live();
    const document = { uid: NEWS, documentId };
    const answer = await (await county.as('nyj_liaison')).put(`/content-manager/collection-types/${NEWS}/${documentId}`).send({ title: '改过的旧消息' });
    expect(answer.status).toBe(200);
    expect((await step({ county, document, verb: 'release', as: 'govoffice_1' })).status).toBe(409);
    expect(await liveTitles(county)).not.toContain('改过的旧消息');
    await carry({ county, document, upTo: 'live' });
    expect(await liveTitles(county)).toContain('改过的旧消息');
    expect(await publishedAt(county, documentId)).toBe('2019-05-03T01:30:00.000Z');
  });
  it('should be withdrawn like any other', async () => {
    const documentId = await live();
    const answer = await step({ county, document: { uid: NEWS, documentId }, verb: 'withdraw', as: 'govoffice_1', words: { reasonClass: 'expired', reason: '已过期', notice: '已撤下' } });
    expect([answer.status, answer.body.state]).toEqual([200, 'withdrawn']);
  });
});

describe('its files', () => {
  it('should come along, public with it: attachments, cover and the pictures of its text', async () => {
    const place = folder({ 'notice.txt': Buffer.from('附件内容'), 'a.png': PICTURE });
    const documentId = await live({ body: '<p>图</p><img src="a.png" alt="图"><p><a href="notice.txt">下载</a></p>', cover: { file: 'a.png', alternativeText: '封面' }, attachments: [{ file: 'notice.txt', title: '附件一' }] }, place);
    const { body } = await request(county.http).get(`/api/news-releases/${documentId}?populate[attachments][populate]=file&populate=cover`);
    const { data } = (await request(county.http).get(`/api/news-releases/${documentId}?populate[attachments][populate]=file&populate[cover]=true`)).body;
    expect(data.attachments[0]).toMatchObject({ title: '附件一', file: { name: 'notice.txt' } });
    expect(data.cover).toMatchObject({ alternativeText: '封面' });
    const addresses = [...String(data.body).matchAll(/\/uploads\/[^"]+/gu)].map(([address]) => address);
    expect(addresses).toHaveLength(2);
    for (const address of [...addresses, data.attachments[0].file.url]) expect((await request(county.http).get(address)).status).toBe(200);
    expect(body.error?.status ?? 200).toBeLessThan(500);
  });
  it('should lie in the folder: no path leads out of it', async () => {
    const place = folder({ 'a.png': PICTURE });
    const outside = folder({ 'secret.txt': Buffer.from('外面的文件') });
    for (const file of [`${outside}/secret.txt`, '../secret.txt', `../${outside.split('/').at(-1) ?? ''}/secret.txt`, 'none.txt', '.']) {
      const [report] = await bring({ county, folder: place, lines: [oldNews({ attachments: [{ file, title: 'x' }] })] });
      expect(codes(report)).toEqual(['import-file-missing']);
    }
    const [picture] = await bring({ county, folder: place, lines: [oldNews({ body: '<img src="https://elsewhere.example/a.png">' })] });
    expect(codes(picture)).toEqual(['import-file-missing']);
  });
  it('should be checked by their content, and nothing should be left of a document that one of them stops', async () => {
    const place = folder({ 'good.txt': Buffer.from('内容'), 'bad.pdf': Buffer.from('MZ no pdf at all'), 'secret.txt': Buffer.from('机密★10年\n内容') });
    const before = [await county.db('files').count(), await county.db('dr_legacy').count()];
    const lines = ['bad.pdf', 'secret.txt'].map((file) => oldNews({ attachments: [{ file: 'good.txt', title: '一' }, { file, title: '二' }] }));
    expect((await bring({ county, folder: place, lines })).map(codes)).toEqual([['file-type-mismatch'], ['classification-marking']]);
    expect([await county.db('files').count(), await county.db('dr_legacy').count()]).toEqual(before);
  });
});

describe('what is wrong', () => {
  it('should refuse its own line only, with all reasons at once', async () => {
    const reports = await bring({ county, lines: [oldNews({ organisation: 'nobody', column: 'nowhere' }), oldNews({ title: '' }), oldNews(), oldNews({ body: undefined, extra: 1 })] });
    expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'imported', 'refused']);
    expect(codes(reports[0])).toEqual(['import-name-unknown', 'import-name-unknown']);
    expect(codes(reports[3])).toEqual(['import-field-missing', 'import-field-unknown']);
  });
  it('should be an incident where it is a classification marking, and be stored nowhere', async () => {
    const incidents = await refusedAttempts('incident:classification-marking');
    const reports = await bring({ county, lines: [oldNews({ title: '标密件甲乙丙', body: '<p>机密★10年</p><p>内容</p>' }), oldNews({ title: '标密件甲乙丙', body: '<!-- 绝密★长期 --><p>内容</p>' })] });
    expect(reports.map(codes)).toEqual([['classification-marking'], ['classification-marking']]);
    expect(await county.db('news_releases').where({ title: '标密件甲乙丙' })).toEqual([]);
    await expect(refusedAttempts('incident:classification-marking')).resolves.toBe(incidents + 2);
  });
  it('should keep a document with an identity number off the site, as a draft for the review', async () => {
    const [report] = await bring({ county, lines: [oldNews({ title: '名单公示', body: '<p>张三,身份证号11010519491231002X。</p>' })] });
    if (report?.outcome !== 'draft') throw new Error(JSON.stringify(report));
    expect(await liveTitles(county)).not.toContain('名单公示');
    const document = { uid: NEWS, documentId: report.documentId };
    expect((await county.db('dr_reviews').where({ document_id: report.documentId }).first('state')).state).toBe('drafting');
    const answer = await (await county.as('nyj_liaison')).put(`/content-manager/collection-types/${NEWS}/${report.documentId}`).send({ body: '<p>张三,身份证号已隐去。</p>' });
    expect(answer.status).toBe(200);
    await carry({ county, document, upTo: 'live' });
    expect(await publishedAt(county, report.documentId)).toBe('2019-05-03T01:30:00.000Z');
  });
  it('should keep what is not for the public off the site, and what has no attribute', async () => {
    const reports = await bring({ county, lines: [oldNews({ disclosureAttribute: 'withheld', attributeReason: '内部' }), oldNews({ disclosureAttribute: null })] });
    expect(reports.map(({ outcome }) => outcome)).toEqual(['draft', 'draft']);
  });
});

describe('an interpretation', () => {
  const policy = (words: Readonly<Record<string, unknown>>) => ({
    ...oldNews(), type: 'policy-document', documentNumber: '浔农字〔2019〕3号', issuingOrgan: '浔川县农业农村局', genre: '通知', validity: 'in-force', formedOn: '2019-05-01', issuedOn: '2019-05-02', needsInterpretation: false, ...words,
  });
  const interpretation = (words: Readonly<Record<string, unknown>>) => ({
    ...oldNews(), type: 'interpretation', responsibleOrganisation: 'nyj', firstInterpreter: '李四', forms: ['text'],
    elements: { background: '背景说明', goals: '目标说明', content: '内容说明', scope: '范围说明', standards: '标准说明' }, ...words,
  });

  it('should find its document by the old address, wherever in the file it stands', async () => {
    const address = `http://${HOST}/policy.html`;
    const reports = await bring({ county, lines: [interpretation({ policyDocument: address }), policy({ address, title: '关于做好春耕工作的通知' })] });
    expect(reports.map(({ line, outcome, ...rest }) => [line, outcome, codes({ line, outcome, ...rest } as (typeof reports)[number])])).toEqual([[2, 'imported', []], [1, 'imported', []]]);
    const [, about] = reports;
    if (about?.outcome !== 'imported') throw new Error('not imported');
    const { body } = await request(county.http).get(`/api/interpretations/${about.documentId}?populate=policyDocument`);
    expect(body.data.policyDocument.title).toBe('关于做好春耕工作的通知');
  });
  it('should be refused where its document was never brought over, and stay a draft where that is one', async () => {
    const [unknown] = await bring({ county, lines: [interpretation({ policyDocument: `http://${HOST}/none.html` })] });
    expect(codes(unknown)).toEqual(['import-address-unknown']);
    const address = `http://${HOST}/held.html`;
    const reports = await bring({ county, lines: [policy({ address, body: '<p>联系人身份证号11010519491231002X。</p>' }), interpretation({ policyDocument: address })] });
    expect(reports.map(({ outcome }) => outcome)).toEqual(['draft', 'draft']);
    expect(codes(reports[1])).toContain('relation-unreleased');
  });
  it('should be tried with its document in a trial run, which leaves nothing', async () => {
    const tables = ['dr_legacy', 'dr_steps', 'dr_audit', 'dr_releases', 'files', 'policy_documents', 'interpretations', 'dr_reviews'];
    const count = async (): Promise<unknown> => Promise.all(tables.map((table) => county.db(table).count()));
    const before = await count();
    const place = folder({ 'a.png': PICTURE, 'secret.txt': Buffer.from('机密★10年') });
    const address = `http://${HOST}/trial.html`;
    const lines = [interpretation({ policyDocument: address }), policy({ address, cover: 'a.png' }), oldNews({ body: '<p>机密★10年</p>' }), oldNews({ attachments: [{ file: 'secret.txt' }] }), policy({ address })];
    const reports = await bring({ county, folder: place, dryRun: true, lines });
    expect(reports.map(({ line, outcome }) => [line, outcome])).toEqual([[2, 'imported'], [3, 'refused'], [4, 'refused'], [5, 'refused'], [1, 'imported']]);
    expect(codes(reports[3])).toEqual(['already-imported']);
    expect(await count()).toEqual(before);
  });
});

describe('a run that was killed', () => {
  it('should go on where it was, and do nothing twice', async () => {
    const lines = [oldNews({ title: '续传一' }), oldNews({ title: '续传二' }), oldNews({ title: '续传三' })];
    await bring({ county, lines, until: 2 });
    expect((await bring({ county, lines })).map(({ outcome }) => outcome)).toEqual(['already', 'already', 'imported']);
    expect((await liveTitles(county)).filter((title) => title.startsWith('续传'))).toHaveLength(3);
  });
  it('should refuse the same address with other bytes, in its line or in a file', async () => {
    const place = folder({ 'a.txt': Buffer.from('一') });
    const line = oldNews({ attachments: [{ file: 'a.txt', title: '附件' }] });
    await bring({ county, folder: place, lines: [line] });
    expect(codes((await bring({ county, folder: place, lines: [{ ...line, title: '另一个题目' }] }))[0])).toEqual(['already-imported']);
    expect(codes((await bring({ county, folder: folder({ 'a.txt': Buffer.from('二') }), lines: [line] }))[0])).toEqual(['already-imported']);
    expect((await bring({ county, folder: place, lines: [line] }))[0]?.outcome).toBe('already');
  });
});

it('should leave documents that were written here as they are', async () => {
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '本县新稿' }) });
  await carry({ county, document, upTo: 'live' });
  const [released] = await county.db('dr_releases').where({ document_id: document.documentId }).pluck('at');
  expect(await publishedAt(county, document.documentId)).toBe(released);
});
