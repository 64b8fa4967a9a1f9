import { html } from './html.mjs';
import { dayOf } from './words.mjs';

/** Where a document stands on this site. */
export const hrefOf = ({ type, permalink }) => `/${encodeURIComponent(type)}/${encodeURIComponent(permalink)}`;
export const columnHref = (slug) => `/columns/${encodeURIComponent(slug)}`;

const time = (moment) => html`<time datetime="${moment}">${dayOf(moment)}</time>`;

/** Documents a line each, newest first as they come. */
export const lines = (documents) =>
  documents.length === 0 ? html`<p class="quiet">暂无内容</p>` : html`<ul class="lines">${documents.map((document) => html`<li><a href="${hrefOf(document)}">${document.title}</a>${time(document.publishedAt)}</li>\n`)}</ul>`;

/** Documents as links under a heading; nothing where there are none. */
export const linkList = (heading, documents) =>
  documents.length === 0 ? '' : html`<section class="part"><h2>${heading}</h2><ul>${documents.map((document) => html`<li><a href="${hrefOf(document)}">${document.title}</a></li>`)}</ul></section>`;
