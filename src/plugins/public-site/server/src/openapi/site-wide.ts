import type { z } from 'zod';
import { exportParameters } from '../answers/export';
import { feedParameters } from '../answers/feed';
import { movedParameters } from '../answers/moved';
import { searchParameters } from '../answers/search';
import { withdrawnParameters } from '../answers/withdrawn';
import { parameterWords } from './parameter-words';
import { closed, listOf, refTo, type JsonSchema } from './json-schema';
import { conditional, json, replies, textOf, type Content, type Operation, type Parameter, type Paths } from './operation';
import { parameterSchemas } from './from-zod';

const none: JsonSchema = closed({});
const data = (schema: JsonSchema): Content => json(closed({ data: schema, meta: none }));

const ofQuery = (parameters: z.ZodObject): readonly Parameter[] => {
  const { properties, required } = parameterSchemas(parameters);
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), description: parameterWords(name), schema }));
};
const ofPath = (name: string, schema: JsonSchema): Parameter => ({ name, in: 'path', required: true, description: parameterWords(name), schema });

interface Address {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly parameters?: readonly Parameter[];
  readonly content: Content;
  readonly also?: readonly number[];
  readonly example?: string;
}

const SITE = '网站 / site';
const FINDING = '查找 / finding';
const FOLLOWING = '跟踪 / following';
const ABOUT = '本说明 / this document';

const ADDRESSES: readonly Address[] = [
  { path: '/api/site', id: 'site', tag: SITE, summary: '网站信息 / what the site says of itself', content: data(refTo('Site')) },
  { path: '/api/columns/tree', id: 'columnTree', tag: SITE, summary: '栏目树,含篇数与最近更新 / columns with counts and last update', content: data(listOf(refTo('ColumnNode'))) },
  { path: '/api/disclosure-tree', id: 'disclosureTree', tag: SITE, summary: '政府信息公开目录 / the statutory directory', content: data(refTo('DisclosureTree')) },
  {
    path: '/api/search', id: 'search', tag: FINDING, summary: '全文检索 / full text search', description: '字号完全相符的排在最前;每次请求计 5 个单位。Exact document numbers come first; a request costs five units.',
    parameters: ofQuery(searchParameters), content: json(refTo('SearchAnswer')), example: '/api/search?q=田间管理&pageSize=10',
  },
  { path: '/api/moved', id: 'moved', tag: FINDING, summary: '旧网址现在何处 / where a page of the old site stands now', parameters: ofQuery(movedParameters), content: data(refTo('Brief')), also: [404], example: '/api/moved?address=http://old.example/art/1.html' },
  {
    path: '/api/feeds/{column}.xml', id: 'feed', tag: FOLLOWING, summary: '栏目订阅,最新 30 篇 / the newest 30 of a column', parameters: [ofPath('column', { type: 'string', minLength: 1, maxLength: 100 }), ...ofQuery(feedParameters)],
    content: textOf('application/rss+xml', 'application/atom+xml'), also: [404], example: '/api/feeds/all.xml?format=atom',
  },
  { path: '/api/sitemap.xml', id: 'sitemap', tag: FOLLOWING, summary: '网站地图索引 / index of the site map', content: textOf('application/xml') },
  {
    path: '/api/sitemaps/{part}.xml', id: 'sitemapPart', tag: FOLLOWING, summary: '网站地图的一部分 / a part of the site map', parameters: [ofPath('part', { type: 'integer', minimum: 1, maximum: 999_999_999 })],
    content: textOf('application/xml'), also: [404], example: '/api/sitemaps/1.xml',
  },
  { path: '/api/withdrawn', id: 'withdrawn', tag: FOLLOWING, summary: '已撤下的信息及公告 / what is gone, with its notice', parameters: ofQuery(withdrawnParameters), content: json(refTo('WithdrawnAnswer')) },
  {
    path: '/api/export', id: 'export', tag: FOLLOWING, summary: '变更导出,可续传 / changes, resumable',
    description: '从 since 之后的变更;把 meta.next 作为下一次的 since,直到 meta.more 为 false。每项带公开内容的 SHA-256,撤下的为一条墓碑。每次请求计 5 个单位。Changes after `since`; send `meta.next` as the next `since` until `meta.more` is false. A request costs five units.',
    parameters: ofQuery(exportParameters), content: json(refTo('ExportAnswer')), example: '/api/export?since=0&limit=100',
  },
  { path: '/api/openapi.json', id: 'openapi', tag: ABOUT, summary: '本说明,OpenAPI 3.1 / this document', content: json({ type: 'object' }) },
  { path: '/api/docs', id: 'docs', tag: ABOUT, summary: '本说明,网页 / this document as a page', content: textOf('text/html') },
];

const operation = ({ path, id, tag, summary, description, parameters = [], content, also, example }: Address): Operation => ({
  operationId: id,
  summary,
  ...(description !== undefined && { description }),
  tags: [tag],
  parameters: [...parameters, conditional],
  responses: replies({ content, description: summary, ...(also !== undefined && { also }) }),
  'x-example': example ?? path,
});

/** The addresses that are the same on every site. */
export const siteWidePaths = (): Paths => Object.fromEntries(ADDRESSES.map((address) => [address.path, { get: operation(address) }]));
