import type { CommentsAnswer, ComparisonAnswer, ReviewSheet } from '../../../src/plugins/disclosure-review/shared/desk';
import { carry, NEWS, plainNews, saveDraft, startCounty, step, uploadFile, type County, type DocumentRef, type Reached } from '../../support/county';

let county: County;
beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = process.env.LOUD === undefined;
}, 180_000);
afterAll(() => county.stop());

async function news(title: string, upTo?: Reached, more: Readonly<Record<string, unknown>> = {}): Promise<DocumentRef> {
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title })), ...more } });
  if (upTo !== undefined) await carry({ county, document, upTo });
  return document;
}
const address = (document: DocumentRef, rest = ''): string => `/disclosure-review/documents/${document.uid}/${document.documentId}${rest}`;
const save = async (as: string, document: DocumentRef, attributes: object) => (await county.as(as)).put(`/content-manager/collection-types/${document.uid}/${document.documentId}`).send(attributes);
async function sheet(as: string, document: DocumentRef): Promise<ReviewSheet> {
  const answer = await (await county.as(as)).get(address(document, '/sheet'));
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body as ReviewSheet;
}
async function comparison(as: string, document: DocumentRef, against: string): Promise<Extract<ComparisonAnswer, { found: true }>> {
  const answer = await (await county.as(as)).get(address(document, `/comparison?with=${against}`));
  if (answer.status !== 200 || answer.body.found !== true) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

describe('the sheet of a document', () => {
  it('should show it as the public will see it, with the labels of a reprint and what was read from its files', async () => {
    const { id } = await uploadFile({ county, as: 'nyj_liaison', name: '说明.txt', bytes: Buffer.from('附件里的文字。') });
    const document = await news('转载的稿件', undefined, {
      origin: 'reprint', subtitle: '副题', attributeReason: '内部理由', reprint: { sourceName: '新华网', sourceUrl: 'http://www.news.cn/a.html', reprintedAt: '2026-11-20T01:05:00.000Z' }, attachments: [{ file: id, title: '情况说明' }],
    });
    const seen = await sheet('nyj_liaison', document);
    expect(seen.rendered).toMatchObject({
      title: '转载的稿件', subtitle: '副题', organisation: '浔川县农业农村局', marking: '主动公开', body: '<p>县农业农村局组织开展春季田间管理技术指导。</p>',
      reprintLabels: [{ label: '转载来源', value: '新华网' }, { label: '原文链接', href: 'http://www.news.cn/a.html' }, { label: '转载时间', value: '2026-11-20 09:05' }],
      attachments: [{ title: '情况说明', name: '说明.txt', url: expect.stringMatching(/^\/uploads\//u) }],
    });
    expect(seen.rendered.columns.at(-1)).toMatchObject({ slug: 'gzdt' });
    expect(JSON.stringify(seen.rendered)).not.toContain('内部理由');
    expect(seen.read).toMatchObject([{ name: '说明.txt', reading: 'read', parts: [{ text: '附件里的文字。' }], cut: false }]);
    expect(seen.checklist).toMatchObject({ tier: 'submit', items: expect.arrayContaining([{ box: 'links', words: { zh: '链接有效：正文和附件的链接都能打开', en: expect.stringContaining('Links') } }]) });
    expect(seen.returnReasons.length).toBeGreaterThan(3);
  });

  it('should say who has it since when, and who may edit', async () => {
    const document = await news('谁在办理', 'assessing');
    const forLiaison = await sheet('nyj_liaison', document);
    expect(forLiaison.editable).toMatchObject({ byMe: false, why: { zh: expect.stringMatching(/^审核中：由 .+（浔川县农业农村局保密审查员） 办理，自 \d+月\d+日 \d\d:\d\d；/u), en: expect.stringContaining('secrecy officer') }, who: [{ post: 'secrecy-officer', organisation: '浔川县农业农村局', delegated: false }] });
    await step({ county, document, verb: 'assess', as: 'nyj_secrecy' });
    expect((await sheet('nyj_office', document)).editable).toMatchObject({ byMe: true, why: { zh: '您可以直接更正；更正后须重新保密审查。' } });
    const open = await news('还开着');
    expect((await sheet('nyj_liaison', open)).editable).toMatchObject({ byMe: true });
    expect((await sheet('govoffice_1', open)).editable).toMatchObject({ byMe: false, why: { zh: expect.stringContaining('只有本单位') } });
  });

  it('should not be shown to another unit', async () => {
    const document = await news('不给别的单位看', 'assessing');
    for (const rest of ['/sheet', '/comparison?with=live', '/comments']) {
      const answer = await (await county.as('slj_liaison')).get(address(document, rest));
      expect([rest, answer.status, answer.body.error.details.refusals[0].rule]).toEqual([rest, 403, 'REL-2']);
    }
    const said = await (await county.as('slj_liaison')).post(address(document, '/comments')).send({ path: 'title', text: '试试' });
    expect(said.status).toBe(403);
    expect((await (await county.as('nyj_liaison')).get('/disclosure-review/documents/api::news-release.news-release/nothing/sheet')).status).toBe(404);
  });

  it('should show the other half of a bundle and what holds the release', async () => {
    const uid = 'api::policy-document.policy-document';
    const document = await saveDraft({
      county, as: 'zfb_liaison', uid,
      attributes: { title: '关于做好秋冬季防火工作的通知', body: '<p>请各单位遵照执行。</p>', organisation: { set: [{ documentId: await county.organisation('zfb') }] }, origin: 'original', disclosureAttribute: 'active', documentNumber: '浔川府办发〔2026〕31号', issuingOrgan: '浔川县人民政府办公室', genre: '通知', needsInterpretation: true },
    });
    const seen = await sheet('zfb_liaison', document);
    expect(seen.bundle).toMatchObject({ role: 'policy-document', members: [], holds: [{ code: 'interpretation-missing', words: { zh: expect.any(String) } }] });
    expect(seen.rendered.particulars).toEqual(expect.arrayContaining([{ label: '发文字号', value: '浔川府办发〔2026〕31号' }]));
    const interpretation = await saveDraft({
      county, as: 'zfb_liaison', uid: 'api::interpretation.interpretation',
      attributes: { title: '一图读懂防火通知', body: '<p>通知讲了三件事。</p>', organisation: { set: [{ documentId: await county.organisation('zfb') }] }, origin: 'original', disclosureAttribute: 'active', policyDocument: { set: [{ documentId: document.documentId }] } },
    });
    const half = { title: '一图读懂防火通知', state: 'drafting', live: false };
    const fromDocument = (await sheet('zfb_liaison', document)).bundle;
    expect(fromDocument).toMatchObject({ role: 'policy-document', together: true, members: [half] });
    expect(fromDocument.holds.map(({ rule, code }) => `${rule} ${code}`)).toEqual(expect.arrayContaining(['INT-4c interpretation-waits', 'INT-4c own-half-waits']));
    await county.db('dr_reviews').where({ document_id: document.documentId }).update({ state: 'approved' });
    const fromInterpretation = (await sheet('zfb_liaison', interpretation)).bundle;
    expect(fromInterpretation).toMatchObject({
      role: 'interpretation', together: true, members: [{ title: '关于做好秋冬季防火工作的通知', state: 'approved' }],
      holds: [{ rule: 'INT-4c', code: 'own-half-waits', words: { zh: '本稿还没有审核通过（现在是起草）；文件与解读须同步发布。' } }],
    });
  });
});

describe('the comparison', () => {
  it('should show against what I approved last what was changed since, in text, fields and files', async () => {
    const [first, second] = [await uploadFile({ county, as: 'nyj_liaison', name: '表一.txt', bytes: Buffer.from('甲') }), await uploadFile({ county, as: 'nyj_liaison', name: '表二.txt', bytes: Buffer.from('乙') })];
    const document = await news('比较的稿件', 'tier-3', { author: '张三', attachments: [{ file: first.id, title: '附表' }] });
    await step({ county, document, verb: 'return', as: 'govoffice_1', words: { reason: '数字不对' } });
    const saved = await save('nyj_liaison', document, { body: '<p>县农业农村局组织开展夏季田间管理技术指导。</p><p>新增一段。</p>', author: '李四', attachments: [{ file: second.id, title: '附表' }], disclosureAttribute: 'partial', attributeReason: '部分内容不公开' });
    expect(saved.status).toBe(200);
    const against = await comparison('nyj_office', document, 'my-approval');
    expect(against).toMatchObject({ same: false, texts: [{ path: 'body', changed: true, coarse: false, html: '<p>县农业农村局组织开展<del>春</del><ins>夏</ins>季田间管理技术指导。</p><p><ins>新增一段。</ins></p>' }] });
    expect(against.fields).toEqual(
      expect.arrayContaining([
        { path: 'author', label: { zh: expect.any(String), en: 'Author' }, before: '张三', after: '李四' },
        { path: 'disclosureAttribute', label: { zh: '公开属性', en: 'Disclosure attribute' }, before: '主动公开', after: '部分公开' },
      ]),
    );
    expect(against.files).toEqual([{ path: 'attachments[0].file', change: 'replaced', before: expect.objectContaining({ name: '表一.txt', url: null }), after: expect.objectContaining({ name: '表二.txt', url: second.url }) }]);
    expect((await sheet('nyj_office', document)).comparisons.map((choice) => choice.with)).toEqual(['my-approval', 'last-return']);
    const returned = await comparison('govoffice_1', document, 'last-return');
    expect((await comparison('govoffice_1', document, returned.before.digest)).texts).toEqual(returned.texts);
  });

  it('should show what is live against the next version, and be the same where nothing changed', async () => {
    const document = await news('已发布再改', 'live');
    expect(await comparison('nyj_liaison', document, 'live')).toMatchObject({ same: true, fields: [], files: [], texts: [{ changed: false }] });
    await save('nyj_liaison', document, { title: '已发布又改了' });
    expect((await comparison('nyj_liaison', document, 'live')).fields).toMatchObject([{ path: 'title', before: '已发布再改', after: '已发布又改了' }]);
  });

  it('should know only versions of this document', async () => {
    const [one, other] = [await news('一', 'assessing'), await news('二', 'assessing')];
    const foreign = (await sheet('nyj_liaison', other)).digest;
    for (const against of [foreign, 'live', 'nonsense', '']) {
      const answer = await (await county.as('nyj_liaison')).get(address(one, `/comparison?with=${against}`));
      expect([answer.status, answer.body.found]).toEqual([200, false]);
    }
  });
});

describe('comments', () => {
  const say = async (as: string, document: DocumentRef, body: object, rest = ''): Promise<{ status: number; body: CommentsAnswer & { error: { details: { refusals: { rule: string; code: string }[] } } } }> => (await county.as(as)).post(address(document, `/comments${rest}`)).send(body);

  it('should be made on a place, answered and resolved once, and be counted while open', async () => {
    const document = await news('有意见的稿件', 'assessing');
    const made = await say('nyj_secrecy', document, { path: 'body', quote: '春季', text: '是否应为冬季？' });
    expect([made.status, made.body.open]).toEqual([201, 1]);
    expect(made.body.results).toMatchObject([{ number: 1, path: 'body', quote: '春季', post: 'secrecy-officer', origin: 'comment', open: true, replies: [] }]);
    expect((await sheet('nyj_liaison', document)).openComments).toBe(1);
    expect((await say('nyj_liaison', document, { text: '已核对，就是春季。' }, '/1/answer')).body.results[0]).toMatchObject({ open: true, replies: [{ kind: 'answer', text: '已核对，就是春季。' }] });
    const resolved = await say('nyj_secrecy', document, {}, '/1/resolve');
    expect(resolved.body).toMatchObject({ open: 0, results: [{ open: false, replies: [{ kind: 'answer' }, { kind: 'resolve' }] }] });
    const again = await say('nyj_secrecy', document, {}, '/1/resolve');
    expect([again.status, again.body.error.details.refusals[0]?.code]).toEqual([409, 'comment-resolved']);
    expect((await say('nyj_secrecy', document, { text: '?' }, '/9/answer')).status).toBe(404);
    expect((await sheet('nyj_liaison', document)).digest).toBe((await sheet('nyj_secrecy', document)).digest);
  });

  it('should be made of the marks of a return', async () => {
    const document = await news('退回带标记', 'tier-2');
    await step({ county, document, verb: 'return', as: 'nyj_office', words: { reason: '见标记', marks: [{ path: 'title', text: '退回', comment: '标题太短' }] } });
    expect(await sheet('nyj_liaison', document)).toMatchObject({ openComments: 1, comments: [{ path: 'title', quote: '退回', text: '标题太短', origin: 'return', post: 'office-head' }] });
  });

  it('should refuse empty ones, and a classification marking without keeping it', async () => {
    const document = await news('不收密级', 'assessing');
    expect((await say('nyj_secrecy', document, { path: 'body', text: '  ' })).body.error.details.refusals[0]?.code).toBe('comment-text-missing');
    expect((await say('nyj_secrecy', document, { text: '没有位置' })).status).toBe(400);
    const marked = await say('nyj_secrecy', document, { path: 'body', text: '机密★10年' });
    expect([marked.status, marked.body.error.details.refusals[0]?.rule]).toEqual([400, 'REV-5.1']);
    expect((await county.db('dr_comments').where({ document_id: document.documentId })).length).toBe(0);
  });

  it('should never be changed or deleted in the database', async () => {
    const document = await news('只增不改', 'assessing');
    expect((await say('nyj_secrecy', document, { path: 'document', text: '看过了' })).status).toBe(201);
    // The driver's error is made outside of jest's realm: its words are judged, not its class.
    const outcome = (query: PromiseLike<unknown>): Promise<string> => Promise.resolve(query).then(() => 'done', String);
    const mine = () => county.db('dr_comments').where({ document_id: document.documentId });
    expect(await outcome(mine().update({ text: '改' }))).toMatch(/DR_|append/iu);
    expect(await outcome(mine().del())).toMatch(/DR_|append/iu);
  });
});

it('should answer the document itself with what the panel beside the form shows', async () => {
  const document = await news('旁栏', 'assessing');
  const answer = await (await county.as('nyj_liaison')).get(address(document));
  expect(answer.body).toMatchObject({ uid: NEWS, profile: 'news-release', organisation: { name: '浔川县农业农村局' }, riskClass: null, waited: { days: 0 }, editable: { byMe: false }, openComments: 0, closed: true });
});
