import { interpretationForm, INTERPRETATION, NEWS, newsForm, POLICY, policyForm, rulesOf, startCounty, type County } from './county';

jest.setTimeout(60_000);

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 90_000);
afterAll(() => county.stop());
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString();

it('should not count a live interpretation of one document for another that only its draft names', async () => {
  const first = await county.created({ as: 'slj_liaison', uid: POLICY, form: policyForm(county, { unit: 'slj', number: 81 }) });
  const interpretation = await county.created({ as: 'slj_liaison', uid: INTERPRETATION, form: interpretationForm(county, { unit: 'slj', policyDocument: first.documentId }) });
  expect((await county.approve(interpretation, { unit: 'slj' })).status).toBe(200);
  expect((await county.approve(first, { unit: 'slj', last: { release: true } })).status).toBe(200);
  const second = await county.created({ as: 'slj_liaison', uid: POLICY, form: policyForm(county, { unit: 'slj', number: 82 }) });
  await county.save({ as: 'slj_liaison', uid: INTERPRETATION, documentId: interpretation.documentId, form: { policyDocument: second.documentId } });
  const answer = await county.approve(second, { unit: 'slj', last: { release: true } });
  expect([answer.status, ...rulesOf(answer)]).toEqual([409, 'INT-4a interpretation-waits']);
});

it('should let nobody but a document’s own releasers bring its set time forward at the interpretation', async () => {
  const policy = await county.created({ as: 'zfb_liaison', uid: POLICY, form: policyForm(county, { unit: 'zfb', number: 83 }) });
  const interpretation = await county.created({ as: 'slj_liaison', uid: INTERPRETATION, form: interpretationForm(county, { unit: 'slj', policyDocument: policy.documentId }) });
  expect((await county.approve(interpretation, { unit: 'slj' })).status).toBe(200);
  const scheduled = await county.approve(policy, { unit: 'zfb', last: { releaseAt: tomorrow() } });
  expect([scheduled.status, scheduled.body.state]).toEqual([200, 'scheduled']);
  const early = await county.step(interpretation, { as: 'slj_liaison', verb: 'release' });
  expect([early.status, ...rulesOf(early)]).toEqual([409, 'INT-4a policy-document-scheduled']);
  expect((await county.step(interpretation, { as: 'govoffice_1', verb: 'release' })).status).toBe(200);
});

it('should cancel the set time of a next version when the document is withdrawn', async () => {
  const news = await county.created({ as: 'nyj_liaison', uid: NEWS, form: newsForm(county, { unit: 'nyj' }) });
  expect((await county.approve(news, { unit: 'nyj', last: { release: true } })).status).toBe(200);
  await county.save({ as: 'nyj_liaison', uid: NEWS, documentId: news.documentId, form: { title: '晚稻收割第二报' } });
  expect((await county.approve(news, { unit: 'nyj', last: { releaseAt: tomorrow() } })).body.state).toBe('scheduled');
  const withdrawn = await county.step(news, { as: 'nyj_secrecy', verb: 'withdraw', body: { reason: '发现泄密', reasonClass: 'leak' } });
  expect([withdrawn.status, withdrawn.body.state, withdrawn.body.releaseAt, withdrawn.body.live]).toEqual([200, 'approved', null, null]);
});

it('should not let a correction take the document out of its unit', async () => {
  const news = await county.created({ as: 'slj_liaison', uid: NEWS, form: newsForm(county, { unit: 'slj' }) });
  await county.approve(news, { unit: 'slj', last: { digest: '0'.repeat(64) } });
  const returned = await county.step(news, { as: 'govoffice_1', verb: 'return', body: { reason: '请再改', to: 'tier-2' } });
  expect(returned.body.state).toBe('tier-2');
  const answer = await county.save({ as: 'slj_office', uid: NEWS, documentId: news.documentId, form: { title: '改了', organisation: null } });
  expect([answer.status, ...rulesOf(answer)]).toEqual([403, 'REL-4 not-writer']);
});
