import { xmlText } from '../../domain/xml';
import type { JsonSchema, Schemas } from '../json-schema';
import type { Operation, Parameter } from '../operation';
import { formOf, outline } from './outline';

export const anchorOf = ({ operationId }: Operation): string => `address-${operationId}`;

interface Section {
  readonly path: string;
  readonly operation: Operation;
  readonly schemas: Schemas;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

const PLACES: Readonly<Record<Parameter['in'], string>> = { path: '网址 / address', query: '参数 / parameter', header: '请求头 / header' };

function parameterRow({ name, in: place, required, description, schema }: Parameter): string {
  const needed = required ? '必填 / required' : '';
  return `<tr><td><code>${xmlText(name)}</code></td><td>${PLACES[place]}</td><td>${xmlText(description)}</td><td>${xmlText(formOf(schema))}</td><td>${needed}</td></tr>`;
}

function parameterTable({ operation, parameters }: Section): string {
  const known = operation.parameters.flatMap((one) => ('$ref' in one ? (parameters[one.$ref.split('/').at(-1) ?? ''] ?? []) : one));
  return `<h3>参数 / Parameters</h3><div class="scroll" tabindex="0"><table><thead><tr><th scope="col">名称 / name</th><th scope="col">位置 / where</th><th scope="col">含义 / meaning</th><th scope="col">写法 / form</th><th scope="col">必填 / required</th></tr></thead><tbody>${known.map(parameterRow).join('')}</tbody></table></div>`;
}

function answer({ operation, schemas }: Section): string {
  const good = operation.responses['200'];
  if (good === undefined || '$ref' in good) return '';
  return Object.entries(good.content ?? {})
    .map(([type, { schema }]) => {
      const shape: JsonSchema = schema;
      return `<h3>回答 / Answer: <code>${xmlText(type)}</code></h3>${shape.type === 'string' ? '' : `<pre tabindex="0">${xmlText(outline({ schema, schemas }))}</pre>`}`;
    })
    .join('');
}

/** One address: what it does, its parameters, an example, the shape of its answer, its statuses. */
export function addressSection(section: Section): string {
  const { path, operation } = section;
  const { summary, description } = operation;
  const example = encodeURI(operation['x-example']);
  const statuses = Object.keys(operation.responses).map((status) => (status === '200' ? '200' : `<a href="#status-${status}">${status}</a>`));
  return `<section aria-labelledby="${anchorOf(operation)}"><h2 id="${anchorOf(operation)}"><code>GET ${xmlText(path)}</code> ${xmlText(summary)}</h2>${description === undefined ? '' : `<p>${xmlText(description)}</p>`}${parameterTable(section)}<h3>例 / Example</h3><pre tabindex="0">curl -g '${xmlText(`$SITE${example}`)}'</pre>${answer(section)}<p>状态 / statuses: ${statuses.join(', ')}</p></section>`;
}
