import { z } from 'zod';
import { firstKeyOn } from '../domain/document-key';
import { tag, type Sought } from '../domain/words';
import type { Sql } from './condition-sql';
import type { Row } from './store';

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

/** The time asked for as a condition on `id`, to stand behind others. */
export function rangeSql({ from, to }: Narrowing, id: string): Sql {
  const bounds = [...(from === null ? [] : [{ text: ` AND ${id} >= ?`, key: firstKeyOn(from) }]), ...(to === null ? [] : [{ text: ` AND ${id} < ?`, key: firstKeyOn(to, 1) }])];
  return { text: bounds.map(({ text }) => text).join(''), bindings: bounds.map(({ key }) => key) };
}

const key = z.object({ id: z.number() });

/** Keys of documents, in the order of the rows. */
export const keysFrom = (rows: readonly Row[]): readonly number[] => rows.map((row) => key.parse(row).id);

/** Beyond so many, hits are no longer counted: nobody looks at them, and counting a word that every document has would read them all. */
export const MOST_COUNTED = 1000;

export interface Facet {
  readonly value: string;
  readonly count: number;
}
const DIMENSIONS = ['type', 'organisation', 'column', 'year'] as const;
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
