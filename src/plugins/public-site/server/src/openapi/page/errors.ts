import { xmlText } from '../../domain/xml';
import type { OpenApiDocument } from '../document';
import { NAMES } from '../operation';
import { outline } from './outline';

const statusOf = (name: string): string => Object.entries(NAMES).find(([, one]) => one === name)?.[0] ?? '';

/** What any address may answer besides. */
export function errorSection({ components }: OpenApiDocument): string {
  const rows = Object.entries(components.responses).map(([name, { description, headers = {} }]) => {
    const status = statusOf(name);
    return `<tr id="status-${status}"><td>${status}</td><td>${xmlText(description)}</td><td>${Object.keys(headers).map((header) => `<code>${xmlText(header)}</code>`).join(' ')}</td></tr>`;
  });
  const headers = Object.entries(components.headers).map(([name, { description }]) => `<li>${xmlText(name)}: ${xmlText(description)}</li>`);
  const shape = (name: string): string => `<pre tabindex="0">${xmlText(outline({ schema: components.schemas[name] ?? {}, schemas: components.schemas }))}</pre>`;
  return `<section aria-labelledby="errors"><h2 id="errors">状态与错误 / Statuses and errors</h2><div class="scroll" tabindex="0"><table><thead><tr><th scope="col">状态 / status</th><th scope="col">含义 / meaning</th><th scope="col">响应头 / headers</th></tr></thead><tbody>${rows.join('')}</tbody></table></div><h3>错误 / Error</h3>${shape('ErrorAnswer')}<h3>410</h3>${shape('GoneAnswer')}<h3>响应头 / Headers</h3><ul>${headers.join('')}</ul></section>`;
}
