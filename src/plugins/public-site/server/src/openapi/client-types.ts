import type { OpenApiDocument } from './document';
import { REFERENCES, type JsonSchema } from './json-schema';

const HEAD = `/**
 * 县政府信息公开接口的类型 / Types of the county's public interface.
 * 由 npm run types:client 生成,请勿手改 / Made by npm run types:client; not to be edited.
 */
`;

const ofType: Readonly<Record<string, string>> = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null', object: 'Readonly<Record<string, unknown>>' };

const key = (name: string): string => (/^[\w$]+$/u.test(name) ? name : JSON.stringify(name));
const comment = ({ description }: JsonSchema, indent: string): string => (description === undefined ? '' : `${indent}/** ${description.replaceAll('*/', '* /')} */\n`);
const either = (types: readonly string[]): string => [...new Set(types)].join(' | ');

function members(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [] } = schema;
  const within = `${indent}  `;
  return Object.entries(properties)
    .map(([name, value]) => `${comment(value, within)}${within}readonly ${key(name)}${required.includes(name) ? '' : '?'}: ${typeText(value, within)};\n`)
    .join('');
}

function typeText(schema: JsonSchema, indent: string): string {
  const { $ref, anyOf, oneOf, enum: choices, type, items, properties } = schema;
  if ($ref !== undefined) return $ref.slice(REFERENCES.length);
  const several = anyOf ?? oneOf;
  if (several !== undefined) return either(several.map((one) => typeText(one, indent)));
  if (choices !== undefined) return either(choices.map((choice) => JSON.stringify(choice)));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (properties !== undefined) return `{\n${members(schema, indent)}${indent}}`;
  const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  if (types.length === 0) return 'unknown';
  return either(types.map((one) => (one === 'array' ? `readonly ${grouped(typeText(items ?? {}, indent))}[]` : (ofType[one] ?? 'unknown'))));
}

const grouped = (text: string): string => (text.includes(' | ') ? `(${text})` : text);

const JSON_TYPE = 'application/json';

/** What each address answers with 200: a JSON value, or text. */
function answers({ paths }: OpenApiDocument): string {
  const lines = Object.entries(paths).map(([path, { get }]) => {
    const good = get.responses['200'];
    const content = good === undefined || '$ref' in good ? undefined : good.content?.[JSON_TYPE];
    return `  /** ${get.summary} */\n  readonly ${JSON.stringify(path)}: ${content === undefined ? 'string' : typeText(content.schema, '  ')};\n`;
  });
  return `/** 各地址的回答(200) / What each address answers. */\nexport interface Answers {\n${lines.join('')}}\n`;
}

/** TypeScript declarations for clients, from the document. */
export function clientTypes(document: OpenApiDocument): string {
  const declared = Object.entries(document.components.schemas).map(([name, schema]) => {
    const head = comment(schema, '');
    return schema.properties === undefined || schema.anyOf !== undefined ? `${head}export type ${name} = ${typeText(schema, '')};\n` : `${head}export interface ${name} {\n${members(schema, '')}}\n`;
  });
  return `${HEAD}\n${declared.join('\n')}\n${answers(document)}`;
}
