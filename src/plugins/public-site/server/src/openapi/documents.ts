import type { PublicType } from '../answers/serving';
import { closed, listOf, refTo, schemaName, type JsonSchema } from './json-schema';
import { conditional, json, replies, type Content, type Operation, type Parameter, type Paths } from './operation';
import { parameterWords } from './parameter-words';
import { fieldsSchema, populateSchema, sortSchema } from './query-schemas';

const TAG = '信息 / documents';

const query = (name: string, schema: JsonSchema, style: Parameter['style'] = 'form'): Parameter => ({ name, in: 'query', required: false, description: parameterWords(name), schema, style, explode: style === 'deepObject' });

function selecting({ shape }: PublicType): readonly Parameter[] {
  const populate = populateSchema(shape);
  return [query('fields', fieldsSchema(shape)), ...(populate === null ? [] : [query('populate', populate, 'deepObject')])];
}

const listing = (type: PublicType): readonly Parameter[] => [
  query('filters', refTo(`${schemaName(type.uid)}Filters`), 'deepObject'),
  query('sort', sortSchema(type.shape)),
  ...selecting(type),
  query('pagination', refTo('Pagination'), 'deepObject'),
  query('_q', { type: 'string', maxLength: 100 }),
];

const counted: JsonSchema = { type: 'object', properties: { page: { type: 'integer' }, pageSize: { type: 'integer' }, pageCount: { type: 'integer' }, start: { type: 'integer' }, limit: { type: 'integer' }, total: { type: 'integer' } }, additionalProperties: false };
const many = (schema: JsonSchema): Content => json(closed({ data: listOf(schema), meta: closed({ pagination: counted }) }));
const one = (schema: JsonSchema): Content => json(closed({ data: schema, meta: closed({}) }));

const operation = (parts: Omit<Operation, 'tags' | 'responses' | 'parameters'> & { readonly parameters: readonly Parameter[]; readonly content: Content; readonly also: readonly number[] }): { readonly get: Operation } => {
  const { parameters, content, also, ...rest } = parts;
  return { get: { ...rest, tags: [TAG], parameters: [...parameters, conditional], responses: replies({ content, description: rest.summary, also }) } };
};

const found = (name: string): Parameter => ({ name, in: 'path', required: true, description: parameterWords(name), schema: { type: 'string', minLength: 1, maxLength: 200 } });

function ofType(type: PublicType): Paths {
  const { plural, singular, profile } = type;
  const name = schemaName(type.uid);
  const address = `/api/${plural}`;
  const list = operation({ operationId: `list${name}`, summary: `列表:${plural} / list`, parameters: listing(type), content: many(refTo(profile === null ? name : `${name}Listed`)), also: [401, 403], 'x-example': profile === null ? `${address}?pagination[pageSize]=10` : `${address}?sort=publishedAt:desc&fields=title,publishedAt&populate=column&pagination[pageSize]=10` });
  const detail = refTo(profile === null ? name : `${name}Detail`);
  const gone = profile === null ? [401, 403, 404] : [401, 403, 404, 410];
  const byId = operation({ operationId: `get${name}`, summary: `一条:${singular} / one`, parameters: [found('documentId'), ...selecting(type)], content: one(detail), also: gone, 'x-example': `${address}/a1b2c3d4e5f6g7h8i9j0k1l2?populate=*` });
  if (profile === null) return { [address]: list, [`${address}/{documentId}`]: byId };
  const byPath = operation({ operationId: `get${name}ByPath`, summary: `按永久网址:${singular} / by stable address`, parameters: [found('permalink'), ...selecting(type)], content: one(detail), also: gone, 'x-example': `${address}/by-path/20261120-00001` });
  return { [address]: list, [`${address}/{documentId}`]: byId, [`${address}/by-path/{permalink}`]: byPath };
}

/** The addresses of every public type. */
export const documentPaths = (types: readonly PublicType[]): Paths => Object.assign({}, ...types.map(ofType)) as Paths;
