import type { Sql } from './condition-sql';
import { facetsFrom, groupsOf, keysFrom, MOST_COUNTED, rangeSql, type Asking, type Facets, type Found, type Question } from './search-question';
import type { Store } from './store';

/** PostgreSQL's language. Words are letters and figures alone, so quoting them is enough. */
function tsquery({ sought, narrowing }: Question): string {
  const words = sought.words.map((word) => `'${word}'${sought.prefix ? ':*' : ''}`);
  return [...words, ...groupsOf(narrowing).map((group) => `(${group.map((word) => `'${word}'`).join(' | ')})`)].join(' & ');
}

/** The ids of all hits, in no order. */
export function hitsOnPostgres(question: Question): Sql {
  const range = rangeSql(question.narrowing, 'id');
  return { text: `SELECT id FROM pub_search WHERE words @@ ?::tsquery${range.text}`, bindings: [tsquery(question), ...range.bindings] };
}

interface Gathered {
  readonly titles: readonly number[];
  readonly texts: readonly number[];
  readonly total: number;
  readonly facets: Facets;
}

const ids = (value: unknown): readonly number[] => (typeof value === 'string' && value !== '' ? value.split(' ').map(Number) : []);

/**
 * The newest hits, `MOST_COUNTED` + 1 of them, in one reading: how many they are, how they spread, and the first `most` whose title holds
 * the words and whose text alone does. In the order of publication PostgreSQL walks the table from its end where a word is frequent, and
 * takes the index where it is rare: neither grows with what is kept.
 */
async function gather(store: Store, question: Question, most: number): Promise<Gathered> {
  const range = rangeSql(question.narrowing, 'id');
  const list = (condition: string): string => `array_to_string((array_agg(id ORDER BY id DESC) FILTER (WHERE ${condition}))[1:${most}], ' ')`;
  const words = tsquery(question);
  const rows = await store.all(
    `WITH found AS MATERIALIZED (SELECT id, title_words @@ ?::tsquery AS in_title, uid, organisation_id, column_id, year FROM pub_search WHERE words @@ ?::tsquery${range.text} ORDER BY id DESC LIMIT ${MOST_COUNTED + 1})
     SELECT 'titles' AS dimension, ${list('in_title')} AS value, count(*) AS count FROM found
     UNION ALL SELECT 'texts', ${list('NOT in_title')}, 0 FROM found
     UNION ALL SELECT CASE WHEN GROUPING(uid) = 0 THEN 'type' WHEN GROUPING(organisation_id) = 0 THEN 'organisation' WHEN GROUPING(column_id) = 0 THEN 'column' ELSE 'year' END,
       coalesce(uid, organisation_id, column_id, year), count(*) FROM (SELECT * FROM found LIMIT ${MOST_COUNTED}) shown GROUP BY GROUPING SETS ((uid), (organisation_id), (column_id), (year))`,
    [words, words, ...range.bindings],
    'fitted',
  );
  const of = (dimension: string) => rows.find((row) => row.dimension === dimension);
  return { titles: ids(of('titles')?.value), texts: ids(of('texts')?.value), total: Number(of('titles')?.count ?? 0), facets: facetsFrom(rows) };
}

/** Beyond what was gathered: the newest hits in titles, or in texts alone. */
async function further(store: Store, parts: { readonly question: Question; readonly where: 'titles' | 'texts'; readonly limit: number }): Promise<readonly number[]> {
  const { question, where, limit } = parts;
  const range = rangeSql(question.narrowing, 'id');
  const words = tsquery(question);
  const condition = where === 'titles' ? 'title_words @@ ?::tsquery' : 'words @@ ?::tsquery AND NOT title_words @@ ?::tsquery';
  const rows = await store.all(`SELECT id FROM pub_search WHERE ${condition}${range.text} ORDER BY id DESC LIMIT ?`, [...(where === 'titles' ? [words] : [words, words]), ...range.bindings, limit], 'fitted');
  return keysFrom(rows);
}

/** A search by `tsvector`. */
export async function searchPostgres(store: Store, { question, order, first, start, limit }: Asking): Promise<Found> {
  const most = start + limit;
  const [exact, gathered] = await Promise.all([first(), gather(store, question, most)]);
  const { facets } = gathered;
  // Were there more, those that are missing may be among the ones that were not gathered.
  const isShort = gathered.total > MOST_COUNTED;
  if (order === 'newest') {
    const keys = [...gathered.titles, ...gathered.texts].sort((one, other) => other - one);
    return { keys: keys.slice(start, most), total: gathered.total, facets };
  }
  const titles = isShort && gathered.titles.length < most ? await further(store, { question, where: 'titles', limit: most }) : gathered.titles;
  const texts = isShort && titles.length + gathered.texts.length < most ? await further(store, { question, where: 'texts', limit: most }) : gathered.texts;
  const keys = [...new Set([...exact, ...titles, ...texts])];
  return { keys: keys.slice(start, most), total: Math.max(gathered.total, exact.length), facets };
}
