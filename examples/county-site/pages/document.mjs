import { followable, html, trusted } from '../html.mjs';
import { page } from '../layout.mjs';
import { columnHref, hrefOf, linkList } from '../links.mjs';
import { ELEMENTS, EVENT_STATES, momentOf, sizeOf, VALIDITY } from '../words.mjs';
import { notFound, withdrawn } from './absent.mjs';

const facts = (labels) => (labels.length === 0 ? '' : html`<dl class="facts">${labels.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`);

const reprint = (labels) => (labels.length === 0 ? '' : html`<div class="labels">${labels.map(({ label, value, href }) => html`<div>${label}：${href === undefined ? value : html`<a href="${followable(href)}" rel="noopener">${value}</a>`}</div>`)}</div>`);

function states({ state, validityNow }) {
  if (state !== undefined) return html`<p class="byline"><span class="state${['held', 'feedback-published'].includes(state) ? ' ended' : ''}">${EVENT_STATES[state]}</span></p>`;
  return validityNow === undefined ? '' : html`<p class="byline"><span class="state${validityNow === 'in-force' ? '' : ' ended'}">${VALIDITY[validityNow]}</span></p>`;
}

const attachments = (files) => {
  const offered = files.filter(({ place }) => place.startsWith('attachments'));
  return offered.length === 0 ? '' : html`<section class="part"><h2>附件</h2><ul>${offered.map(({ title, name, url, size, sha256 }) => html`<li><a href="${followable(url)}" download="${name}">${title}</a> <span class="quiet">${name}，${sizeOf(size)}</span><br><span class="quiet">SHA-256：<code>${sha256}</code></span></li>`)}</ul></section>`;
};

const elements = (values) => {
  const written = Object.entries(ELEMENTS).filter(([name]) => typeof values?.[name] === 'string' && values[name] !== '');
  return written.length === 0 ? '' : html`<section class="part"><h2>解读要点</h2><dl class="facts">${written.map(([name, label]) => html`<dt>${label}</dt><dd>${values[name]}</dd>`)}</dl></section>`;
};

const feedback = (values) => (values == null ? '' : html`<section class="part"><h2>活动反馈</h2><p>${values.summary}</p>${(values.opinions ?? []).map(({ content, handling, result }) => html`<dl class="facts"><dt>意见建议</dt><dd>${content}</dd><dt>处理</dt><dd>${handling}</dd><dt>结果</dt><dd>${result}</dd></dl>`)}</section>`);

const neighbour = (label, document) => html`<div>${label}：${document === null ? html`<span class="quiet">没有了</span>` : html`<a href="${hrefOf(document)}">${document.title}</a>`}</div>`;

/** A policy document with what explains it, an interpretation with what it explains. */
const bound = ({ policy = null, interpretations = [], repealedByDocument = null, repeals = [] }) =>
  html`${linkList('解读的文件', policy === null ? [] : [policy])}${linkList('本文件的解读', interpretations)}${linkList('本文件已被下列文件修改或废止', repealedByDocument === null ? [] : [repealedByDocument])}${linkList('本文件修改或废止了', repeals)}`;

function article(document) {
  const { title, subtitle, publisher, author, publishedAt, indexNumber, marking, meta, particulars, reprintLabels, body, files } = document;
  return html`<article>
<h1>${title}</h1>${subtitle ? html`<p class="subtitle">${subtitle}</p>` : ''}
<p class="byline"><span>来源：${meta.ContentSource}</span>${author ? html`<span>作者：${author}</span>` : ''}<span>发布时间：<time datetime="${publishedAt}">${momentOf(publishedAt)}</time></span></p>
${states(document)}${reprint(reprintLabels)}
${facts([{ label: '索引号', value: indexNumber }, ...(publisher === null ? [] : [{ label: '发布单位', value: publisher.name }]), ...particulars, ...(marking === null ? [] : [{ label: '公开属性', value: marking }])])}
<div class="text">${trusted(body)}</div>
${elements(document.elements)}${feedback(document.feedback)}${attachments(files)}${bound(document)}
<nav class="part siblings" aria-label="上一篇和下一篇">${neighbour('上一篇', document.previous)}${neighbour('下一篇', document.next)}</nav>
${linkList('相关信息', document.related)}
</article>`;
}

const BELOW = { interpretations: 'populate[elements]=true', 'open-day-events': 'populate[feedback][populate][opinions]=true' };

/** One document by its permanent address. */
export async function documentPage({ api, site, columns, type, permalink }) {
  const answer = await api.json(`/api/${type}/by-path/${encodeURIComponent(permalink)}?${BELOW[type] ?? ''}`);
  if (answer.status === 410) return withdrawn({ site, columns, error: answer.error });
  if (answer.status !== 200) return notFound({ site, columns });
  const document = answer.data;
  const steps = [...document.columnPath.map(({ name, slug }) => ({ name, href: columnHref(slug) })), { name: '正文' }];
  const [root] = document.columnPath;
  return { status: 200, body: page({ site, columns, title: document.title, tags: document.meta, steps, feed: document.columnPath.at(-1)?.slug, current: root?.slug, main: article(document) }) };
}
