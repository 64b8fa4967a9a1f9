import { followable, html } from './html.mjs';
import { query } from './api.mjs';

/** Page tags of 《政府网站发展指引》, one <meta> each. */
const metaTags = (tags) => Object.entries(tags).map(([name, content]) => html`<meta name="${name}" content="${content}">\n`);

/** Columns for the menu: those at the root that hold something. */
const menuOf = (columns) => columns.filter(({ documentsWithin }) => documentsWithin > 0);

const menu = ({ columns, current }) => html`<nav class="menu" aria-label="栏目"><div class="wide"><ul>
<li><a href="/"${current === '/' ? html` aria-current="page"` : ''}>首页</a></li>
${menuOf(columns).map(({ slug, name }) => html`<li><a href="/columns/${encodeURIComponent(slug)}"${current === slug ? html` aria-current="true"` : ''}>${name}</a></li>\n`)}
</ul></div></nav>`;

const searchForm = (words) => html`<form class="search" role="search" action="/search"><label class="skip" for="q">站内搜索</label><input id="q" name="q" type="search" maxlength="100" required value="${words}" placeholder="搜标题、正文、文号、附件"><button>搜索</button></form>`;

function footer(site) {
  const lines = [
    ['主办单位', site.sponsor], ['承办单位', site.operator], ['网站标识码', site.meta.SiteIDCode], ['备案号', site.icpNumber], ['公安备案号', site.policeNumber], ['联系方式', site.contact], ['地址', site.address],
  ].filter(([, value]) => value !== '');
  const links = [['我为政府网站找错', site.errorReportUrl], ['无障碍浏览', site.accessibilityUrl], ['长者模式', site.elderlyModeUrl], ['依申请公开', site.requestUrl]].filter(([, address]) => address !== '');
  return html`<footer><div class="wide">
<p>${lines.map(([label, value], index) => html`${index > 0 ? '　' : ''}${label}：${value}`)}</p>
<p>${links.map(([label, address]) => html`<a href="${followable(address)}">${label}</a>　`)}<a href="/feeds/all.xml">RSS 订阅</a>　<a href="/feeds/all.xml?format=atom">Atom 订阅</a>　<a href="/sitemap.xml">网站地图</a></p>
</div></footer>`;
}

/** Where one stands: home, then columns, then the page. */
const path = (steps) => (steps.length === 0 ? '' : html`<nav class="path" aria-label="当前位置"><ol><li><a href="/">首页</a></li>${steps.map(({ name, href }) => html`<li>${href === undefined ? html`<span aria-current="page">${name}</span>` : html`<a href="${href}">${name}</a>`}</li>`)}</ol></nav>`);

/**
 * A whole page.
 * @param parts.site answer of /api/site
 * @param parts.columns answer of /api/columns/tree
 * @param parts.title of the page; the site's name follows it
 * @param parts.tags page tags besides the site's own
 * @param parts.steps the way here
 * @param parts.feed slug of the column whose feed belongs to the page
 */
export function page({ site, columns, title, tags = site.meta, steps = [], feed = 'all', current = '', words = '', main }) {
  const name = site.meta.SiteName;
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === '' ? name : `${title} - ${name}`}</title>
${metaTags(tags)}<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
<link rel="alternate" type="application/rss+xml" title="${name}" href="/feeds/${encodeURIComponent(feed)}.xml">
<link rel="alternate" type="application/atom+xml" title="${name}" href="/feeds/${encodeURIComponent(feed)}.xml?format=atom">
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="masthead"><div class="wide"><a class="name" href="/">${name}</a>${searchForm(words)}</div></header>
${menu({ columns, current })}
<main id="main" tabindex="-1"><div class="wide">${path(steps)}${main}</div></main>
${footer(site)}
</body>
</html>`.text;
}

/** Links to the page before and after; nothing where there is but one. */
export function pages({ pagination, address, values = {} }) {
  const { page: current, pageCount, total } = pagination;
  const to = (number) => `${address}?${query({ ...values, page: number })}`;
  if (pageCount <= 1) return html`<p class="quiet">共 ${total} 条</p>`;
  return html`<nav class="pages" aria-label="分页">
${current > 1 ? html`<a rel="prev" href="${to(current - 1)}">上一页</a>` : ''}
<span aria-current="page">第 ${current} 页，共 ${pageCount} 页 ${total} 条</span>
${current < pageCount ? html`<a rel="next" href="${to(current + 1)}">下一页</a>` : ''}
</nav>`;
}
