import { query } from '../api.mjs';
import { html, withHits } from '../html.mjs';
import { page, pages } from '../layout.mjs';
import { hrefOf } from '../links.mjs';
import { dayOf, TYPES } from '../words.mjs';

const FACETS = { type: '类型', column: '栏目', organisation: '发布单位', year: '年份' };
const KEPT = ['q', 'type', 'organisation', 'column', 'year', 'sort'];

const nameOf = (facet, { value, name }) => (facet === 'type' ? (TYPES[value] ?? name) : name);

/** One choice a facet; chosen again it is taken back. */
function facetList({ facet, values, chosen }) {
  if (values.length === 0) return '';
  const line = (one) => {
    const taken = chosen[facet] === one.value;
    const address = `/search?${query({ ...chosen, [facet]: taken ? undefined : one.value })}`;
    return html`<li><a href="${address}"${taken ? html` aria-current="true"` : ''}>${nameOf(facet, one)}(${one.count})${taken ? ' — 取消' : ''}</a></li>`;
  };
  return html`<nav aria-labelledby="facet-${facet}"><h2 id="facet-${facet}">${FACETS[facet]}</h2><ul>${values.map(line)}</ul></nav>`;
}

const result = ({ type, permalink, publishedAt, publisher, documentNumber, highlight }) =>
  html`<li><h2><a href="${hrefOf({ type, permalink })}">${withHits(highlight.title)}</a></h2><p>${highlight.in === 'attachment' ? '〔附件〕' : ''}${withHits(highlight.text)}</p><p class="quiet">${TYPES[type] ?? ''}${publisher === null ? '' : ` · ${publisher.name}`}${documentNumber === null ? '' : ` · ${documentNumber}`} · <time datetime="${publishedAt}">${dayOf(publishedAt)}</time></p></li>`;

/** Full text search, with what was found by type, column, unit and year. */
export async function searchPage({ api, site, columns, search }) {
  const chosen = Object.fromEntries(KEPT.map((name) => [name, (search.get(name) ?? '').slice(0, 100)]).filter(([, value]) => value !== ''));
  const words = chosen.q ?? '';
  const render = (status, main) => ({ status, body: page({ site, columns, title: words === '' ? '搜索' : `搜索：${words}`, steps: [{ name: '搜索' }], words, main }) });
  if (words === '') return render(200, html`<h1>搜索</h1><p>请在上方输入要找的词。</p>`);
  const number = /^[1-9]\d{0,3}$/u.test(search.get('page') ?? '') ? search.get('page') : undefined;
  const answer = await api.json(`/api/search?${query({ ...chosen, page: number, pageSize: 10 })}`);
  if (answer.status !== 200) return render(400, html`<h1>搜索</h1><p>搜索条件不对，请重新输入。</p>`);
  const { data, meta } = answer;
  const found = meta.pagination.total === 0 ? html`<p>没有找到含“${words}”的信息。</p>` : html`<p class="quiet">共${meta.more ? '超过' : ''} ${meta.pagination.total} 条</p>`;
  return render(200, html`<h1>搜索“${words}”</h1><div class="search-page"><section aria-label="搜索结果">${found}<ol class="results">${data.map(result)}</ol>${meta.pagination.pageCount > 1 ? pages({ pagination: meta.pagination, address: '/search', values: chosen }) : ''}</section><aside class="filters" aria-label="缩小范围">${Object.keys(FACETS).map((facet) => facetList({ facet, values: meta.facets[facet], chosen }))}</aside></div>`);
}
