import { z } from 'zod';
import { plain } from '../domain/words';
import { element, XML_HEAD, xmlText } from '../domain/xml';
import type { Placed } from '../repositories/documents';
import { excerptsOf, newestIn } from '../repositories/site-lists';
import { addressOf, homeOf, servedFrom } from './addresses';
import { columnsWithin } from './column-tree';
import { readParameters } from './parameters';
import { isRead, notFound, textAnswer, type Answer, type Serving } from './serving';

const NEWEST = 30;

interface Item {
  readonly document: Placed;
  readonly url: string;
  readonly summary: string;
}

interface Feed {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly self: string;
  readonly items: readonly Item[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const released = ({ releasedAt }: Placed): Date => new Date(releasedAt);
const updated = (feed: Feed): Date => new Date(Math.max(0, ...feed.items.map(({ document }) => released(document).getTime())));

function rss(feed: Feed): string {
  const items = feed.items.map(
    ({ document, url, summary }) =>
      `<item>${element('title', document.title)}${element('link', url)}<guid isPermaLink="false">${xmlText(`${document.uid}/${document.documentId}`)}</guid>${element('pubDate', new Date(document.publishedAt).toUTCString())}${element('description', summary)}</item>`,
  );
  return `${XML_HEAD}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${element('title', feed.title)}${element('link', feed.url)}<atom:link href="${xmlText(feed.self)}" rel="self" type="application/rss+xml"/>${element('description', feed.description)}<language>zh-cn</language>${element('lastBuildDate', updated(feed).toUTCString())}${items.join('')}</channel></rss>`;
}

function atom(feed: Feed): string {
  const entries = feed.items.map(
    ({ document, url, summary }) =>
      `<entry>${element('title', document.title)}<link href="${xmlText(url)}"/>${element('id', `urn:disclosure:${document.documentId}`)}${element('published', document.publishedAt)}${element('updated', document.releasedAt)}${element('summary', summary)}</entry>`,
  );
  return `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">${element('title', feed.title)}${element('subtitle', feed.description)}<link href="${xmlText(feed.url)}"/><link href="${xmlText(feed.self)}" rel="self"/>${element('id', feed.self)}${element('updated', updated(feed).toISOString())}<author>${element('name', feed.title)}</author>${entries.join('')}</feed>`;
}

export const feedParameters = z.strictObject({ format: z.enum(['rss', 'atom']).default('rss') });

/** `GET /api/feeds/:column.xml`: the newest documents of a column and of those below it; `all` for the whole site. */
export async function feedAnswer(serving: Serving, parts: { readonly slug: string; readonly query: unknown }): Promise<Answer> {
  const read = readParameters(feedParameters, parts.query);
  if (!read.ok) return read.answer;
  const { store, references } = serving;
  const { slug } = parts;
  const column = [...references.columns.values()].find(({ values }) => plain(text(values.slug)) === plain(slug));
  if (column === undefined && slug !== 'all') return notFound();
  const newest = await newestIn(store, { columns: column === undefined ? null : columnsWithin(serving, column.documentId), limit: NEWEST });
  const documents = newest.filter(({ uid }) => isRead(serving, uid));
  const excerpts = await excerptsOf(store, documents.map(({ key }) => key));
  const { facts } = references;
  const home = homeOf(serving);
  const { format } = read.values;
  const name = column === undefined ? '' : ` - ${text(column.values.name)}`;
  const feed: Feed = {
    title: `${facts.name}${name}`,
    description: text(column?.values.description) || `${facts.name}${name}`,
    url: home,
    self: `${servedFrom(serving)}/api/feeds/${encodeURIComponent(slug)}.xml${format === 'atom' ? '?format=atom' : ''}`,
    items: documents.map((document) => ({ document, url: addressOf(serving, document), summary: excerpts.get(document.key) ?? '' })),
  };
  return format === 'rss' ? textAnswer('application/rss+xml; charset=utf-8', rss(feed)) : textAnswer('application/atom+xml; charset=utf-8', atom(feed));
}
