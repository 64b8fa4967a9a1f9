import request from 'supertest';
import { INTERPRETATION, NEWS, newsForm, POLICY, policyForm, rulesOf, startCounty, type County, type Ref } from './county';

jest.setTimeout(60_000);

let county: County;
let draft: Ref;
let fileId: number;

beforeAll(async () => {
  county = await startCounty();
  const answer = await (await county.as('slj_liaison')).post('/upload').attach('files', Buffer.from('内部附件'), { filename: 'own.txt', contentType: 'text/plain' });
  fileId = Number(answer.body[0].id);
  draft = await county.created({ as: 'slj_liaison', uid: NEWS, form: newsForm(county, { unit: 'slj', withheldPart: '不公开的部分', attachments: [{ title: '附件', file: fileId }] }) });
}, 90_000);
afterAll(() => county.stop());

describe('another unit’s draft', () => {
  it('should not be copied into the own unit', async () => {
    const answer = await (await county.as('nyj_liaison')).post(`/content-manager/collection-types/${NEWS}/clone/${draft.documentId}`).send({ organisation: county.organisation('nyj') });
    expect(answer.status).toBe(403);
    expect(rulesOf(answer)).toEqual(['REL-2 not-your-document']);
  });

  it('should be copied within its unit', async () => {
    const answer = await (await county.as('slj_liaison')).post(`/content-manager/collection-types/${NEWS}/clone/${draft.documentId}`).send({ title: '副本' });
    expect(answer.status).toBe(200);
  });

  it.each(['bulkFindForValidation', 'BULKFINDFORVALIDATION'])('should not be told by the answer that prepares a bulk publication (%s)', async (name) => {
    const answer = await (await county.as('nyj_liaison')).post(`/content-manager/collection-types/${NEWS}/actions/${name}`).send({ documentIds: [draft.documentId] });
    expect(answer.status).toBeGreaterThanOrEqual(403);
    expect(JSON.stringify(answer.body)).not.toContain('不公开的部分');
  });

  it('should not lend its file to a document of another unit, in an attachment or in the text', async () => {
    const byNumber = await county.save({ as: 'nyj_liaison', uid: NEWS, form: newsForm(county, { unit: 'nyj', attachments: [{ title: '附件', file: fileId }] }) });
    expect([byNumber.status, ...rulesOf(byNumber)]).toEqual([403, 'REL-4 file-of-others']);
    const own = await county.created({ as: 'nyj_liaison', uid: NEWS, form: newsForm(county, { unit: 'nyj' }) });
    const { url } = await county.strapi.db.query('plugin::upload.file').findOne({ where: { id: fileId } });
    const byAddress = await county.save({ as: 'nyj_liaison', uid: NEWS, documentId: own.documentId, form: { body: `<p><a href="${url}">附件</a></p>` } });
    expect([byAddress.status, ...rulesOf(byAddress)]).toEqual([403, 'REL-4 file-of-others']);
  });

  it('should go on being saved with its own file', async () => {
    const answer = await county.save({ as: 'slj_liaison', uid: NEWS, documentId: draft.documentId, form: newsForm(county, { unit: 'slj', title: '改了题目', attachments: [{ title: '附件', file: fileId }] }) });
    expect(answer.status).toBe(200);
  });

  it('should not be opened by an interpretation that names a policy document once it is public', async () => {
    const policy = await county.created({ as: 'slj_liaison', uid: POLICY, form: policyForm(county, { unit: 'slj', number: 71, needsInterpretation: false }) });
    expect((await county.approve(policy, { unit: 'slj', last: { release: true } })).status).toBe(200);
    await county.save({ as: 'slj_liaison', uid: POLICY, documentId: policy.documentId, form: { withheldPart: '下一版的秘密' } });
    await county.created({ as: 'nyj_liaison', uid: INTERPRETATION, form: { title: '窥视', organisation: county.organisation('nyj'), policyDocument: policy.documentId } });
    const spy = await county.as('nyj_liaison');
    expect((await spy.get(`/content-manager/collection-types/${POLICY}/${policy.documentId}`)).status).toBe(403);
    expect((await spy.get(`/disclosure-review/documents/${POLICY}/${policy.documentId}`)).status).toBe(403);
  });
});

describe('the public search', () => {
  it('should find words of public attributes and none of private ones', async () => {
    const form = newsForm(county, { unit: 'nyj', title: '渔业增殖放流', disclosureAttribute: 'partial', attributeReason: '隐去住址', withheldPart: '某村某组' });
    const live = await county.created({ as: 'nyj_liaison', uid: NEWS, form });
    expect((await county.approve(live, { unit: 'nyj', last: { release: true } })).status).toBe(200);
    const found = async (words: string, more = ''): Promise<number> => {
      const answer = await request(county.http).get(`/api/news-releases?_q=${encodeURIComponent(words)}${more}`);
      expect(answer.body.meta.pagination.total).toBe(answer.body.data.length);
      return answer.body.data.length;
    };
    expect(await found('增殖放流')).toBe(1);
    expect(await found('增殖放流', '&filters[title][$contains]=晚稻')).toBe(0);
    expect(await found('某村某组')).toBe(0);
    expect(await found('隐去住址')).toBe(0);
  });
});
