import type { Knex } from 'knex';
import { expiryPlan, plansOf } from '../../../scripts/bench-desk/plans';
import { POSTS } from '../../../src/plugins/disclosure-review/server/src/domain/person';
import { isPostgres } from '../../../src/plugins/disclosure-review/server/src/repositories/locks';
import { NEWS, startCounty, type County } from '../../support/county';

let county: County;
beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = process.env.LOUD === undefined;
}, 180_000);
afterAll(() => county.stop());

/** The plans with as many documents as a county has in years: PostgreSQL would read small tables whole, because that is quicker. */
async function whenLarge<Answer>(look: (trx: Knex.Transaction) => Promise<Answer>): Promise<Answer> {
  return county.db.transaction(async (trx) => {
    if (isPostgres(trx)) await trx.raw('SET LOCAL enable_seqscan = off');
    return look(trx);
  });
}

it.each(POSTS)('should find every list of a %s by an index, reading no growing table whole', async (post) => {
  const organisationId = await county.organisation('nyj');
  const asker = { personId: 1, held: [{ post, organisationId }] };
  const plans = await whenLarge((trx) => plansOf(trx, { asker, overdueBefore: new Date(), lookedAtBefore: new Date(), measured: false }));
  expect(plans.filter(({ grows }) => grows)).toEqual([]);
});

it('should find every list of somebody with several posts by an index', async () => {
  const [own, other] = [await county.organisation('nyj'), await county.organisation('slj')];
  const held = POSTS.flatMap((post) => [{ post, organisationId: own }, { post, organisationId: other }]);
  const plans = await whenLarge((trx) => plansOf(trx, { asker: { personId: 1, held }, overdueBefore: new Date(), lookedAtBefore: new Date(), measured: false }));
  expect(plans.filter(({ grows }) => grows)).toEqual([]);
});

it('should find what expires soon by an index', async () => {
  const window = { from: new Date(), to: new Date() };
  const expiry = await whenLarge((db) => expiryPlan(county.strapi, { uid: NEWS, window, measured: false, db }));
  expect([expiry.grows, expiry.plan]).toEqual([false, expect.stringContaining('dr_news_releases_expiry')]);
});
