import request from 'supertest';
import { carry, NEWS, plainNews, saveDraft, startCounty, type County, type DocumentRef } from '../../support/county';

const SECRET = '某新能源有限公司拟投资三亿元建设储能项目并享受用地优惠';
let county: County;
let documents: readonly DocumentRef[];
let tokens: readonly (string | undefined)[];

/** Two live documents whose withheld parts sort the other way round than their titles do. */
beforeAll(async () => {
  county = await startCounty();
  const partial = { disclosureAttribute: 'partial', attributeReason: '涉及企业商业秘密', withholdingGrounds: ['BUSINESS_SECRET'] };
  const made: DocumentRef[] = [];
  for (const [title, letter] of [['甲项目', 'Z'], ['乙项目', 'A']] as const) {
    const body = `<p>${title}已经完成前期工作。</p>`;
    made.push(await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title })), ...partial, body, withheldPart: `<p>${letter}${SECRET}</p>` } }));
  }
  for (const document of made) await carry({ county, document, upTo: 'live' });
  documents = made;
  const service = county.strapi.service('admin::api-token');
  const full = await service.create({ name: 'full', description: '', type: 'full-access', lifespan: null });
  const read = await service.create({ name: 'read', description: '', type: 'read-only', lifespan: null });
  tokens = [undefined, String(full.accessKey), String(read.accessKey)];
}, 120_000);
afterAll(() => county.stop());

const get = async (path: string, token: string | undefined) => {
  const asked = request(county.http).get(path);
  return token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`);
};
const idsOf = (body: { readonly data?: readonly { readonly documentId: string }[] }): readonly string[] => (body.data ?? []).map(({ documentId }) => documentId);

it('should be kept beside the public body, where its unit reads it', async () => {
  const answer = await (await county.as('nyj_liaison')).get(`/content-manager/collection-types/${NEWS}/${documents[0]?.documentId ?? ''}`);
  expect(answer.body.data.withheldPart).toContain(SECRET);
});

it.each([
  '', '?populate=*', '?populate=withheldPart', '?populate[0]=withheldPart', '?fields=withheldPart', '?fields[0]=title&fields[1]=withheldPart', '?fields=*&populate=*', '?status=draft', '?status=draft&populate=*', '?publicationFilter=modified',
  '?populate[localizations][fields]=withheldPart', '?populate[organisation][populate]=*', '?populate[column][populate]=*', '?populate[createdBy]=*', '?_q=', '?locale=*', '?pagination[withCount]=true&pagination[pageSize]=100',
])('should stand in no answer to list or document, with a token or without: %s', async (query) => {
  for (const token of tokens) {
    for (const path of ['/api/news-releases', ...documents.map(({ documentId }) => `/api/news-releases/${documentId}`)]) {
      const { status, text } = await get(`${path}${query}`, token);
      expect([status, text.includes('withheldPart'), text.includes('储能')]).toEqual([expect.any(Number), status === 400 && text.includes('withheldPart'), false]);
    }
  }
});

/** Pairs of questions whose answers would differ if the withheld part were asked: the first is true of it, the second of nothing. */
const ORACLES = [
  ['filters[withheldPart][$contains]=储能', 'filters[withheldPart][$contains]=风能'],
  ['filters[withheldPart][$startsWith]=<p>Z', 'filters[withheldPart][$startsWith]=<p>Q'],
  ['filters[withheldPart][$notNull]=true', 'filters[withheldPart][$null]=true'],
  ['filters[$or][0][withheldPart][$containsi]=储能', 'filters[$or][0][withheldPart][$containsi]=风能'],
  ['filters[$not][withheldPart][$contains]=储能', 'filters[$not][withheldPart][$contains]=风能'],
  ['filters[$and][0][$or][0][withheldPart][$gt]=<p>B', 'filters[$and][0][$or][0][withheldPart][$gt]=<p>~~'],
  ['_q=储能', '_q=风能'], ['_q=BUSINESS_SECRET', '_q=NO_SUCH_WORD'], ['_q=商业秘密', '_q=没有的词'],
  ['sort=withheldPart:asc', 'sort=withheldPart:desc'], ['sort[0]=withheldPart', 'sort[0]=withheldPart:desc'], ['sort[withheldPart]=asc', 'sort[withheldPart]=desc'],
  ['filters[attributeReason][$contains]=商业秘密', 'filters[attributeReason][$contains]=没有'], ['filters[withholdingGrounds][$contains]=BUSINESS', 'filters[withholdingGrounds][$contains]=NOTHING'],
] as const;
it.each(ORACLES)('should tell nothing by being asked for: %s', async (yes, no) => {
  for (const token of tokens) {
    const [one, other] = [await get(`/api/news-releases?${encodeURI(yes)}`, token), await get(`/api/news-releases?${encodeURI(no)}`, token)];
    expect(one.status).toBe(other.status);
    expect(idsOf(one.body)).toEqual(idsOf(other.body));
    expect([one.text, other.text].some((text) => text.includes('三亿元'))).toBe(false);
  }
});

it('should tell nothing through a relation either', async () => {
  for (const token of tokens) {
    for (const query of ['populate[policyDocument][fields]=withheldPart', 'populate[policyDocument][populate]=*', 'filters[policyDocument][withheldPart][$contains]=储能', 'sort=policyDocument.withheldPart']) {
      const { status, text } = await get(`/api/interpretations?${encodeURI(query)}`, token);
      expect([query, status === 200 ? text.includes('withheldPart') : false]).toEqual([query, false]);
    }
  }
});

it('should be searched for markings like everything that is stored here', async () => {
  const answer = await (await county.as('nyj_liaison')).post(`/content-manager/collection-types/${NEWS}`).send({ ...(await plainNews({ county, title: '丙项目' })), disclosureAttribute: 'partial', withheldPart: '<p>机密★20年</p>' });
  expect([answer.status, answer.body.error.details.refusals]).toEqual([400, [expect.objectContaining({ rule: 'REV-5.1', path: 'withheldPart' })]]);
});

it('should keep a document from being submitted whose public body repeats it', async () => {
  const attributes = { ...(await plainNews({ county, title: '丁项目' })), disclosureAttribute: 'partial', attributeReason: '商业秘密', withholdingGrounds: ['BUSINESS_SECRET'], withheldPart: `<p>${SECRET}。</p>`, body: `<p>会议指出:${SECRET}。</p>` };
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes });
  const panel = await county.as('nyj_liaison');
  const address = `/disclosure-review/documents/${NEWS}/${document.documentId}`;
  const { digest } = (await panel.get(address)).body as { digest: string };
  const checklist = { format: true, wording: true, timely: true, links: true, noSecret: true };
  const answer = await panel.post(`${address}/submit`).send({ digest, checklist });
  expect([answer.status, answer.body.error.details.refusals.map(({ rule, code }: { rule: string; code: string }) => `${rule} ${code}`)]).toEqual([400, ['SRC-4.2b withheld-sentence-public']]);
});
