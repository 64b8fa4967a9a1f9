import { html } from '../html.mjs';
import { page } from '../layout.mjs';
import { momentOf } from '../words.mjs';

export const notFound = ({ site, columns }) => ({
  status: 404,
  body: page({ site, columns, title: '没有这一页', main: html`<h1>没有这一页</h1><p>网址可能写错了，或内容已移走。可以<a href="/">回到首页</a>，或用上方的搜索。</p>` }),
});

/** Gone means gone: the notice stands where the document was, and search engines are told with 410. */
export function withdrawn({ site, columns, error }) {
  const { notice, withdrawnAt } = error.details;
  const main = html`<h1>该信息已撤下</h1><div class="note"><p>${notice}</p><p class="quiet">撤下时间：<time datetime="${withdrawnAt}">${momentOf(withdrawnAt)}</time></p></div><p><a href="/">回到首页</a></p>`;
  return { status: 410, body: page({ site, columns, title: '该信息已撤下', main }) };
}

export const notNow = () => ({
  status: 503,
  body: html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>暂时不能访问</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css"></head><body><main><div class="wide"><h1>暂时不能访问</h1><p>请稍后再试。</p></div></main></body></html>`.text,
});
