import { contentTables } from '../../../src/plugins/disclosure-review/server/src/repositories/desk-tables';
import { createTables } from '../../../src/plugins/disclosure-review/server/src/repositories/tables';
import { carry, plainNews, saveDraft, startCounty, step, type County } from '../../support/county';

let county: County;
beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = process.env.LOUD === undefined;
}, 180_000);
afterAll(() => county.stop());

const INDEXES = ['dr_reviews_waiting', 'dr_reviews_unit', 'dr_steps_at', 'dr_steps_kind', 'dr_reviews_reassess', 'dr_reviews_withdrawal'];
const COLUMNS = [
  'risk_class', 'for_public', 'last_step', 'changed_at', 'binding_findings', 'not_wholly_public', 'attribute_looked_at', 'attribute_lapsed', 'withdrawal_open',
];

async function kept(): Promise<unknown> {
  const { db } = county;
  return {
    reviews: await db('dr_reviews').orderBy('id').select('document_id', 'risk_class', 'for_public', 'last_step', 'not_wholly_public', 'attribute_looked_at', 'attribute_lapsed', 'withdrawal_open'),
    participants: await db('dr_participants').orderBy(['person_id', 'document_id']).select('person_id', 'uid', 'document_id', 'wrote'),
    involved: await db('dr_involved').orderBy('document_id'),
  };
}

it('should fill in from what is there what the lists are filtered by, when an older installation starts', async () => {
  const { db } = county;
  const save = async (title: string, more: Readonly<Record<string, unknown>>) => saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title })), ...more } });
  const involved = await save('涉及别的单位', { riskClass: 'negative', involvedOrganisations: { set: [{ documentId: await county.organisation('slj') }] } });
  const filed = await save('依申请公开', { disclosureAttribute: 'on-request', attributeReason: '依申请公开' });
  await save('只是草稿', {});
  await carry({ county, document: involved, upTo: 'tier-2' });
  await carry({ county, document: filed, upTo: 'approved' });
  const { digest } = (await (await county.as('nyj_secrecy')).get(`/disclosure-review/documents/${filed.uid}/${filed.documentId}`)).body;
  expect((await (await county.as('nyj_secrecy')).post(`/disclosure-review/documents/${filed.uid}/${filed.documentId}/reassess`).send({ digest, outcome: 'lapsed', basis: '已可公开' })).status).toBe(200);
  const live = await save('将被申请撤回', {});
  await carry({ county, document: live, upTo: 'live' });
  expect((await step({ county, document: live, verb: 'ask-withdrawal', as: 'nyj_liaison', words: { reason: '数据有误' } })).status).toBe(200);
  await step({ county, document: involved, verb: 'return', as: 'nyj_office', words: { reason: '再看' } });
  const before = await kept();
  expect(await db('dr_reviews').whereIn('document_id', [filed.documentId, live.documentId]).orderBy('id').select('not_wholly_public', 'attribute_lapsed', 'withdrawal_open').then((rows) => rows.map((row) => Object.values(row).map(Boolean)))).toEqual([[true, true, false], [false, false, true]]);
  for (const index of INDEXES) await db.raw(`DROP INDEX ${index}`);
  for (const column of COLUMNS) await db.raw(`ALTER TABLE dr_reviews DROP COLUMN ${column}`);
  for (const table of ['dr_participants', 'dr_involved']) await db.schema.dropTable(table);
  await db('dr_migrations').whereIn('name', ['0005-desk', '0012-desk-lookups']).del();
  await createTables(db, contentTables(county.strapi));
  expect(await kept()).toEqual(before);
  const answer = await (await county.as('nyj_liaison')).get('/disclosure-review/inbox?queue=returned');
  expect(answer.body.results).toMatchObject([{ documentId: involved.documentId, riskClass: 'negative', approvable: false }]);
});
