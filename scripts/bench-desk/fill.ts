import type { Knex } from 'knex';

export interface Amounts {
  /** Released documents, their reviews done. */
  readonly done: number;
  /** Documents under review. */
  readonly open: number;
  readonly drafts: number;
}

const UID = 'api::news-release.news-release';
const zeros = `repeat('0', 64)`;
/** ISO text as the plugin writes it. */
const ago = (minutes: string): string => `to_char((now() at time zone 'UTC') - (${minutes}) * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const FILLED = ['dr_reviews', 'dr_steps', 'dr_participants', 'dr_editors', 'dr_releases', 'news_releases', 'news_releases_organisation_lnk'];

/** Who writes for a unit: its first liaison. Every document gets a number `n`; states, units and times follow from it. */
const PEOPLE = `(SELECT array_agg(p.person_id ORDER BY p.person_id) FROM dr_posts p WHERE p.organisation_id = u.id AND p.post = 'liaison')[1]`;

/** A county's years of work, written by SQL without the guards, which would take hours: for a throwaway PostgreSQL only. */
export async function fill(db: Knex, amounts: Amounts): Promise<void> {
  const { done, open, drafts } = amounts;
  await db.transaction(async (trx) => {
    for (const table of FILLED) await trx.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await trx.raw(`CREATE TEMP TABLE u ON COMMIT DROP AS SELECT o.document_id AS id, o.id AS row_id, row_number() OVER (ORDER BY o.id) - 1 AS at, count(*) OVER () AS total FROM organisations o`);
    await trx.raw(`CREATE TEMP TABLE d ON COMMIT DROP AS
      SELECT n, 'desk' || lpad(n::text, 20, '0') AS id, u.id AS unit, u.row_id AS unit_row, ${PEOPLE} AS writer,
        CASE WHEN n <= ${done} THEN CASE WHEN n % 50 = 0 THEN 'withdrawn' WHEN n % 51 = 0 THEN 'approved' ELSE 'live' END
             WHEN n <= ${done + open} THEN (ARRAY['assessing','assessing','tier-2','tier-2','tier-3','tier-3','tier-3','confirming','consenting','approved'])[1 + (n / u.total) % 10]
             ELSE 'drafting' END AS state,
        (n % 51 <> 0 OR n > ${done}) AS for_public,
        CASE WHEN n <= ${done} THEN 20000 + n ELSE n % 9000 END AS age
      FROM generate_series(1, ${done + open + drafts}) n JOIN u ON u.at = n % u.total`);
    await trx.raw(`INSERT INTO news_releases (document_id, title, body, origin, disclosure_attribute, created_at, updated_at)
      SELECT id, '关于第' || n || '号工作开展情况的通报', '<p>' || repeat('各单位认真组织落实,进展情况良好。', 40) || '</p>', 'original', CASE WHEN for_public THEN 'active' ELSE 'on-request' END, now(), now() FROM d`);
    await trx.raw(`INSERT INTO news_releases (document_id, title, body, origin, disclosure_attribute, created_at, updated_at, published_at, expires_at)
      SELECT id, '关于第' || n || '号工作开展情况的通报', '<p>' || repeat('各单位认真组织落实,进展情况良好。', 40) || '</p>', 'original', 'active', now(), now(), now(), CASE WHEN n % 20 = 0 THEN now() + (n % 2000 - 1000) * interval '1 day' END FROM d WHERE state = 'live'`);
    await trx.raw(`INSERT INTO news_releases_organisation_lnk (news_release_id, organisation_id) SELECT r.id, d.unit_row FROM news_releases r JOIN d ON d.id = r.document_id`);
    await trx.raw(`INSERT INTO dr_reviews (uid, document_id, round, state, state_since, organisation_id, title, digest, urgent, risk_class, for_public, changed_at, binding_findings)
      SELECT '${UID}', id, 1, state, ${ago('age')}, unit, '关于第' || n || '号工作开展情况的通报', ${zeros}, n % 97 = 0, CASE WHEN n % 40 = 0 THEN 'negative' ELSE 'none' END, for_public, ${ago('age')}, 0 FROM d`);
    const reviewer = `(SELECT min(person_id) FROM dr_posts WHERE post = 'government-office-reviewer')`;
    const post = (name: string): string => `coalesce((SELECT min(p.person_id) FROM dr_posts p WHERE p.organisation_id = d.unit AND p.post = '${name}'), ${reviewer})`;
    const step = (kind: string, tier: string, from: string, to: string, person: string, minutes: number, condition: string): string =>
      `INSERT INTO dr_steps (uid, document_id, round, kind, tier, state_from, state_to, digest, person_id, person_name, organisation_id, at, evidence)
       SELECT '${UID}', id, 1, '${kind}', ${tier}, '${from}', '${to}', ${zeros}, ${person}, '某人', unit, ${ago(`age + ${minutes}`)}, CASE WHEN '${kind}' = 'assess' THEN '{"conclusion":"publishable"}' WHEN '${kind}' = 'return' THEN '{"reason":"请核对数据"}' ELSE '{}' END FROM d WHERE ${condition} ORDER BY n`;
    const past = (...states: readonly string[]): string => `state NOT IN (${states.map((state) => `'${state}'`).join(', ')})`;
    await trx.raw(step('create', 'NULL', 'drafting', 'drafting', 'writer', 4, 'TRUE'));
    await trx.raw(step('submit', '1', 'drafting', 'assessing', 'writer', 3, past('drafting')));
    await trx.raw(step('assess', 'NULL', 'assessing', 'tier-2', post('secrecy-officer'), 2, past('drafting', 'assessing')));
    await trx.raw(step('approve', '2', 'tier-2', 'tier-3', post('office-head'), 1, past('drafting', 'assessing', 'tier-2')));
    await trx.raw(step('approve', '3', 'tier-3', 'approved', reviewer, 0, past('drafting', 'assessing', 'tier-2', 'tier-3')));
    await trx.raw(step('release', 'NULL', 'approved', 'live', reviewer, 0, `state = 'live'`));
    await trx.raw(step('return', 'NULL', 'tier-2', 'drafting', post('office-head'), 0, `state = 'drafting' AND n % 7 = 0`));
    await trx.raw(`UPDATE dr_reviews r SET last_step = s.id FROM (SELECT document_id, max(id) AS id FROM dr_steps GROUP BY document_id) s WHERE s.document_id = r.document_id`);
    await trx.raw(`UPDATE dr_reviews r SET not_wholly_public = NOT for_public, attribute_looked_at = s.at FROM dr_steps s WHERE s.document_id = r.document_id AND s.kind = 'assess'`);
    await trx.raw(`INSERT INTO dr_participants (person_id, uid, document_id, wrote, at) SELECT person_id, uid, document_id, bool_or(kind IN ('create', 'submit')), max(at) FROM dr_steps WHERE person_id IS NOT NULL GROUP BY 1, 2, 3 ON CONFLICT DO NOTHING`);
    await trx.raw(`INSERT INTO dr_editors (uid, document_id, round, person_id, created) SELECT '${UID}', id, 1, writer, true FROM d WHERE writer IS NOT NULL ON CONFLICT DO NOTHING`);
    await trx.raw(`INSERT INTO dr_releases (uid, document_id, kind, round, digest, algorithm, at, person_name, permalink, index_number)
      SELECT '${UID}', id, 'release', 1, ${zeros}, 1, ${ago('age')}, '某人', 'desk-' || n, 'desk-' || n FROM d WHERE state = 'live'`);
  });
  for (const table of FILLED) await db.raw(`ANALYZE ${table}`);
}
