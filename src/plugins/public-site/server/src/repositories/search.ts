import { numberKey } from '../../../../disclosure-review/server/src/domain/document-number';
import { soughtWords, type Sought } from '../domain/words';
import type { Sql } from './condition-sql';
import { hitsOnPostgres, searchPostgres } from './search-postgres';
import { keysFrom, NO_FACETS, rangeSql, WIDE, type Asking, type Found, type Narrowing, type Question } from './search-question';
import { hitsOnSqlite, searchSqlite } from './search-sqlite';
import { segment } from './segment';
import type { Store } from './store';

/** What the text of a question looks for. */
export const soughtIn = (text: string): Sought => soughtWords({ text, segment });

/** For a list of one type that is narrowed by words: the ids that hold them, as a condition on `row`. */
export function matching(parts: { readonly store: Store; readonly text: string; readonly row: string }): Sql {
  const sought = soughtIn(parts.text);
  if (sought.words.length === 0) return { text: '1 = 0', bindings: [] };
  const question: Question = { sought, narrowing: WIDE };
  const { text, bindings } = parts.store.dialect === 'postgres' ? hitsOnPostgres(question) : hitsOnSqlite(question, 'anywhere');
  return { text: `${parts.row}.id IN (${text})`, bindings };
}

/** More documents with one number are a mistake of somebody's; the others are found by words. */
const MOST_EXACT = 20;

/** Documents that bear exactly this number, the newest first. */
async function byNumber(store: Store, parts: { readonly text: string; readonly narrowing: Narrowing }): Promise<readonly number[]> {
  const { narrowing } = parts;
  const listed = (column: string, values: readonly string[]): string => (values.length === 0 ? '' : ` AND ${column} IN (${values.map(() => '?').join(', ')})`);
  const range = rangeSql(narrowing, 'id');
  const rows = await store.all(
    `SELECT id FROM pub_documents WHERE number_key = ?${listed('uid', narrowing.uids)}${listed('organisation_id', narrowing.organisations)}${listed('column_id', narrowing.columns)}${listed('substr(published_on, 1, 4)', narrowing.years)}${range.text} ORDER BY id DESC LIMIT ${MOST_EXACT}`,
    [numberKey(parts.text).slice(0, 120), ...narrowing.uids, ...narrowing.organisations, ...narrowing.columns, ...narrowing.years, ...range.bindings],
  );
  return keysFrom(rows);
}

/** Looks for words in titles, texts, numbers and attachments of what is live; the exact document number comes first. */
export async function searchDocuments(parts: { readonly store: Store; readonly text: string; readonly sought: Sought; readonly narrowing: Narrowing } & Pick<Asking, 'order' | 'start' | 'limit'>): Promise<Found> {
  const { store, text, sought, narrowing, order, start, limit } = parts;
  if (sought.words.length === 0) return { keys: [], total: 0, facets: NO_FACETS };
  const asking: Asking = { question: { sought, narrowing }, order, first: () => byNumber(store, { text, narrowing }), start, limit };
  return store.dialect === 'postgres' ? searchPostgres(store, asking) : searchSqlite(store, asking);
}
