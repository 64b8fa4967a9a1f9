import { isScalar, type AttributeShape, type Kind, type Shape, type ShapeOf } from '../shape';
import { record, type Problem } from './problem';

/** Strapi's operators on one value. */
export const OPERATORS = [
  '$eq', '$eqi', '$ne', '$nei', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between', '$contains', '$notContains', '$containsi', '$notContainsi',
  '$startsWith', '$startsWithi', '$endsWith', '$endsWithi', '$null', '$notNull',
] as const;
export type Operator = (typeof OPERATORS)[number];
export type Value = string | number | boolean;

/** What a filter asks, parsed: every attribute exists and is public, every value is of its attribute's kind. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'related'; readonly attribute: AttributeShape; readonly of: Condition }
  | { readonly kind: 'compare'; readonly attribute: AttributeShape; readonly operator: Operator; readonly values: readonly Value[] };

/** Bounds of one request; each condition costs the database work. */
export const FILTER_LIMITS = { conditions: 30, depth: 6, values: 100, characters: 500 } as const;

const LISTS: ReadonlySet<string> = new Set<Operator>(['$in', '$notIn', '$between']);
const TEXTS: ReadonlySet<Kind> = new Set<Kind>(['string', 'text', 'html']);
const ON_TEXT: ReadonlySet<string> = new Set<Operator>(['$eqi', '$nei', '$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi']);

const isOperator = (name: string): name is Operator => (OPERATORS as readonly string[]).includes(name);

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

function moment(text: string): string | null {
  if (!MOMENT.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

const realDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** A query string's word as a value of this kind; null where it is none. Moments come out as ISO 8601 in UTC. */
export function valueOf(kind: Kind, raw: unknown): Value | null {
  if (typeof raw !== 'string' || raw.length > FILTER_LIMITS.characters || raw.includes('\u0000')) return null;
  switch (kind) {
    case 'integer':
      return /^-?\d{1,9}$/u.test(raw) ? Number(raw) : null;
    case 'decimal':
      return /^-?\d{1,12}(?:\.\d{1,6})?$/u.test(raw) ? Number(raw) : null;
    case 'boolean':
      return raw === 'true' || raw === '1' ? true : raw === 'false' || raw === '0' ? false : null;
    case 'date':
      return realDay(raw) ? raw : null;
    case 'datetime':
      return moment(raw);
    case 'string':
    case 'text':
    case 'html':
    case 'json':
      return raw;
    case 'relation':
    case 'component':
    case 'media':
      return null;
    default:
      return ((never: never) => never)(kind);
  }
}

interface Reading {
  readonly shapeOf: ShapeOf;
  readonly problems: Problem[];
  conditions: number;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : record(value) === null ? [value] : Object.values(record(value) ?? {}));

function refuse(reading: Reading, code: Problem['code'], path: string): null {
  reading.problems.push({ code, path });
  return null;
}

function compare(reading: Reading, parts: { readonly attribute: AttributeShape; readonly operator: string; readonly raw: unknown; readonly path: string }): Condition | null {
  const { attribute, operator, raw, path } = parts;
  reading.conditions += 1;
  if (reading.conditions > FILTER_LIMITS.conditions) return refuse(reading, 'too-many', path);
  if (!isOperator(operator)) return refuse(reading, 'unknown-operator', path);
  if (operator === '$null' || operator === '$notNull') {
    const wanted = valueOf('boolean', raw);
    return wanted === null ? refuse(reading, 'value-invalid', path) : { kind: 'compare', attribute, operator, values: [wanted] };
  }
  // What a list of words holds is asked by search; its column cannot be compared alike on both databases.
  if (attribute.kind === 'json') return refuse(reading, 'not-filterable', path);
  if (ON_TEXT.has(operator) && !TEXTS.has(attribute.kind)) return refuse(reading, 'unknown-operator', path);
  if (!LISTS.has(operator) && (Array.isArray(raw) || record(raw) !== null)) return refuse(reading, 'value-invalid', path);
  const list = LISTS.has(operator) ? asList(raw) : [raw];
  if (list.length > FILTER_LIMITS.values) return refuse(reading, 'too-many', path);
  const values = list.map((one) => valueOf(attribute.kind, one));
  const wrong = values.length === 0 || (operator === '$between' && values.length !== 2);
  if (wrong || values.some((value) => value === null)) return refuse(reading, 'value-invalid', path);
  return { kind: 'compare', attribute, operator, values: values.filter((value) => value !== null) };
}

function onScalar(reading: Reading, parts: { readonly attribute: AttributeShape; readonly raw: unknown; readonly path: string; readonly depth: number }): Condition | null {
  const { attribute, raw, path, depth } = parts;
  const nested = record(raw);
  if (nested === null) return compare(reading, { attribute, operator: Array.isArray(raw) ? '$in' : '$eq', raw, path });
  if (depth > FILTER_LIMITS.depth) return refuse(reading, 'too-deep', path);
  const of = Object.entries(nested).map(([operator, value]) => {
    const at = `${path}[${operator}]`;
    if (operator !== '$not') return compare(reading, { attribute, operator, raw: value, path: at });
    const not = onScalar(reading, { attribute, raw: value, path: at, depth: depth + 1 });
    return not === null ? null : { kind: 'not' as const, of: not };
  });
  return together('all', of);
}

const together = (kind: 'all' | 'any', of: readonly (Condition | null)[]): Condition => ({ kind, of: of.filter((one) => one !== null) });

function onAttribute(reading: Reading, parts: { readonly shape: Shape; readonly name: string; readonly raw: unknown; readonly path: string; readonly depth: number }): Condition | null {
  const { shape, name, raw, path, depth } = parts;
  const attribute = shape.attributes.get(name);
  if (attribute === undefined) return refuse(reading, 'unknown-attribute', path);
  if (isScalar(attribute)) return onScalar(reading, { attribute, raw, path, depth });
  const nested = record(raw);
  const target = attribute.target === null || attribute.kind === 'media' ? null : reading.shapeOf(attribute.target);
  if (nested === null || target === null) return refuse(reading, attribute.kind === 'media' ? 'not-filterable' : 'value-invalid', path);
  const of = read(reading, { shape: target, raw: nested, path, depth: depth + 1 });
  return of === null ? null : { kind: 'related', attribute, of };
}

function logical(reading: Reading, parts: { readonly shape: Shape; readonly name: string; readonly raw: unknown; readonly path: string; readonly depth: number }): Condition | null {
  const { shape, name, raw, path, depth } = parts;
  if (name === '$not') {
    const of = read(reading, { shape, raw, path, depth: depth + 1 });
    return of === null ? null : { kind: 'not', of };
  }
  if (!Array.isArray(raw) && record(raw) === null) return refuse(reading, 'value-invalid', path);
  const list = asList(raw).map((one, index) => read(reading, { shape, raw: one, path: `${path}[${index}]`, depth: depth + 1 }));
  return together(name === '$and' ? 'all' : 'any', list);
}

function read(reading: Reading, parts: { readonly shape: Shape; readonly raw: unknown; readonly path: string; readonly depth: number }): Condition | null {
  const { shape, raw, path, depth } = parts;
  if (depth > FILTER_LIMITS.depth) return refuse(reading, 'too-deep', path);
  const nested = record(raw);
  if (nested === null) return refuse(reading, 'value-invalid', path);
  const of = Object.entries(nested).map(([name, value]) => {
    const at = { shape, name, raw: value, path: `${path}[${name}]`, depth };
    if (name === '$and' || name === '$or' || name === '$not') return logical(reading, at);
    return name.startsWith('$') ? refuse(reading, 'unknown-operator', at.path) : onAttribute(reading, at);
  });
  return together('all', of);
}

/** Reads `filters` of a request for this type; all that is wrong is told at once. */
export function readFilters(parts: { readonly raw: unknown; readonly shape: Shape; readonly shapeOf: ShapeOf }): { readonly condition: Condition | null; readonly problems: readonly Problem[] } {
  if (parts.raw === undefined || parts.raw === '') return { condition: null, problems: [] };
  const reading: Reading = { shapeOf: parts.shapeOf, problems: [], conditions: 0 };
  const condition = read(reading, { shape: parts.shape, raw: parts.raw, path: 'filters', depth: 0 });
  return { condition, problems: reading.problems };
}
