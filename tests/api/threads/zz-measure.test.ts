import { carry, plainNews, saveDraft, startCounty, uploadFile, NEWS, type County } from '../../support/county';
import { bigDocx, longBody } from '../../../scripts/bench-checks/large';
import { chooser } from '../../../scripts/bench-checks/choose';
let county: County;
beforeAll(async () => { county = await startCounty(); county.strapi.log.silent = true; }, 180_000);
afterAll(() => county.stop());
async function held<T>(what: string, act: () => Promise<T>): Promise<T> {
  let [h, last] = [0, performance.now()];
  const t = setInterval(() => { const n = performance.now(); h = Math.max(h, n - last - 5); last = n; }, 5);
  const s = performance.now();
  const r = await act();
  clearInterval(t);
  process.stdout.write(`${what}: took ${(performance.now() - s).toFixed(0)} held ${h.toFixed(0)}\n`);
  return r;
}
it('measures', async () => {
  const body = longBody({ one: chooser(3), bytes: 1_048_576 });
  const attributes = { ...(await plainNews({ county, title: '关于春耕的通知' })), body };
  await saveDraft({ county, as: 'nyj_liaison', attributes: { ...attributes, body: '<p>x</p>' } });
  const small = await held('save small', () => saveDraft({ county, as: 'nyj_liaison', attributes: { ...attributes, body: '<p>x</p>' } }));
  const document = await held('save 1MB', () => saveDraft({ county, as: 'nyj_liaison', attributes }));
  const panel = await county.as('nyj_liaison');
  await held('save 1MB again', async () => panel.put(`/content-manager/collection-types/${NEWS}/${document.documentId}`).send({ ...attributes, title: '关于春耕的通知二' }));
  await held('view small', async () => panel.get(`/disclosure-review/documents/${NEWS}/${small.documentId}`));
  await held('view 1MB', async () => panel.get(`/disclosure-review/documents/${NEWS}/${document.documentId}`));
  await held('view 1MB', async () => panel.get(`/disclosure-review/documents/${NEWS}/${document.documentId}`));
  const file = await held('upload docx 10MB', () => uploadFile({ county, as: 'nyj_liaison', name: 'a.docx', bytes: Buffer.from(bigDocx()) }));
  const two = await held('save with docx', () => saveDraft({ county, as: 'nyj_liaison', attributes: { ...attributes, body: '<p>x</p>', attachments: [{ file: file.id, title: '附件' }] } }));
  const seen = await held('view docx', async () => panel.get(`/disclosure-review/documents/${NEWS}/${two.documentId}`));
  await held('view docx', async () => panel.get(`/disclosure-review/documents/${NEWS}/${two.documentId}`));
  process.stdout.write(JSON.stringify(seen.body.findings?.slice(0, 3)) + JSON.stringify(seen.body.files) + '\n');
}, 120_000);
