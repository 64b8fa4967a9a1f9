import type { Knex } from 'knex';
import { lockReleases } from '../../../../disclosure-review/server/src/repositories/locks';

const COUNTED = `SELECT uid, coalesce(column_id, '') AS column_id, coalesce(organisation_id, '') AS organisation_id, count(*) AS documents FROM pub_documents
  GROUP BY uid, coalesce(column_id, ''), coalesce(organisation_id, '')`;
const KEPT = 'SELECT uid, column_id, organisation_id, documents FROM pub_counts WHERE documents <> 0';
const PARTS = 'SELECT sitemap_part AS part, count(*) AS documents FROM pub_documents GROUP BY sitemap_part';

/** Rows of one that are not in the other, either way. */
const difference = (one: string, other: string): string => `SELECT count(*) AS wrong FROM (SELECT * FROM (${one} EXCEPT ${other}) a UNION ALL SELECT * FROM (${other} EXCEPT ${one}) b) differing`;

async function wrong(db: Knex, one: string, other: string): Promise<boolean> {
  const found: unknown = await db.select(db.raw('differing.wrong as wrong')).from(db.raw(`(${difference(one, other)}) as differing`)).first();
  return Number((found as { readonly wrong: unknown }).wrong) > 0;
}

/** Counts columns and parts of the site map anew where what is kept of them is not so; true when it was not. */
export async function countAnew(db: Knex): Promise<boolean> {
  const keptParts = 'SELECT part, documents FROM pub_sitemap WHERE documents <> 0';
  if (!(await wrong(db, COUNTED, KEPT)) && !(await wrong(db, PARTS, keptParts))) return false;
  return db.transaction(async (trx) => {
    // Under the lock of whoever releases: counts change in that transaction alone.
    await lockReleases(trx);
    if (!(await wrong(trx, COUNTED, KEPT)) && !(await wrong(trx, PARTS, keptParts))) return false;
    await trx('pub_counts').del();
    await trx.raw(`INSERT INTO pub_counts (uid, column_id, organisation_id, documents) ${COUNTED}`);
    await trx.raw(`UPDATE pub_sitemap SET documents = (SELECT count(*) FROM pub_documents d WHERE d.sitemap_part = pub_sitemap.part)`);
    return true;
  });
}
