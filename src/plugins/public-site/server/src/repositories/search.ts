import { z } from 'zod';
import { numberKey } from '../../../../disclosure-review/server/src/domain/document-number';
import { firstKeyOn } from '../domain/document-key';
import { soughtWords, tag, type Sought } from '../domain/words';
import type { Sql } from './condition-sql';
import { segment } from './segment';
import type { Binding, Store } from './store';

/** What narrows a search down; each is asked of the index itself. */
export interface Narrowing {
  readonly uids: readonly string[];
  readonly organisations: readonly string[];
  readonly columns: readonly string[];
  readonly years: readonly string[];
  /** Days in the county, `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly to: string | null;
}
export const WIDE: Narrowing = { uids: [], organisations: [], columns: [], years: [], from: null, to: null };

/** Beyond so many, hits are no longer counted: nobody looks at them, and counting a word that every document has would read them all. */
export const MOST_COUNTED = 1000;

const groups = (narrowing: Narrowing): readonly (readonly string[])[] =>
  [narrowing.uids.map(tag.type), narrowing.organisations.map(tag.organisation), narrowing.columns.map(tag.column), narrowing.years.map(tag.year)].filter((group) => group.length > 0);

interface Question {
  readonly sought: Sought;
  readonly narrowing: Narrowing;
  readonly where: 'title' | 'anywhere';
}

/** FTS5's language. Words are letters and figures alone, so quoting them is enough. */
function fts({ sought, narrowing, where }: Question): string {
  const words = sought.words.map((word) => `"${word}"${sought.prefix ? ' *' : ''}`).join(' AND ');
  const narrowed = groups(narrowing).map((group) => `tags : (${group.map((word) => `"${word}"`).join(' OR ')})`);
  return [`${where === 'title' ? 'title' : '{title body}'} : (${words})`, ...narrowed].join(' AND ');
}

function tsquery({ sought, narrowing }: Question): string {
  const words = sought.words.map((word) => `'${word}'${sought.prefix ? ':*' : ''}`);
  return [...words, ...groups(narrowing).map((group) => `(${group.map((word) => `'${word}'`).join(' | ')})`)].join(' & ');
}

function hits(store: Store, question: Question): Sql {
  const { narrowing, where } = question;
  const id = store.dialect === 'sqlite' ? 'rowid' : 'id';
  const range: readonly (readonly [string, number | null])[] = [
    [`${id} >= ?`, narrowing.from === null ? null : firstKeyOn(narrowing.from)],
    [`${id} < ?`, narrowing.to === null ? null : firstKeyOn(narrowing.to, 1)],
  ];
  const bounds = range.flatMap(([text, key]) => (key === null ? [] : [{ text, key }]));
  const match = store.dialect === 'sqlite' ? 'pub_search MATCH ?' : `${where === 'title' ? 'title_words' : 'words'} @@ ?::tsquery`;
  const bindings: readonly Binding[] = [store.dialect === 'sqlite' ? fts(question) : tsquery(question), ...bounds.map(({ key }) => key)];
  return { text: `SELECT ${id} AS id FROM pub_search WHERE ${[match, ...bounds.map(({ text }) => text)].join(' AND ')}`, bindings };
}

const key = z.object({ id: z.number() });

/** Keys of the newest hits. */
async function newest(store: Store, parts: { readonly question: Question; readonly except: Question | null; readonly limit: number; readonly offset: number }): Promise<readonly number[]> {
  const { question, except, limit, offset } = parts;
  const { text, bindings } = hits(store, question);
  const id = store.dialect === 'sqlite' ? 'rowid' : 'id';
  const without = except === null ? null : hits(store, except);
  const rows = await store.all(`${text}${without === null ? '' : ` AND ${id} NOT IN (${without.text})`} ORDER BY ${id} DESC LIMIT ? OFFSET ?`, [...bindings, ...(without?.bindings ?? []), limit, offset]);
  return rows.map((row) => key.parse(row).id);
}

async function counted(store: Store, question: Question): Promise<number> {
  const { text, bindings } = hits(store, question);
  const rows = await store.all(`SELECT count(*) AS hits FROM (${text} LIMIT ${MOST_COUNTED + 1}) found`, bindings);
  return z.tuple([z.object({ hits: z.coerce.number() })]).parse(rows)[0].hits;
}

/** For a list of one type that is narrowed by words: the ids that hold them, as a condition on `row`. */
export function matching(parts: { readonly store: Store; readonly text: string; readonly row: string }): Sql {
  const sought = soughtWords({ text: parts.text, segment });
  if (sought.words.length === 0) return { text: '1 = 0', bindings: [] };
  const { text, bindings } = hits(parts.store, { sought, narrowing: WIDE, where: 'anywhere' });
  return { text: `${parts.row}.id IN (${text})`, bindings };
}

export interface Facet {
  readonly value: string;
  readonly count: number;
}
export interface Hits {
  /** In their order: the exact document number, then titles, then texts, each the newest first. */
  readonly keys: readonly number[];
  /** At most `MOST_COUNTED` + 1. */
  readonly total: number;
  readonly sought: Sought;
}
export type Ordering = 'relevance' | 'newest';

/** Documents that bear exactly this number, the newest first. */
async function byNumber(store: Store, parts: { readonly text: string; readonly narrowing: Narrowing }): Promise<readonly number[]> {
  const { narrowing } = parts;
  const listed = (column: string, values: readonly string[]): string => (values.length === 0 ? '' : ` AND ${column} IN (${values.map(() => '?').join(', ')})`);
  const rows = await store.all(
    `SELECT id FROM pub_documents WHERE number_key = ?${listed('uid', narrowing.uids)}${listed('organisation_id', narrowing.organisations)}${listed('column_id', narrowing.columns)}${listed('substr(published_on, 1, 4)', narrowing.years)} ORDER BY id DESC LIMIT 20`,
    [numberKey(parts.text).slice(0, 120), ...narrowing.uids, ...narrowing.organisations, ...narrowing.columns, ...narrowing.years],
  );
  return rows.map((row) => key.parse(row).id);
}

/** Looks for words in titles, texts, numbers and attachments of what is live. */
export async function searchDocuments(parts: { readonly store: Store; readonly text: string; readonly narrowing: Narrowing; readonly order: Ordering; readonly start: number; readonly limit: number }): Promise<Hits> {
  const { store, text, narrowing, order, start, limit } = parts;
  const sought = soughtWords({ text, segment });
  if (sought.words.length === 0) return { keys: [], total: 0, sought };
  const anywhere: Question = { sought, narrowing, where: 'anywhere' };
  const inTitle: Question = { sought, narrowing, where: 'title' };
  const total = await counted(store, anywhere);
  if (order === 'newest') return { keys: await newest(store, { question: anywhere, except: null, limit, offset: start }), total, sought };
  const exact = await byNumber(store, { text, narrowing });
  const titles = total === 0 ? [] : await newest(store, { question: inTitle, except: null, limit: start + limit + exact.length, offset: 0 });
  const first = [...exact, ...titles.filter((id) => !exact.includes(id))];
  if (first.length >= start + limit) return { keys: first.slice(start, start + limit), total: Math.max(total, exact.length), sought };
  // All hits in titles are known now; what is left comes from the texts.
  const rest = await newest(store, { question: anywhere, except: titles.length === 0 ? null : inTitle, limit: limit + exact.length, offset: Math.max(0, start - first.length) });
  const more = rest.filter((id) => !exact.includes(id));
  return { keys: [...first.slice(start), ...more].slice(0, limit), total: Math.max(total, exact.length), sought };
}

const group = z.object({ dimension: z.string(), value: z.string().nullable(), count: z.coerce.number() });

/** How the hits (the first ones counted) spread over types, organisations, columns and years. */
export async function facetsOf(parts: { readonly store: Store; readonly sought: Sought; readonly narrowing: Narrowing }): Promise<ReadonlyMap<string, readonly Facet[]>> {
  const { store, sought, narrowing } = parts;
  const found = new Map<string, Facet[]>([['type', []], ['organisation', []], ['column', []], ['year', []]]);
  if (sought.words.length === 0) return found;
  const { text, bindings } = hits(store, { sought, narrowing, where: 'anywhere' });
  const rows = await store.all(
    `WITH found AS MATERIALIZED (SELECT d.uid, d.organisation_id, d.column_id, substr(d.published_on, 1, 4) AS year FROM (${text} LIMIT ${MOST_COUNTED}) f JOIN pub_documents d ON d.id = f.id)
     SELECT 'type' AS dimension, uid AS value, count(*) AS count FROM found GROUP BY uid
     UNION ALL SELECT 'organisation', organisation_id, count(*) FROM found GROUP BY organisation_id
     UNION ALL SELECT 'column', column_id, count(*) FROM found GROUP BY column_id
     UNION ALL SELECT 'year', year, count(*) FROM found GROUP BY year`,
    bindings,
  );
  for (const { dimension, value, count } of rows.map((row) => group.parse(row))) if (value !== null) found.get(dimension)?.push({ value, count });
  return found;
}

const texts = z.object({ id: z.number(), body: z.string(), files: z.string() });

/** Plain texts of documents, from which the place of a hit is shown. */
export async function textsOf(parts: { readonly store: Store; readonly keys: readonly number[] }): Promise<ReadonlyMap<number, { readonly body: string; readonly files: string }>> {
  const { store, keys } = parts;
  if (keys.length === 0) return new Map();
  const rows = await store.all(`SELECT id, body, files FROM pub_texts WHERE id IN (${keys.map(() => '?').join(', ')})`, keys);
  return new Map(rows.map((row) => texts.parse(row)).map(({ id, body, files }) => [id, { body, files }]));
}
