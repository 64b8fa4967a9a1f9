import { z } from 'zod';
import type { Asked } from '../domain/query/ask';
import { asksAbsence } from '../domain/query/asks-absence';
import type { SortKey } from '../domain/query/sort';
import type { StoredJson } from '../domain/stored-json';
import type { PublicFile } from '../../../shared/contracts';
import { columnOf, conditionSql, countable, type Sql } from './condition-sql';
import type { References } from './references';
import { matching } from './search';
import type { Planning, Row, Store } from './store';

type Values = Readonly<Record<string, unknown>>;

/** What stands on the site besides a document's own content. */
export interface Placed {
  readonly key: number;
  readonly uid: string;
  readonly documentId: string;
  readonly releaseId: number;
  readonly permalink: string;
  readonly indexNumber: string;
  readonly legacyAddress: string | null;
  readonly publishedAt: string;
  readonly releasedAt: string;
  readonly columnId: string | null;
  readonly organisationId: string | null;
  readonly title: string;
  readonly sha256: string;
}
/** A live document as it is kept for the public. */
export interface LiveDocument extends Placed {
  /** JSON of all scalar attributes, as Strapi answers them. */
  readonly attributesJson: StoredJson;
  /** The same without what is HTML. */
  readonly attributes: Values;
  readonly hanging: Values;
  readonly files: readonly PublicFile[];
}

const PLACED = ['id', 'uid', 'document_id', 'release_id', 'permalink', 'index_number', 'legacy_address', 'published_at', 'released_at', 'column_id', 'organisation_id', 'title', 'sha256'];
export const placedColumns = (row: string): string => PLACED.map((name) => `${row}.${name}`).join(', ');
/** SQLite hands the long texts over as bytes, PostgreSQL as base64; see `domain/stored-json`. */
const live = ({ dialect }: Store): string => `${placedColumns('d')}, ${dialect === 'sqlite' ? 'CAST(c.attributes AS BLOB) AS attributes' : 'c.attributes'}, c.head, c.hanging, c.files`;

const word = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** Rows that only a release writes, under a permit, in columns that hold nothing else: read back without another check of each. */
export const toPlaced = (row: Row): Placed => ({
  key: Number(row.id), uid: String(row.uid), documentId: String(row.document_id), releaseId: Number(row.release_id), permalink: String(row.permalink), indexNumber: String(row.index_number),
  legacyAddress: word(row.legacy_address), publishedAt: String(row.published_at), releasedAt: String(row.released_at), columnId: word(row.column_id), organisationId: word(row.organisation_id),
  title: String(row.title), sha256: String(row.sha256),
});

/** Written by us as JSON of these very shapes. */
const json = <Shape>(value: unknown): Shape => JSON.parse(String(value)) as Shape;

const toLive = (row: Row): LiveDocument => ({
  ...toPlaced(row),
  attributesJson: Buffer.isBuffer(row.attributes) ? row.attributes : { base64: String(row.attributes) },
  attributes: json<Values>(row.head),
  hanging: json<Values>(row.hanging),
  files: row.files === '[]' ? [] : json<readonly PublicFile[]>(row.files),
});

/** SQL order of the keys; null where one of them is not in the narrow row. The newest first where nothing is asked. */
function orderSql(sort: readonly SortKey[]): string | null {
  const keys: string[] = [];
  for (const { path, descending } of sort) {
    const [attribute] = path;
    const column = path.length === 1 && attribute !== undefined ? columnOf(attribute.name) : undefined;
    if (column === undefined) return null;
    // The key is in the order of publication, and unique: nothing after it decides.
    if (column === 'published_at') return [...keys, `d.id ${descending ? 'DESC' : 'ASC'}`].join(', ');
    keys.push(`d.${column} ${descending ? 'DESC' : 'ASC'}`);
  }
  const last = sort.at(-1);
  return [...keys, `d.id ${last === undefined || last.descending ? 'DESC' : 'ASC'}`].join(', ');
}

interface Listing {
  readonly store: Store;
  readonly references: References;
  readonly uid: string;
  readonly asked: Asked;
}

const total = z.object({ total: z.coerce.number().nullable() });

/** The kept counts that answer how many there are; null where only counting them does. */
function keptCount({ references, uid, asked }: Listing): Sql | null {
  const kept = asked.words === '' ? countable(references, asked.condition) : undefined;
  if (kept === undefined) return null;
  const within = (column: string, ids: readonly string[] | null): Sql => (ids === null ? { text: '1 = 1', bindings: [] } : ids.length === 0 ? { text: '1 = 0', bindings: [] } : { text: `${column} IN (${ids.map(() => '?').join(', ')})`, bindings: ids });
  const [columns, organisations] = [within('column_id', kept.columns), within('organisation_id', kept.organisations)];
  return { text: `SELECT sum(documents) AS total FROM pub_counts WHERE uid = ? AND ${columns.text} AND ${organisations.text}`, bindings: [uid, ...columns.bindings, ...organisations.bindings] };
}

async function counted(store: Store, { text, bindings }: Sql, planning: Planning): Promise<number> {
  const [row] = await store.all(text, bindings, planning);
  return total.parse(row).total ?? 0;
}

/** The newest of one type, or of one column or organisation of it: an index holds them in this very order. */
const isUsual = (parts: { readonly kept: Sql | null; readonly condition: Sql; readonly order: string }): boolean =>
  parts.kept !== null && parts.condition.bindings.length <= 1 && /^d\.id (?:DESC|ASC)$/u.test(parts.order);

/** A page of live documents with their number; null where the request asks for more than the narrow rows hold. */
export async function listDocuments(parts: Listing): Promise<{ readonly documents: readonly LiveDocument[]; readonly total: number | null } | null> {
  const { store, references, uid, asked } = parts;
  const condition = conditionSql({ dialect: store.dialect, references, condition: asked.condition });
  const order = orderSql(asked.sort);
  if (condition === null || order === null || asked.others.length > 0 || asksAbsence(asked.condition)) return null;
  const words = asked.words === '' ? { text: '1 = 1', bindings: [] } : matching({ store, text: asked.words, row: 'd' });
  const where: Sql = { text: `d.uid = ? AND (${condition.text}) AND ${words.text}`, bindings: [uid, ...condition.bindings, ...words.bindings] };
  const { start, limit, withCount } = asked.paging;
  const kept = keptCount(parts);
  const planning: Planning = isUsual({ kept, condition, order }) ? 'kept' : 'fitted';
  const beside = withCount && kept !== null ? { text: `, (${kept.text}) AS total`, bindings: kept.bindings } : { text: '', bindings: [] };
  // The wide rows are fetched for the page alone; a number that is kept comes with them.
  const page = `SELECT d.* FROM pub_documents d WHERE ${where.text} ORDER BY ${order} LIMIT ? OFFSET ?`;
  const rows = await store.all(`SELECT ${live(store)}${beside.text} FROM (${page}) d JOIN pub_contents c ON c.id = d.id ORDER BY ${order}`, [...beside.bindings, ...where.bindings, limit, start], planning);
  const documents = rows.map(toLive);
  if (!withCount) return { documents, total: null };
  const [first] = rows;
  if (kept !== null && first !== undefined) return { documents, total: Number(first.total ?? 0) };
  const count = kept ?? { text: `SELECT count(*) AS total FROM pub_documents d WHERE ${where.text}`, bindings: where.bindings };
  return { documents, total: await counted(store, count, kept === null ? 'fitted' : 'kept') };
}

/** A live document by its permanent address or its documentId. */
export async function findDocument(parts: { readonly store: Store; readonly uid: string; readonly by: 'permalink' | 'document_id'; readonly value: string }): Promise<LiveDocument | null> {
  const [row] = await parts.store.all(`SELECT ${live(parts.store)} FROM pub_documents d JOIN pub_contents c ON c.id = d.id WHERE d.uid = ? AND d.${parts.by} = ?`, [parts.uid, parts.value]);
  return row === undefined ? null : toLive(row);
}

/** Live documents of one type by their documentIds; those that are not live are absent. */
export async function findDocuments(parts: { readonly store: Store; readonly uid: string; readonly documentIds: readonly string[] }): Promise<readonly LiveDocument[]> {
  const { store, uid, documentIds } = parts;
  if (documentIds.length === 0) return [];
  const rows = await store.all(`SELECT ${live(store)} FROM pub_documents d JOIN pub_contents c ON c.id = d.id WHERE d.uid = ? AND d.document_id IN (${documentIds.map(() => '?').join(', ')})`, [uid, ...documentIds]);
  return rows.map(toLive);
}

/** Live documents by their keys, in no order. */
export const documentsIn = async (store: Store, keys: readonly number[]): Promise<readonly LiveDocument[]> => {
  if (keys.length === 0) return [];
  const rows = await store.all(`SELECT ${live(store)} FROM pub_documents d JOIN pub_contents c ON c.id = d.id WHERE d.id IN (${keys.map(() => '?').join(', ')})`, keys);
  return rows.map(toLive);
};

const link = z.object({ id: z.number(), name: z.string(), key: z.number() });

/** What these documents refer to among the live ones, by the key of the one that refers. */
export async function targetsOf(parts: { readonly store: Store; readonly keys: readonly number[] }): Promise<ReadonlyMap<number, readonly { readonly name: string; readonly target: LiveDocument }[]>> {
  const { store, keys } = parts;
  const found = new Map<number, { readonly name: string; readonly target: LiveDocument }[]>();
  if (keys.length === 0) return found;
  const rows = await store.all(
    `SELECT l.id, l.name, t.id AS key FROM pub_links l JOIN pub_documents t ON t.uid = l.target_uid AND t.document_id = l.target_id WHERE l.id IN (${keys.map(() => '?').join(', ')}) ORDER BY l.row`,
    keys,
  );
  const links = rows.map((row) => link.parse(row));
  const targets = new Map((await documentsIn(store, [...new Set(links.map(({ key }) => key))])).map((target) => [target.key, target]));
  for (const { id, name, key } of links) {
    const target = targets.get(key);
    if (target !== undefined) found.set(id, [...(found.get(id) ?? []), { name, target }]);
  }
  return found;
}

const notice = z.object({ permalink: z.string(), at: z.string(), notice: z.string() });
export type Notice = Readonly<z.infer<typeof notice>>;

/** The notice that stands where a document was; null where none was withdrawn. */
export async function findNotice(parts: { readonly store: Store; readonly uid: string; readonly by: 'permalink' | 'document_id'; readonly value: string }): Promise<Notice | null> {
  const [row] = await parts.store.all(`SELECT permalink, at, notice FROM pub_withdrawn WHERE uid = ? AND ${parts.by} = ?`, [parts.uid, parts.value]);
  return row === undefined ? null : notice.parse(row);
}

/** A live document as a search shows it. */
export interface FoundDocument extends Placed {
  /** Scalar attributes without what is HTML. */
  readonly attributes: Values;
  /** Plain text of its body and of its files. */
  readonly texts: { readonly body: string; readonly files: string };
}

/** Live documents by their keys, in no order, with the plain texts from which the place of a hit is shown. */
export async function foundDocuments(store: Store, keys: readonly number[]): Promise<readonly FoundDocument[]> {
  if (keys.length === 0) return [];
  const rows = await store.all(
    `SELECT ${placedColumns('d')}, c.head, t.body, t.files FROM pub_documents d JOIN pub_contents c ON c.id = d.id LEFT JOIN pub_texts t ON t.id = d.id WHERE d.id IN (${keys.map(() => '?').join(', ')})`,
    keys,
  );
  return rows.map((row) => ({ ...toPlaced(row), attributes: json<Values>(row.head), texts: { body: String(row.body ?? ''), files: String(row.files ?? '') } }));
}
