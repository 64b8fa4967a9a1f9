import { query } from '../api.mjs';
import { html } from '../html.mjs';
import { page, pages } from '../layout.mjs';
import { columnHref, lines } from '../links.mjs';
import { TYPES } from '../words.mjs';
import { notFound } from './absent.mjs';
import { eventLines } from './open-days.mjs';

const PER_PAGE = 20;

/** A column and the way down to it; null where there is none of this slug. */
function wayTo(columns, slug) {
  for (const column of columns) {
    if (column.slug === slug) return [column];
    const below = wayTo(column.children, slug);
    if (below !== null) return [column, ...below];
  }
  return null;
}

const asked = ({ slug, number, pageSize }) => query({ filters: { column: { slug: { $eq: slug } } }, sort: 'publishedAt:desc', pagination: { page: number, pageSize } });

/** How many documents of each type stand in the column. */
async function counts(api, slug) {
  const each = await Promise.all(Object.keys(TYPES).map(async (type) => [type, (await api.json(`/api/${type}?${asked({ slug, number: 1, pageSize: 1 })}`)).meta.pagination.total]));
  return each.filter(([, total]) => total > 0);
}

/** A column's documents, newest first, a page at a time; by type where it holds several. */
export async function column({ api, site, columns, slug, search }) {
  const way = wayTo(columns, slug);
  if (way === null) return notFound({ site, columns });
  const here = way.at(-1);
  const held = await counts(api, slug);
  const wanted = search.get('type');
  const type = held.find(([name]) => name === wanted)?.[0] ?? held[0]?.[0] ?? 'news-releases';
  const number = /^[1-9]\d{0,3}$/u.test(search.get('page') ?? '') ? Number(search.get('page')) : 1;
  const found = await api.json(`/api/${type}?${asked({ slug, number, pageSize: PER_PAGE })}`);
  if (found.status !== 200) return notFound({ site, columns });
  const address = columnHref(slug);
  const tabs = held.length < 2 ? '' : html`<nav class="tabs" aria-label="内容类型">${held.map(([name, total]) => html`<a href="${address}?type=${name}"${name === type ? html` aria-current="page"` : ''}>${TYPES[name]}(${total})</a>`)}</nav>`;
  const below = here.children.length === 0 ? '' : html`<nav class="tabs" aria-label="下级栏目">${here.children.map((child) => html`<a href="${columnHref(child.slug)}">${child.name}(${child.documentsWithin})</a>`)}</nav>`;
  const tags = { ...site.meta, ColumnName: here.name, ColumnDescription: here.description, ColumnKeywords: here.keywords.join(';'), ColumnType: here.columnType };
  const steps = way.map(({ slug: to, name }, index) => ({ name, href: index === way.length - 1 ? undefined : columnHref(to) }));
  const main = html`<h1>${here.name}</h1>${here.description === '' ? '' : html`<p>${here.description}</p>`}${below}${tabs}${type === 'open-day-events' ? eventLines(found.data) : lines(found.data.map((document) => ({ ...document, type })))}${pages({ pagination: found.meta.pagination, address, values: held.length < 2 ? {} : { type } })}<p><a href="/feeds/${encodeURIComponent(slug)}.xml">订阅本栏目(RSS)</a></p>`;
  return { status: 200, body: page({ site, columns, title: here.name, tags, steps, feed: slug, current: way[0].slug, main }) };
}
