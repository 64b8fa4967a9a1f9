import type { Problem } from '../domain/query/problem';
import { badQuery } from './bad-query';
import { columnTreeAnswer } from './column-tree';
import { detailAnswer } from './detail';
import { disclosureTreeAnswer } from './disclosure-tree';
import { exportAnswer } from './export';
import { feedAnswer } from './feed';
import { listAnswer } from './list';
import { movedAnswer } from './moved';
import { docsAnswer, openApiAnswer } from './openapi';
import { searchAnswer } from './search';
import type { Answer, PublicType, Serving } from './serving';
import { siteAnswer } from './site';
import { sitemapIndexAnswer, sitemapPartAnswer } from './sitemap';
import { withdrawnAnswer } from './withdrawn';

/** What a request costs the server, in units of one plain answer. */
export type Cost = 1 | 5;

/** An address of the public interface. `action` is the right that a request needs; null for what everybody may read. */
export interface Route {
  readonly action: string | null;
  readonly cost: Cost;
  /** Null where only Strapi's own engine answers what is asked. */
  readonly answer: (serving: Serving, query: unknown) => Promise<Answer | null>;
}

const open = (answer: Route['answer'], cost: Cost = 1): Route => ({ action: null, cost, answer });
const withoutQuery =
  (answer: (serving: Serving) => Answer | Promise<Answer>): Route['answer'] =>
  async (serving, query) => {
    const problems = Object.keys(query as object).map((path): Problem => ({ code: 'unknown-parameter', path: path.slice(0, 100) }));
    return problems.length > 0 ? badQuery(problems) : answer(serving);
  };

const FIXED: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['site', open(withoutQuery(siteAnswer))],
  ['columns/tree', open(withoutQuery(columnTreeAnswer))],
  ['disclosure-tree', open(withoutQuery(disclosureTreeAnswer))],
  ['search', open(searchAnswer, 5)],
  ['sitemap.xml', open(withoutQuery(sitemapIndexAnswer))],
  ['withdrawn', open(withdrawnAnswer)],
  ['export', open(exportAnswer, 5)],
  ['moved', open(movedAnswer)],
  ['openapi.json', open(withoutQuery(openApiAnswer))],
  ['docs', open(withoutQuery(docsAnswer))],
]);

/** Addresses with one thing that varies, by the template under which they are published. */
const VARYING: readonly { readonly template: string; readonly pattern: RegExp; readonly route: (value: string) => Route }[] = [
  { template: 'feeds/{column}.xml', pattern: /^feeds\/([^/]{1,100})\.xml$/u, route: (slug) => open((serving, query) => feedAnswer(serving, { slug, query })) },
  { template: 'sitemaps/{part}.xml', pattern: /^sitemaps\/([1-9]\d{0,8})\.xml$/u, route: (part) => open(withoutQuery((serving) => sitemapPartAnswer(serving, Number(part)))) },
];
const DOCUMENT = /^(by-path\/)?([^/]{1,200})$/u;

function ofType(type: PublicType, rest: string | null): Route | null {
  if (rest === null) {
    return {
      action: `${type.uid}.find`,
      cost: 1,
      answer: async (serving, query) => {
        const listed = await listAnswer(serving, { type, query });
        return listed.kind === 'answer' ? listed.answer : null;
      },
    };
  }
  const [, byPath, value] = DOCUMENT.exec(rest) ?? [];
  // Columns and organisations are few, and have no address of their own.
  if (value === undefined || (type.profile === null && byPath !== undefined)) return null;
  return {
    action: `${type.uid}.findOne`,
    cost: 1,
    answer: async (serving, query) => {
      if (type.profile === null) {
        const listed = await listAnswer(serving, { type, query });
        return listed.kind === 'answer' ? listed.answer : null;
      }
      const detailed = await detailAnswer(serving, { type, by: byPath === undefined ? 'document_id' : 'permalink', value, query });
      return detailed.kind === 'answer' ? detailed.answer : null;
    },
  };
}

/** Every address below `/api/`, as templates: what is published of the interface must name each of them. */
export const addressTemplates = (types: readonly PublicType[]): readonly string[] => [
  ...FIXED.keys(),
  ...VARYING.map(({ template }) => template),
  ...types.flatMap(({ plural, profile }) => [plural, `${plural}/{documentId}`, ...(profile === null ? [] : [`${plural}/by-path/{permalink}`])]),
];

/** The route of a path below `/api/`, decoded; null for what is not of the public interface. */
export function routeOf(types: readonly PublicType[], path: string): Route | null {
  const fixed = FIXED.get(path);
  if (fixed !== undefined) return fixed;
  for (const { pattern, route } of VARYING) {
    const [, value] = pattern.exec(path) ?? [];
    if (value !== undefined) return route(value);
  }
  const slash = path.indexOf('/');
  const name = slash === -1 ? path : path.slice(0, slash);
  const type = types.find(({ plural }) => plural === name);
  return type === undefined ? null : ofType(type, slash === -1 ? null : path.slice(slash + 1));
}
