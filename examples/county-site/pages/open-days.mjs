import { query } from '../api.mjs';
import { html } from '../html.mjs';
import { page, pages } from '../layout.mjs';
import { hrefOf } from '../links.mjs';
import { EVENT_STATES, momentOf } from '../words.mjs';

const ENDED = ['held', 'feedback-published'];

export const eventLines = (events) =>
  events.length === 0
    ? html`<p class="quiet">暂无活动</p>`
    : html`<ul class="lines">${events.map((event) => html`<li><a href="${hrefOf({ type: 'open-day-events', permalink: event.permalink })}">${event.title}</a><span><span class="state${ENDED.includes(event.state) ? ' ended' : ''}">${EVENT_STATES[event.state]}</span> ${event.startsAt === null ? '' : html`<time datetime="${event.startsAt}">${momentOf(event.startsAt)}</time>`}</span></li>\n`)}</ul>`;

/** Open days, the latest first, with how far each has come. */
export async function openDays({ api, site, columns, search }) {
  const number = /^[1-9]\d{0,3}$/u.test(search.get('page') ?? '') ? Number(search.get('page')) : 1;
  const { data, meta } = await api.json(`/api/open-day-events?${query({ sort: 'startsAt:desc', pagination: { page: number, pageSize: 20 } })}`);
  const main = html`<h1>政府开放日</h1>${eventLines(data)}${pages({ pagination: meta.pagination, address: '/open-days' })}`;
  return { status: 200, body: page({ site, columns, title: '政府开放日', steps: [{ name: '政府开放日' }], main }) };
}
