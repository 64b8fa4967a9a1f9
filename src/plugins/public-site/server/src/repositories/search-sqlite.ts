import type { Sql } from './condition-sql';
import { facetsFrom, groupsOf, keysFrom, MOST_COUNTED, rangeSql, type Asking, type Facets, type Found, type Question } from './search-question';
import type { Store } from './store';

type Where = 'title' | 'anywhere';

/** FTS5's language. Words are letters and figures alone, so quoting them is enough. */
function fts({ sought, narrowing }: Question, where: Where): string {
  const words = sought.words.map((word) => `"${word}"${sought.prefix ? ' *' : ''}`).join(' AND ');
  const narrowed = groupsOf(narrowing).map((group) => `tags : (${group.map((word) => `"${word}"`).join(' OR ')})`);
  return [`${where === 'title' ? 'title' : '{title body}'} : (${words})`, ...narrowed].join(' AND ');
}

/** The ids of all hits, in no order. */
export function hitsOnSqlite(question: Question, where: Where): Sql {
  const range = rangeSql(question.narrowing, 'rowid');
  return { text: `SELECT rowid AS id FROM pub_search WHERE pub_search MATCH ?${range.text}`, bindings: [fts(question, where), ...range.bindings] };
}

/** Keys of the newest hits; the index walks them in this order. */
async function newest(store: Store, parts: { readonly hits: Sql; readonly except: Sql | null; readonly limit: number; readonly offset: number }): Promise<readonly number[]> {
  const { hits, except, limit, offset } = parts;
  const rows = await store.all(`${hits.text}${except === null ? '' : ` AND rowid NOT IN (${except.text})`} ORDER BY rowid DESC LIMIT ? OFFSET ?`, [...hits.bindings, ...(except?.bindings ?? []), limit, offset]);
  return keysFrom(rows);
}

/** How many hits there are and how they spread, from one reading of the index. */
async function counted(store: Store, { text, bindings }: Sql): Promise<{ readonly total: number; readonly facets: Facets }> {
  const rows = await store.all(
    `WITH found AS MATERIALIZED (SELECT d.uid, d.organisation_id, d.column_id, substr(d.published_on, 1, 4) AS year FROM (${text} ORDER BY rowid DESC LIMIT ${MOST_COUNTED + 1}) f JOIN pub_documents d ON d.id = f.id),
     shown AS MATERIALIZED (SELECT * FROM found LIMIT ${MOST_COUNTED})
     SELECT 'all' AS dimension, 'all' AS value, count(*) AS count FROM found
     UNION ALL SELECT 'type', uid, count(*) FROM shown GROUP BY uid
     UNION ALL SELECT 'organisation', organisation_id, count(*) FROM shown GROUP BY organisation_id
     UNION ALL SELECT 'column', column_id, count(*) FROM shown GROUP BY column_id
     UNION ALL SELECT 'year', year, count(*) FROM shown GROUP BY year`,
    bindings,
  );
  return { total: Number(rows.find(({ dimension }) => dimension === 'all')?.count ?? 0), facets: facetsFrom(rows) };
}

/** A search by FTS5. */
export async function searchSqlite(store: Store, { question, order, first, start, limit }: Asking): Promise<Found> {
  const [anywhere, inTitle] = [hitsOnSqlite(question, 'anywhere'), hitsOnSqlite(question, 'title')];
  const { total, facets } = await counted(store, anywhere);
  if (order === 'newest') return { keys: await newest(store, { hits: anywhere, except: null, limit, offset: start }), total, facets };
  const exact = await first();
  const titles = total === 0 ? [] : await newest(store, { hits: inTitle, except: null, limit: start + limit + exact.length, offset: 0 });
  const ahead = [...exact, ...titles.filter((id) => !exact.includes(id))];
  if (ahead.length >= start + limit || total === 0) return { keys: ahead.slice(start, start + limit), total: Math.max(total, exact.length), facets };
  // All hits in titles are known now; what is left comes from the texts.
  const rest = await newest(store, { hits: anywhere, except: titles.length === 0 ? null : inTitle, limit: limit + exact.length, offset: Math.max(0, start - ahead.length) });
  return { keys: [...ahead.slice(start), ...rest.filter((id) => !exact.includes(id))].slice(0, limit), total: Math.max(total, exact.length), facets };
}
