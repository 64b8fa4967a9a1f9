import type { Shape, ShapeOf } from '../shape';
import { readFilters, type Condition } from './filters';
import { readPaging, type Paging } from './paging';
import { record, type Problem } from './problem';
import { readSelection, type Selection } from './selection';
import { readSort, type SortKey } from './sort';

/** A request for documents of one type, parsed whole. */
export interface Asked {
  readonly condition: Condition | null;
  readonly sort: readonly SortKey[];
  readonly selection: Selection;
  readonly paging: Paging;
  /** `_q`: words to search for; empty for none. */
  readonly words: string;
  /** Parts that only Strapi's own engine answers. */
  readonly others: readonly string[];
}
export type Ask = { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly problems: readonly Problem[] };

/** `status` and what asks for drafts in other words changes nothing: the public reads what is published. `locale` neither: there is one. */
const IGNORED: ReadonlySet<string> = new Set(['status', 'locale', 'publicationFilter', 'hasPublishedVersion', 'count', 'ordering']);
const KNOWN: ReadonlySet<string> = new Set(['filters', 'sort', 'fields', 'populate', 'pagination', '_q']);
const WORDS = 100;

/** A query string's parameters, read as Strapi's conventions have them. All that is wrong is told at once. */
export function ask(parts: { readonly query: unknown; readonly shape: Shape; readonly shapeOf: ShapeOf }): Ask {
  const { shape, shapeOf } = parts;
  const query = record(parts.query) ?? {};
  const unknown = Object.keys(query).filter((name) => !KNOWN.has(name) && !IGNORED.has(name));
  const { condition, problems: ofFilters } = readFilters({ raw: query.filters, shape, shapeOf });
  const { sort, problems: ofSort } = readSort({ raw: query.sort, shape, shapeOf });
  const { selection, others, problems: ofSelection } = readSelection({ fields: query.fields, populate: query.populate, shape, shapeOf });
  const { paging, problems: ofPaging } = readPaging(query.pagination);
  const words = query._q ?? '';
  const problems: readonly Problem[] = [
    ...unknown.map((name) => ({ code: 'unknown-parameter' as const, path: name.slice(0, 100) })),
    ...ofFilters,
    ...ofSort,
    ...ofSelection,
    ...ofPaging,
    ...(typeof words === 'string' && words.length <= WORDS && !words.includes('\u0000') ? [] : [{ code: 'value-invalid' as const, path: '_q' }]),
  ];
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, 50) };
  return { ok: true, asked: { condition, sort, selection, paging, words: String(words).trim(), others } };
}
