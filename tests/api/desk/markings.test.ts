import type { Response } from 'supertest';
import { carry, plainNews, saveDraft, startCounty, step, type County, type DocumentRef, type Reached } from '../../support/county';

let county: County;
beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = process.env.LOUD === undefined;
}, 180_000);
afterAll(() => county.stop());

const MARKING = '机密★10年';
const DISCLOSURE = { disclosureAttribute: 'on-request', attributeReason: '依申请公开' };

async function news(title: string, upTo?: Reached, more: Readonly<Record<string, unknown>> = {}): Promise<DocumentRef> {
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title })), ...more } });
  if (upTo !== undefined) await carry({ county, document, upTo });
  return document;
}
const address = ({ uid, documentId }: DocumentRef, rest: string): string => `/disclosure-review/documents/${uid}/${documentId}${rest}`;
const told = (answer: Response): readonly unknown[] => [answer.status, ...(answer.body.error?.details?.refusals ?? []).map(({ rule, code, path }: Record<string, string>) => `${rule} ${code} ${path}`)];
const marked = (...paths: readonly string[]): readonly unknown[] => [400, ...paths.map((path) => `REV-5.1 classification-marking ${path}`)];
const incidents = async ({ documentId }: DocumentRef): Promise<number> =>
  (await county.db('dr_audit').where({ kind: 'refused', document_id: documentId })).filter(({ entry }: { entry: string }) => entry.includes('incident:classification-marking')).length;

/** Everything that is kept of a document, as text. */
async function kept({ documentId }: DocumentRef): Promise<string> {
  const rows: unknown[] = [];
  for (const table of ['dr_steps', 'dr_comments', 'dr_audit', 'dr_notices', 'dr_reviews']) rows.push(await county.db(table).where({ document_id: documentId }));
  return JSON.stringify([...rows, await county.db('dr_comment_events')]);
}

describe('a classification marking', () => {
  it.each([
    ['the reason of a return', { reason: `依据：${MARKING}` }, ['reason']],
    ['a mark made at a return', { reason: '见批注', marks: [{ path: 'title', comment: '请核对' }, { path: 'body', text: '春季', comment: MARKING }] }, ['marks[1].comment']],
    ['the words that a mark quotes', { reason: '见批注', marks: [{ path: 'body', text: MARKING, comment: '删去' }] }, ['marks[0].text']],
    ['the place of a mark, beside a remark', { reason: '见批注', marks: [{ path: '绝密', comment: '删去' }], remark: '【秘密】' }, ['remark', 'marks[0].path']],
  ] as const)('should be refused in %s, and nothing of it be kept', async (_where, words, paths) => {
    const document = await news('审核意见里的标志', 'assessing');
    const answer = await step({ county, document, verb: 'return', as: 'nyj_secrecy', words });
    expect(told(answer)).toEqual(marked(...paths));
    expect((await (await county.as('nyj_liaison')).get(address(document, ''))).body.state).toBe('assessing');
    expect(await kept(document)).not.toMatch(/★|绝密|【秘密】/u);
    expect(await incidents(document)).toBe(1);
  });

  it('should be refused in a box that nobody asked for', async () => {
    const document = await news('多出来的一格');
    const answer = await step({ county, document, verb: 'submit', as: 'nyj_liaison', words: { checklist: { format: true, wording: true, timely: true, links: true, noSecret: true, [MARKING]: true } } });
    expect(told(answer)).toEqual(marked('checklist'));
    expect(await kept(document)).not.toContain(MARKING);
  });

  it('should be refused in the basis of a confidentiality review and of a reassessment', async () => {
    const document = await news('审查依据', 'assessing', DISCLOSURE);
    expect(told(await step({ county, document, verb: 'assess', as: 'nyj_secrecy', words: { basis: MARKING } }))).toEqual(marked('basis'));
    const settled = await news('评估依据', 'approved', DISCLOSURE);
    const { digest } = (await (await county.as('nyj_secrecy')).get(address(settled, ''))).body;
    const answer = await (await county.as('nyj_secrecy')).post(address(settled, '/reassess')).send({ digest, outcome: 'stays', basis: MARKING });
    expect(told(answer)).toEqual(marked('basis'));
    expect(await kept(settled)).not.toContain(MARKING);
    expect(await incidents(settled)).toBe(1);
  });

  it.each([
    ['text', { path: 'body', text: MARKING }],
    ['quote', { path: 'body', quote: MARKING, text: '这是什么？' }],
    ['path', { path: '绝密', text: '这是什么？' }],
  ] as const)('should be refused in the %s of a comment', async (path, body) => {
    const document = await news('意见里的标志', 'assessing');
    expect(told(await (await county.as('nyj_secrecy')).post(address(document, '/comments')).send(body))).toEqual(marked(path));
    expect(await kept(document)).not.toMatch(/★|绝密/u);
    expect(await incidents(document)).toBe(1);
  });

  it('should be refused in an answer to a comment', async () => {
    const document = await news('答复里的标志', 'assessing');
    const panel = await county.as('nyj_secrecy');
    const made = await panel.post(address(document, '/comments')).send({ path: 'body', text: '请说明' });
    const { number } = made.body.results[0];
    for (const kind of ['answer', 'resolve']) expect(told(await panel.post(address(document, `/comments/${number}/${kind}`)).send({ text: MARKING }))).toEqual(marked('text'));
    expect(await kept(document)).not.toContain(MARKING);
  });

  it('should teach an outsider nothing but that he may not act', async () => {
    const document = await news('外人试探', 'assessing');
    const { digest } = (await (await county.as('nyj_secrecy')).get(address(document, ''))).body;
    const answer = await (await county.as('slj_secrecy')).post(address(document, '/return')).send({ digest, reason: MARKING });
    expect(answer.status).toBe(403);
    expect(await kept(document)).not.toContain(MARKING);
  });

  it('should not be seen in prose that speaks of secrets', async () => {
    const document = await news('谈到保密的意见', 'assessing');
    const answer = await step({ county, document, verb: 'return', as: 'nyj_secrecy', words: { reason: '文中提到机密文件管理，请核对表述；不涉及国家秘密。', marks: [{ path: 'body', comment: '绝密级文件一词可删' }] } });
    expect([answer.status, answer.body.state]).toEqual([200, 'drafting']);
  });
});
