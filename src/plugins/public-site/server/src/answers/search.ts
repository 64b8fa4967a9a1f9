import { z } from 'zod';
import type { SearchAnswer, SearchFacet } from '../../../shared/contracts';
import { marked, mentions, snippet } from '../domain/snippet';
import { foundDocuments, type FoundDocument } from '../repositories/documents';
import { searchDocuments, soughtIn } from '../repositories/search';
import { MOST_COUNTED, type Facets, type Narrowing } from '../repositories/search-question';
import { briefOf } from './addresses';
import { badQuery } from './bad-query';
import { columnsWithin } from './column-tree';
import { form, readParameters } from './parameters';
import { columnPath, publisherOf } from './present';
import { isRead, jsonAnswer, type Answer, type Serving } from './serving';

export const searchParameters = z.strictObject({
  q: form.text(100),
  type: form.text(60).optional(),
  /** Code of the publishing unit. */
  organisation: form.text(60).optional(),
  /** Slug; what stands below it counts. */
  column: form.text(100).optional(),
  year: z.string().regex(/^\d{4}$/u).optional(),
  from: form.day.optional(),
  to: form.day.optional(),
  sort: z.enum(['relevance', 'newest']).default('relevance'),
  page: form.whole(1, MOST_COUNTED).default(1),
  pageSize: form.whole(1, 50).default(20),
});
type Parameters = z.infer<typeof searchParameters>;

/** An unknown unit, column or type finds nothing, and says so by finding nothing. */
const NOBODY = ['none'];

function narrowingOf(serving: Serving, asked: Parameters): Narrowing {
  const { types, references } = serving;
  const chosen = <One>(value: string | undefined, find: (value: string) => readonly One[]): readonly (One | string)[] => {
    if (value === undefined || value === '') return [];
    const found = find(value);
    return found.length === 0 ? NOBODY : found;
  };
  const all = types.filter(({ profile }) => profile !== null);
  const read = all.filter(({ uid }) => isRead(serving, uid));
  // Where the public reads every type, naming them all would only make the index look them up.
  const open = read.length === 0 ? NOBODY : read.length === all.length ? [] : read.map(({ uid }) => uid);
  return {
    uids: asked.type === undefined || asked.type === '' ? open : chosen(asked.type, (type) => read.filter(({ plural, singular }) => plural === type || singular === type).map(({ uid }) => uid)),
    organisations: chosen(asked.organisation, (code) => [...references.organisations.values()].filter(({ values }) => values.code === code).map(({ documentId }) => documentId)),
    columns: chosen(asked.column, (slug) => [...references.columns.values()].filter(({ values }) => values.slug === slug).flatMap(({ documentId }) => columnsWithin(serving, documentId))),
    years: asked.year === undefined ? [] : [asked.year],
    from: asked.from ?? null,
    to: asked.to ?? null,
  };
}

function facetsNamed(serving: Serving, facets: Facets): SearchAnswer['meta']['facets'] {
  const { columns, organisations } = serving.references;
  const named = (dimension: string, name: (value: string) => SearchFacet | null): readonly SearchFacet[] =>
    (facets.get(dimension) ?? []).flatMap(({ value, count }) => {
      const facet = name(value);
      return facet === null ? [] : [{ ...facet, count }];
    }).sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  const reference = (all: typeof columns, key: string) => (value: string): SearchFacet | null => {
    const found = all.get(value)?.values;
    return found === undefined ? null : { value: String(found[key] ?? ''), name: String(found.name ?? ''), count: 0 };
  };
  return {
    type: named('type', (uid) => {
      const type = serving.types.find((one) => one.uid === uid);
      return type === undefined ? null : { value: type.plural, name: type.plural, count: 0 };
    }),
    organisation: named('organisation', reference(organisations, 'code')),
    column: named('column', reference(columns, 'slug')),
    year: named('year', (year) => ({ value: year, name: year, count: 0 })),
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function hit(serving: Serving, parts: { readonly document: FoundDocument; readonly words: readonly string[] }): SearchAnswer['data'][number] {
  const { document, words } = parts;
  const { body, files } = document.texts;
  const inFiles = !mentions(body, words) && mentions(files, words);
  return {
    ...briefOf(serving, document),
    documentNumber: text(document.attributes.documentNumber),
    indexNumber: document.indexNumber,
    publisher: publisherOf(serving, document),
    columnPath: columnPath(serving, document.columnId),
    highlight: { title: marked(document.title, words), text: snippet(inFiles ? files : body, words), in: inFiles ? 'attachment' : 'text' },
  };
}

/** `GET /api/search`: Chinese full text over what is live, exact document numbers first. */
export async function searchAnswer(serving: Serving, query: unknown): Promise<Answer> {
  const read = readParameters(searchParameters, query);
  if (!read.ok) return read.answer;
  const { values: asked } = read;
  if ((asked.page - 1) * asked.pageSize >= MOST_COUNTED) return badQuery([{ code: 'page-too-deep', path: 'page' }]);
  const { store } = serving;
  const narrowing = narrowingOf(serving, asked);
  const sought = soughtIn(asked.q);
  const { keys, total, facets } = await searchDocuments({ store, text: asked.q, sought, narrowing, order: asked.sort, start: (asked.page - 1) * asked.pageSize, limit: asked.pageSize });
  const byKey = new Map((await foundDocuments(store, keys)).map((document) => [document.key, document]));
  const data = keys.flatMap((key) => {
    const document = byKey.get(key);
    return document === undefined ? [] : [hit(serving, { document, words: sought.words })];
  });
  const known = Math.min(total, MOST_COUNTED);
  const { page, pageSize } = asked;
  const meta: SearchAnswer['meta'] = { pagination: { page, pageSize, pageCount: Math.ceil(known / pageSize), total: known }, more: total > MOST_COUNTED, words: sought.words, facets: facetsNamed(serving, facets) };
  return jsonAnswer({ data, meta });
}
