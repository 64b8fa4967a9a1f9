import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { gateRefusal } from '../../../src/plugins/disclosure-review/server/src/guards/triggers';
import { startApplication, type Application } from '../../support/application';

let app: Application;
let db: Knex;
beforeAll(async () => {
  app = await startApplication();
  db = app.strapi.db.connection;
}, 120_000);
afterAll(() => app.stop());

async function withPermit<Result>(parts: { readonly trx: Knex.Transaction; readonly documentIds: readonly string[]; readonly work: () => Promise<Result> }): Promise<Result> {
  const { trx, documentIds, work } = parts;
  await trx('dr_permits').insert(documentIds.map((documentId) => ({ document_id: documentId })));
  const result = await work();
  await trx('dr_permits').whereIn('document_id', documentIds).del();
  return result;
}

const LINKS = 'interpretations_policy_document_lnk';
const liveRow = async (trx: Knex, table: string, documentId: string): Promise<number> => {
  const published = app.strapi.db.dialect.client === 'sqlite' ? Date.now() : new Date();
  const [row] = await trx(table).insert({ document_id: documentId, title: 'x', published_at: published }).returning('id');
  return row.id;
};

/** A live policy document and its live interpretation, linked. */
async function bundle(): Promise<{ readonly policy: string; readonly policyId: number; readonly interpretationId: number }> {
  const [policy, interpretation] = [randomBytes(12).toString('hex'), randomBytes(12).toString('hex')];
  return db.transaction((trx) =>
    withPermit({
      trx,
      documentIds: [policy, interpretation],
      work: async () => {
        const policyId = await liveRow(trx, 'policy_documents', policy);
        const interpretationId = await liveRow(trx, 'interpretations', interpretation);
        await trx(LINKS).insert({ interpretation_id: interpretationId, policy_document_id: policyId });
        return { policy, policyId, interpretationId };
      },
    }),
  );
}

describe('the link of a live interpretation to its policy document', () => {
  it('should move along when the policy document alone is released anew', async () => {
    const { policy, policyId, interpretationId } = await bundle();
    const next = await db.transaction((trx) =>
      withPermit({
        trx,
        documentIds: [policy],
        work: async () => {
          const [link] = await trx(LINKS).where({ policy_document_id: policyId });
          await trx('policy_documents').where({ id: policyId }).del();
          const id = await liveRow(trx, 'policy_documents', policy);
          await trx(LINKS).insert({ ...link, policy_document_id: id });
          return id;
        },
      }),
    );
    expect(await db(LINKS).where({ interpretation_id: interpretationId }).select('policy_document_id')).toEqual([{ policy_document_id: next }]);
  });
  it('should be refused to anybody else', async () => {
    const one = await bundle();
    const other = await bundle();
    const attempts = [
      db(LINKS).where({ interpretation_id: one.interpretationId }).del(),
      db(LINKS).insert({ interpretation_id: one.interpretationId, policy_document_id: other.policyId }),
      db(LINKS).where({ interpretation_id: one.interpretationId }).update({ policy_document_id: other.policyId }),
    ];
    for (const attempt of attempts) {
      const error = await Promise.resolve(attempt).catch((thrown: unknown) => thrown);
      expect(gateRefusal(error)).toEqual({ table: LINKS, kind: 'no-permit' });
    }
    expect(await db(LINKS).where({ interpretation_id: one.interpretationId }).select('policy_document_id')).toEqual([{ policy_document_id: one.policyId }]);
  });
});
