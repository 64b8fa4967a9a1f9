import { FILTER_LIMITS, type Operator } from '../domain/query/filters';
import { PAGING } from '../domain/query/paging';
import { isScalar, type AttributeShape, type Kind, type Shape, type ShapeOf } from '../domain/shape';
import { UPLOAD_FILE } from './contents';
import { listOf, refTo, schemaName, type JsonSchema, type Schemas } from './json-schema';

type Compared = 'Text' | 'Integer' | 'Decimal' | 'Boolean' | 'Date' | 'Moment' | 'Presence';

const COMPARED: Readonly<Record<Kind, Compared | null>> = {
  string: 'Text', text: 'Text', html: 'Text', integer: 'Integer', decimal: 'Decimal', boolean: 'Boolean', date: 'Date', datetime: 'Moment', json: 'Presence', relation: null, component: null, media: null,
};

const text: JsonSchema = { type: 'string', maxLength: FILTER_LIMITS.characters };
const FORMS: Readonly<Record<Exclude<Compared, 'Presence'>, JsonSchema>> = {
  Text: text,
  Integer: { type: 'integer', minimum: -999_999_999, maximum: 999_999_999 },
  Decimal: { type: 'number', minimum: -999_999_999, maximum: 999_999_999 },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  Moment: { type: 'string', format: 'date-time' },
};

const ONE: readonly Operator[] = ['$eq', '$ne', '$lt', '$lte', '$gt', '$gte'];
const OF_TEXT: readonly Operator[] = ['$eqi', '$nei', '$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi'];

const presence: Schemas = { $null: { type: 'boolean' }, $notNull: { type: 'boolean' } };

function operators(name: string, form: JsonSchema): JsonSchema {
  const single = Object.fromEntries([...ONE, ...(name === 'Text' ? OF_TEXT : [])].map((operator) => [operator, form]));
  const several = listOf(form, { minItems: 1, maxItems: FILTER_LIMITS.values });
  return { type: 'object', properties: { ...single, $in: several, $notIn: several, $between: listOf(form, { minItems: 2, maxItems: 2 }), ...presence, $not: refTo(`${name}Comparison`) }, additionalProperties: false };
}

/** Strapi's operators, by what they compare. */
export const COMPARISONS: Schemas = {
  ...Object.fromEntries(Object.entries(FORMS).map(([name, form]) => [`${name}Comparison`, operators(name, form)])),
  PresenceComparison: { type: 'object', properties: presence, additionalProperties: false },
  Pagination: {
    description: '`page` 与 `pageSize`,或 `start` 与 `limit`,不能混用 / either pair',
    oneOf: [
      { type: 'object', properties: { page: { type: 'integer', minimum: 1, maximum: 100 }, pageSize: { type: 'integer', minimum: 1, maximum: PAGING.most }, withCount: { type: 'boolean' } }, additionalProperties: false },
      { type: 'object', properties: { start: { type: 'integer', minimum: 0, maximum: PAGING.deepest }, limit: { type: 'integer', minimum: 1, maximum: PAGING.most }, withCount: { type: 'boolean' } }, additionalProperties: false },
    ],
  },
};

const targetOf = ({ kind, target }: AttributeShape): string => (kind === 'media' ? UPLOAD_FILE : (target ?? ''));

function filters(shape: Shape): JsonSchema {
  const self = refTo(`${schemaName(shape.uid)}Filters`);
  const conditions = [...shape.attributes.values()].flatMap((attribute): readonly (readonly [string, JsonSchema])[] => {
    if (attribute.kind === 'media') return [];
    const compared = COMPARED[attribute.kind];
    return [[attribute.name, refTo(compared === null ? `${schemaName(targetOf(attribute))}Filters` : `${compared}Comparison`)]];
  });
  const several = listOf(self, { minItems: 1, maxItems: FILTER_LIMITS.conditions });
  return { type: 'object', properties: { $and: several, $or: several, $not: self, ...Object.fromEntries(conditions) }, additionalProperties: false };
}

const scalars = (shape: Shape): readonly string[] => [...shape.attributes.values()].filter(isScalar).map(({ name }) => name);

/** `fields` of a type. */
export const fieldsSchema = (shape: Shape): JsonSchema => listOf({ enum: scalars(shape) }, { minItems: 1, maxItems: 40 });

/** `sort` of a type by its own attributes. */
export function sortSchema(shape: Shape): JsonSchema {
  const sortable = [...shape.attributes.values()].filter((attribute) => isScalar(attribute) && attribute.kind !== 'json' && attribute.kind !== 'html');
  return listOf({ enum: sortable.flatMap(({ name }) => [`${name}:asc`, `${name}:desc`]) }, { minItems: 1, maxItems: 5 });
}

/** `populate` of a type: all, a list, or each with what is wanted of it. */
export function populateSchema(shape: Shape): JsonSchema | null {
  const hangs = [...shape.attributes.values()].filter((attribute) => !isScalar(attribute));
  if (hangs.length === 0) return null;
  const chosen = hangs.map((attribute) => [attribute.name, { oneOf: [{ const: true }, refTo(`${schemaName(targetOf(attribute))}Selection`)] }] as const);
  return { oneOf: [{ const: '*' }, listOf({ enum: hangs.map(({ name }) => name) }, { minItems: 1, maxItems: 10 }), { type: 'object', properties: Object.fromEntries(chosen), additionalProperties: false }] };
}

function selection(shape: Shape): JsonSchema {
  const populate = populateSchema(shape);
  return { type: 'object', properties: { fields: fieldsSchema(shape), ...(populate !== null && { populate }) }, additionalProperties: false };
}

/** What may be asked of these types and of what hangs on them. */
export const querySchemas = (parts: { readonly uids: readonly string[]; readonly shapeOf: ShapeOf }): Schemas =>
  Object.fromEntries(
    parts.uids.flatMap((uid) => {
      const shape = parts.shapeOf(uid);
      if (shape === null) return [];
      return [[`${schemaName(uid)}Selection`, selection(shape)] as const, ...(uid === UPLOAD_FILE ? [] : [[`${schemaName(uid)}Filters`, filters(shape)] as const])];
    }),
  );
