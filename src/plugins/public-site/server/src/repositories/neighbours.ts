import { placedColumns, toPlaced, type Placed } from './documents';
import type { Binding, Row, Store } from './store';

/** Documents that stand around one: before and after it in its column, about the same, referring to it, referred to. */
export interface Neighbours {
  readonly previous: Placed | null;
  readonly next: Placed | null;
  readonly related: readonly Placed[];
  /** Live documents that refer to it, by the name of their relation, the newest first. */
  readonly referring: readonly { readonly name: string; readonly document: Placed }[];
  readonly referredTo: readonly { readonly name: string; readonly document: Placed }[];
}

const RELATED = 5;
const KEYWORDS = 5;
const REFERRING = 50;

interface Part {
  readonly text: string;
  readonly bindings: readonly Binding[];
}

const part = (role: string, name: string, rest: string, bindings: readonly Binding[]): Part => ({ text: `SELECT * FROM (SELECT '${role}' AS role, ${name} AS name, ${placedColumns('d')} ${rest}) ${role}`, bindings });

/**
 * One statement for all: each of its parts reads a few entries of an index. `id + 0`: columns have very many links, so PostgreSQL thinks
 * that any target has, and would walk through all links in the order of their ids to find the newest of one.
 */
export async function neighboursOf(store: Store, document: Placed, keywords: readonly string[]): Promise<Neighbours> {
  const { uid, key, documentId, columnId } = document;
  const column = columnId === null ? 'd.column_id IS NULL' : 'd.column_id = ?';
  const inColumn: readonly Binding[] = columnId === null ? [uid] : [uid, columnId];
  const parts: readonly Part[] = [
    part('previous', "''", `FROM pub_documents d WHERE d.uid = ? AND ${column} AND d.id < ? ORDER BY d.id DESC LIMIT 1`, [...inColumn, key]),
    part('next', "''", `FROM pub_documents d WHERE d.uid = ? AND ${column} AND d.id > ? ORDER BY d.id LIMIT 1`, [...inColumn, key]),
    part('referring', 'l.name', `FROM (SELECT id, name FROM pub_links WHERE target_uid = ? AND target_id = ? ORDER BY id + 0 DESC LIMIT ${REFERRING}) l JOIN pub_documents d ON d.id = l.id`, [uid, documentId]),
    part('target', 'l.name', 'FROM pub_links l JOIN pub_documents d ON d.uid = l.target_uid AND d.document_id = l.target_id WHERE l.id = ?', [key]),
    ...keywords.slice(0, KEYWORDS).map((keyword, index) =>
      part(`related${index}`, "''", `FROM (SELECT id FROM pub_keywords WHERE keyword = ? AND id <> ? ORDER BY id DESC LIMIT ${RELATED}) k JOIN pub_documents d ON d.id = k.id`, [keyword, key]),
    ),
  ];
  const rows = await store.all(parts.map(({ text }) => text).join(' UNION ALL '), parts.flatMap(({ bindings }) => bindings));
  const of = (role: string): readonly Row[] => rows.filter((row) => row.role === role);
  const named = (role: string): Neighbours['referring'] => of(role).map((row) => ({ name: String(row.name), document: toPlaced(row) }));
  const related = new Map(rows.filter(({ role }) => String(role).startsWith('related')).map((row) => [Number(row.id), toPlaced(row)]));
  const first = (role: string): Placed | null => of(role).map(toPlaced)[0] ?? null;
  return {
    previous: first('previous'),
    next: first('next'),
    related: [...related.values()].sort((one, other) => other.key - one.key).slice(0, RELATED),
    referring: [...named('referring')].sort((one, other) => other.document.key - one.document.key),
    referredTo: named('target'),
  };
}
