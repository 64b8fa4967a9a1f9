import { xmlText } from '../../domain/xml';
import type { OpenApiDocument } from '../document';
import { addressSection, anchorOf } from './address';
import { errorSection } from './errors';
import { STYLE } from './style';

function contents(document: OpenApiDocument): string {
  const addresses = Object.entries(document.paths);
  const tags = [...new Set(addresses.flatMap(([, { get }]) => get.tags))];
  const lists = tags.map((tag) => {
    const lines = addresses.filter(([, { get }]) => get.tags.includes(tag)).map(([path, { get }]) => `<li><a href="#${anchorOf(get)}"><code>${xmlText(path)}</code></a> ${xmlText(get.summary)}</li>`);
    return `<h3>${xmlText(tag)}</h3><ul>${lines.join('')}</ul>`;
  });
  return `<nav aria-labelledby="contents"><h2 id="contents">目录 / Contents</h2>${lists.join('')}<ul><li><a href="#errors">状态与错误 / statuses and errors</a></li></ul></nav>`;
}

/** The document as a page to read: no script, nothing from elsewhere, Chinese first. */
export function documentPage(document: OpenApiDocument): string {
  const { info } = document;
  const about = info.description.split('\n\n').map((text) => `<p>${xmlText(text)}</p>`).join('');
  const sections = Object.entries(document.paths).map(([path, { get }]) => addressSection({ path, operation: get, schemas: document.components.schemas, parameters: document.components.parameters }));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${xmlText(info.title)}</title><style>${STYLE}</style></head><body><header><h1>${xmlText(info.title)}</h1>${about}<p>机读文本 / for machines: <a href="/api/openapi.json">/api/openapi.json</a></p></header>${contents(document)}<main>${sections.join('')}${errorSection(document)}</main></body></html>`;
}
