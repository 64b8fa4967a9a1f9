import type { ColumnNode } from '../../../shared/contracts';
import type { Reference } from '../repositories/references';
import { columnFigures, type ColumnFigures } from '../repositories/site-lists';
import { jsonAnswer, type Answer, type Serving } from './serving';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const later = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other > one) ? other : one);

/** Columns below one, by their order and then as they were made. */
export function childrenOf(columns: ReadonlyMap<string, Reference>, parent: string | null): readonly Reference[] {
  const order = ({ values }: Reference): number => (typeof values.order === 'number' ? values.order : Number.MAX_SAFE_INTEGER);
  return [...columns.values()].filter((column) => column.parent === parent).sort((one, other) => order(one) - order(other) || one.id - other.id);
}

function node(serving: Serving, parts: { readonly column: Reference; readonly figures: ReadonlyMap<string, ColumnFigures>; readonly depth: number }): ColumnNode {
  const { column, figures, depth } = parts;
  const children = depth > 10 ? [] : childrenOf(serving.references.columns, column.documentId).map((child) => node(serving, { column: child, figures, depth: depth + 1 }));
  const own = figures.get(column.documentId) ?? { documents: 0, newestAt: null };
  const { values } = column;
  return {
    documentId: column.documentId,
    slug: text(values.slug),
    name: text(values.name),
    columnType: text(values.type),
    description: text(values.description),
    keywords: Array.isArray(values.keywords) ? values.keywords.filter((one): one is string => typeof one === 'string') : [],
    documents: own.documents,
    documentsWithin: children.reduce((sum, child) => sum + child.documentsWithin, own.documents),
    lastPublishedAt: children.reduce((newest, child) => later(newest, child.lastPublishedAt), own.newestAt),
    children,
  };
}

/** `GET /api/columns/tree`: the site's columns with how much they hold and how fresh they are. */
export async function columnTreeAnswer(serving: Serving): Promise<Answer> {
  const { columns } = serving.references;
  const figures = await columnFigures(serving.store, [...columns.keys()]);
  // A column whose parent was deleted stands at the root rather than nowhere.
  const roots = [...columns.values()].filter(({ parent }) => parent !== null && !columns.has(parent));
  const data = [...childrenOf(columns, null), ...roots].map((column) => node(serving, { column, figures, depth: 0 }));
  return jsonAnswer({ data, meta: {} });
}

/** Ids of a column and of all below it. */
export function columnsWithin(serving: Serving, documentId: string, depth = 0): readonly string[] {
  if (depth > 10) return [];
  return [documentId, ...childrenOf(serving.references.columns, documentId).flatMap((child) => columnsWithin(serving, child.documentId, depth + 1))];
}
