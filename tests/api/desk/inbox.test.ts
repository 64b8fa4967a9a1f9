import type { HomeAnswer, InboxAnswer, InboxCounts, InboxRow } from '../../../src/plugins/disclosure-review/shared/desk';
import { TIER_2_BOXES, TIER_3_BOXES } from '../../../src/plugins/disclosure-review/shared/review';
import { carry, NEWS, plainNews, saveDraft, startCounty, step, type County, type DocumentRef, type Reached } from '../../support/county';
import { ticked } from '../../support/situation';

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
async function list(as: string, query: string): Promise<InboxAnswer> {
  const answer = await (await county.as(as)).get(`/disclosure-review/inbox?${query}`);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body as InboxAnswer;
}
const lineOf = (answer: InboxAnswer, document: DocumentRef): InboxRow | undefined => answer.results.find(({ documentId }) => documentId === document.documentId);
const counts = async (as: string): Promise<InboxCounts> => (await (await county.as(as)).get('/disclosure-review/inbox/counts')).body as InboxCounts;

it('should show what waits for a post with what a person must know of it', async () => {
  const document = await news('待审的稿件一', 'tier-2', { riskClass: 'none' });
  const line = lineOf(await list('nyj_office', 'queue=todo'), document);
  expect(line).toMatchObject({
    title: '待审的稿件一', profile: 'news-release', organisation: { name: '浔川县农业农村局' }, state: 'tier-2', waited: { days: 0, unit: 'working-days' }, round: 1, urgent: false, riskClass: 'none', overdue: false,
    lastStep: { kind: 'assess' }, approvable: true, approval: { tier: 2, boxes: TIER_2_BOXES },
  });
  expect(lineOf(await list('nyj_secrecy', 'queue=todo'), document)).toBeUndefined();
  expect(lineOf(await list('nyj_secrecy', 'queue=mine'), document)).toMatchObject({ approvable: false });
});

it('should find by text, type, unit, tier, state and risk class, and sort', async () => {
  const one = await news('筛选A：茶园管护', 'assessing', { riskClass: 'negative' });
  const two = await news('筛选B：100%完成_秋粮', 'assessing');
  const found = async (query: string): Promise<readonly string[]> => (await list('nyj_secrecy', `queue=todo&${query}`)).results.map(({ documentId }) => documentId);
  expect(await found(`q=${encodeURIComponent('茶园')}`)).toEqual([one.documentId]);
  expect(await found(`q=${encodeURIComponent('100%完成_')}`)).toEqual([two.documentId]);
  expect(await found(`q=${encodeURIComponent('100_完')}`)).toEqual([]);
  expect(await found(`q=${two.documentId}`)).toEqual([two.documentId]);
  expect(await found('riskClass=negative')).toEqual([one.documentId]);
  expect(await found('riskClass=none')).toEqual([two.documentId]);
  expect(await found(`type=${NEWS}&tier=assess&state=assessing&organisation=${await county.organisation('nyj')}&sort=-title`)).toEqual([two.documentId, one.documentId]);
  expect(await found('sort=title&pageSize=1&page=2')).toEqual([two.documentId]);
  expect(await found('tier=2')).toEqual([]);
  expect(await found('type=api::nothing.nothing')).toEqual([]);
  const wrong = await (await county.as('nyj_secrecy')).get('/disclosure-review/inbox?tier=9');
  expect([wrong.status, wrong.body.error.details.refusals[0].path]).toEqual([400, 'tier']);
});

it('should lead a returned document to the unit, and forget it there once it is sent again', async () => {
  const document = await news('退回一次的稿件', 'tier-2');
  await step({ county, document, verb: 'return', as: 'nyj_office', words: { reason: '标题与正文不符' } });
  expect(lineOf(await list('nyj_liaison', 'queue=returned'), document)).toMatchObject({ lastStep: { kind: 'return', reason: '标题与正文不符' }, approvable: false, approval: null });
  await step({ county, document, verb: 'submit', as: 'nyj_liaison' });
  expect(lineOf(await list('nyj_liaison', 'queue=returned'), document)).toBeUndefined();
  expect(lineOf(await list('nyj_liaison', 'queue=mine'), document)).toBeDefined();
});

it('should call overdue what has waited more than two working days', async () => {
  const document = await news('放了很久的稿件', 'assessing');
  expect(lineOf(await list('nyj_secrecy', 'queue=overdue'), document)).toBeUndefined();
  await county.db('dr_reviews').where({ document_id: document.documentId }).update({ state_since: new Date(Date.now() - 9 * 86_400_000).toISOString() });
  expect(lineOf(await list('nyj_secrecy', 'queue=overdue'), document)).toMatchObject({ overdue: true });
  expect((await counts('nyj_secrecy')).overdue).toBe(1);
});

it('should ask an involved organisation until it has confirmed, and again after a return', async () => {
  const document = await news('涉及水利局的稿件', 'tier-3', { involvedOrganisations: { set: [{ documentId: await county.organisation('slj') }] } });
  expect(lineOf(await list('slj_office', 'queue=todo'), document)).toBeDefined();
  const confirmed = await step({ county, document, verb: 'confirm', as: 'slj_office', words: { agree: true, opinion: '同意' } });
  expect(confirmed.status).toBe(200);
  expect(lineOf(await list('slj_office', 'queue=todo'), document)).toBeUndefined();
  await step({ county, document, verb: 'return', as: 'govoffice_1', words: { reason: '再核一次', to: 'tier-2' } });
  await step({ county, document, verb: 'approve', as: 'nyj_office' });
  expect(lineOf(await list('slj_office', 'queue=todo'), document)).toBeDefined();
});

it('should count what ends at approved as done, for it waits for nobody', async () => {
  const document = await news('依申请公开的稿件', 'approved', { disclosureAttribute: 'on-request', attributeReason: '依申请公开' });
  expect(lineOf(await list('govoffice_1', 'queue=todo&state=approved'), document)).toBeUndefined();
  expect(lineOf(await list('govoffice_1', 'queue=done'), document)).toMatchObject({ state: 'approved', overdue: false });
});

it('should offer nobody to publish what is kept back, before and after its approval', async () => {
  const kept = { disclosureAttribute: 'on-request', attributeReason: '依申请公开' };
  const may = async ({ uid, documentId }: DocumentRef, as = 'govoffice_1') => {
    const { body } = await (await county.as(as)).get(`/disclosure-review/documents/${uid}/${documentId}`);
    return [body.may.filter((verb: string) => ['approve', 'release', 'schedule'].includes(verb)), body.asks.forPublic];
  };
  expect(await may(await news('将存档的稿件', 'tier-3', kept))).toEqual([['approve'], false]);
  const filed = await news('已存档的稿件', 'approved', kept);
  expect(await may(filed)).toEqual([[], false]);
  expect(await may(filed, 'nyj_liaison')).toEqual([[], false]);
  expect(lineOf(await list('govoffice_1', 'queue=done'), filed)).toMatchObject({ forPublic: false });
  expect(await may(await news('待发布的稿件', 'approved'))).toEqual([['release', 'schedule'], true]);
});

it('should show at home what waits, what was decided on my documents and the day of the county', async () => {
  const document = await news('今天发布的稿件', 'live');
  const draft = await news('还在写的稿件');
  const mine = (await (await county.as('nyj_liaison')).get('/disclosure-review/home')).body as HomeAnswer;
  expect(mine.decisions[0]).toMatchObject({ documentId: document.documentId, kind: 'release', state: 'live' });
  expect(mine.drafts[0]).toMatchObject({ documentId: draft.documentId, state: 'drafting' });
  expect(mine.figures).toBeNull();
  expect(mine.counts.todo).toBeGreaterThan(0);
  const office = (await (await county.as('govoffice_1')).get('/disclosure-review/home')).body as HomeAnswer;
  expect(office.figures).toMatchObject({ released: 1, open: { assessing: expect.any(Number) } });
  expect(office.figures?.submitted).toBeGreaterThanOrEqual(8);
  expect(office.figures?.returned).toBe(2);
});

describe('several at once', () => {
  const approve = async (as: string, items: readonly object[]) => (await county.as(as)).post('/disclosure-review/batch/approve').send({ items });
  const item = async (document: DocumentRef, boxes: readonly string[]) => {
    const seen = await (await county.as('govoffice_1')).get(`/disclosure-review/documents/${document.uid}/${document.documentId}`);
    return { ...document, digest: seen.body.digest, checklist: ticked(boxes) };
  };
  it('should approve each that its own gate lets pass and say why the others are not', async () => {
    const [good, stale, unticked, foreign] = [await news('批量一', 'tier-2'), await news('批量二', 'tier-2'), await news('批量三', 'tier-2'), await news('批量四', 'tier-3')];
    const answer = await approve('nyj_office', [
      await item(good, TIER_2_BOXES),
      { ...(await item(stale, TIER_2_BOXES)), digest: '0'.repeat(64) },
      { ...(await item(unticked, TIER_2_BOXES)), checklist: ticked(TIER_2_BOXES, ['true']) },
      await item(foreign, TIER_3_BOXES),
      { uid: NEWS, documentId: 'nothing', digest: '0'.repeat(64), checklist: {} },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body.results).toMatchObject([
      { documentId: good.documentId, ok: true, state: 'tier-3' },
      { ok: false, status: 409, refusals: [{ code: 'stale-digest' }] },
      { ok: false, status: 400, refusals: [{ rule: 'REL-7.2', code: 'box-unticked', path: 'checklist.true' }] },
      { ok: false, status: 403, refusals: [{ rule: 'REL-7.3a' }] },
      { ok: false, status: 404 },
    ]);
  });
  it('should not take more than fifty, and not nothing', async () => {
    const many = Array.from({ length: 51 }, () => ({ uid: NEWS, documentId: 'x', digest: '0'.repeat(64), checklist: {} }));
    expect((await approve('nyj_office', many)).status).toBe(400);
    expect((await approve('nyj_office', [])).body.error.details.refusals[0]).toMatchObject({ code: 'batch-invalid', path: 'items' });
  });
});

it('should show a desk to a login only, and nothing to somebody without a post', async () => {
  const bare = await (await county.as('admin')).get('/disclosure-review/inbox?queue=todo');
  expect(bare.body.results).toEqual([]);
});
