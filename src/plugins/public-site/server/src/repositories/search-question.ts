import { z } from 'zod';
import { firstKeyOn } from '../domain/document-key';
import { tag, type Sought } from '../domain/words';
import type { Binding, Row } from './store';

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

export interface Question {
  readonly sought: Sought;
  readonly narrowing: Narrowing;
}

/** The marks a hit must bear: one of each group. */
export const groupsOf = (narrowing: Narrowing): readonly (readonly string[])[] =>
  [narrowing.uids.map(tag.type), narrowing.organisations.map(tag.organisation), narrowing.columns.map(tag.column), narrowing.years.map(tag.year)].filter((group) => group.length > 0);

/** The first key of the time asked for and the first one after it; null for none. */
export const keyRange = ({ from, to }: Narrowing): { readonly from: number | null; readonly before: number | null } => ({ from: from === null ? null : firstKeyOn(from), before: to === null ? null : firstKeyOn(to, 1) });

/** The range as a condition on `id`, to stand behind others. */
export function rangeSql(narrowing: Narrowing, id: string): { readonly text: string; readonly bindings: readonly Binding[] } {
  const { from, before } = keyRange(narrowing);
  return { text: `${from === null ? '' : ` AND ${id} >= ?`}${before === null ? '' : ` AND ${id} < ?`}`, bindings: [from, before].filter((key) => key !== null) };
}

/** Beyond so many, hits are no longer counted: nobody looks at them, and counting a word that every document has would read them all. */
export const MOST_COUNTED = 1000;

export interface Facet {
  readonly value: string;
  readonly count: number;
}
export const DIMENSIONS = ['type', 'organisation', 'column', 'year'] as const;
export type Facets = ReadonlyMap<string, readonly Facet[]>;

const group = z.object({ dimension: z.string(), value: z.string().nullable(), count: z.coerce.number() });

/** How hits spread, from rows that name a dimension, a value of it and how many have it. */
export function facetsFrom(rows: readonly Row[]): Facets {
  const facets = new Map<string, Facet[]>(DIMENSIONS.map((dimension) => [dimension, []]));
  for (const { dimension, value, count } of rows.map((row) => group.parse(row))) if (value !== null) facets.get(dimension)?.push({ value, count });
  return facets;
}
export const NO_FACETS: Facets = facetsFrom([]);

/** A search as each database is asked it. */
export interface Asking {
  readonly question: Question;
  readonly order: 'relevance' | 'newest';
  /** Keys of documents that come before all others. */
  readonly first: () => Promise<readonly number[]>;
  readonly start: number;
  readonly limit: number;
}
export interface Found {
  /** In their order: those that come first, then titles, then texts, each the newest first. */
  readonly keys: readonly number[];
  /** At most `MOST_COUNTED` + 1. */
  readonly total: number;
  /** Of the newest `MOST_COUNTED`. */
  readonly facets: Facets;
}
