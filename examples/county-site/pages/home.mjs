import { query } from '../api.mjs';
import { html } from '../html.mjs';
import { page } from '../layout.mjs';
import { hrefOf, lines } from '../links.mjs';
import { TYPES } from '../words.mjs';
import { eventLines } from './open-days.mjs';

const SHOWN = { 'news-releases': 8, 'policy-documents': 6, interpretations: 6 };

async function newest(api, type, pageSize) {
  const { data } = await api.json(`/api/${type}?${query({ sort: 'publishedAt:desc', pagination: { pageSize, withCount: false } })}`);
  return data.map((document) => ({ ...document, type }));
}

const box = (type, documents) => html`<section class="box" aria-labelledby="box-${type}"><h2 id="box-${type}">${TYPES[type]}</h2>${lines(documents)}</section>`;

/** The newest of each kind. */
export async function home({ api, site, columns }) {
  const types = Object.entries(SHOWN);
  const [events, ...lists] = await Promise.all([api.json(`/api/open-day-events?${query({ sort: 'startsAt:desc', pagination: { pageSize: 4, withCount: false } })}`), ...types.map(([type, size]) => newest(api, type, size))]);
  const days = html`<section class="box" aria-labelledby="box-days"><h2 id="box-days"><a href="/open-days">政府开放日</a></h2>${eventLines(events.data)}</section>`;
  const main = html`<h1 class="skip">${site.meta.SiteName}</h1><div class="boxes">${types.map(([type], index) => box(type, lists[index]))}${days}</div>`;
  return { status: 200, body: page({ site, columns, title: '', current: '/', main }) };
}
