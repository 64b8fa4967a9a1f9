import { holds, type Held } from '../domain/query/compare';
import type { Condition, Operator, Value } from '../domain/query/filters';
import type { Reference, References } from './references';
import { COLUMN, ORGANISATION } from './shapes';
import type { Binding, Store } from './store';

export interface Sql {
  readonly text: string;
  readonly bindings: readonly Binding[];
}

/** Attributes that the narrow row holds, by the name of its column. */
export const COLUMNS: Readonly<Record<string, string>> = {
  id: 'entry_id', documentId: 'document_id', title: 'title', publishedAt: 'published_at', createdAt: 'created_at', updatedAt: 'updated_at',
  documentNumber: 'document_number', issuingOrgan: 'issuing_organ', genre: 'genre', validity: 'validity', origin: 'origin', disclosureAttribute: 'disclosure_attribute',
  statutoryCategory: 'statutory_category', mode: 'mode', theme: 'theme', formedOn: 'formed_on', issuedOn: 'issued_on', effectiveFrom: 'effective_from', effectiveTo: 'effective_to',
  startsAt: 'starts_at', endsAt: 'ends_at',
};
export const columnOf = (name: string): string | undefined => (Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined);

const binding = (value: Value): Binding => (typeof value === 'boolean' ? String(value) : value);
const places = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

interface Compiling {
  readonly dialect: Store['dialect'];
  readonly references: References;
}

const lowered = (value: Value): string => String(value).toLowerCase();

function compare(compiling: Compiling, parts: { readonly column: string; readonly operator: Operator; readonly values: readonly Value[] }): Sql {
  const { column, operator, values } = parts;
  const [first = '', second = ''] = values;
  const one = (text: string, value: Binding = binding(first)): Sql => ({ text, bindings: [value] });
  const within = (text: string): string => (compiling.dialect === 'sqlite' ? `instr(${text}, ?)` : `position(? in ${text})`);
  const length = [...String(first)].length;
  switch (operator) {
    case '$eq':
      return one(`${column} = ?`);
    case '$ne':
      return one(`${column} <> ?`);
    case '$eqi':
      return one(`lower(${column}) = ?`, lowered(first));
    case '$nei':
      return one(`lower(${column}) <> ?`, lowered(first));
    case '$in':
      return { text: `${column} IN (${places(values.length)})`, bindings: values.map(binding) };
    case '$notIn':
      return { text: `${column} NOT IN (${places(values.length)})`, bindings: values.map(binding) };
    case '$lt':
      return one(`${column} < ?`);
    case '$lte':
      return one(`${column} <= ?`);
    case '$gt':
      return one(`${column} > ?`);
    case '$gte':
      return one(`${column} >= ?`);
    case '$between':
      return { text: `${column} BETWEEN ? AND ?`, bindings: [binding(first), binding(second)] };
    case '$contains':
      return one(`${within(column)} > 0`);
    case '$notContains':
      return one(`${within(column)} = 0`);
    case '$containsi':
      return one(`${within(`lower(${column})`)} > 0`, lowered(first));
    case '$notContainsi':
      return one(`${within(`lower(${column})`)} = 0`, lowered(first));
    case '$startsWith':
      return one(`substr(${column}, 1, ${length}) = ?`);
    case '$startsWithi':
      return one(`lower(substr(${column}, 1, ${length})) = ?`, lowered(first));
    case '$endsWith':
      return one(`length(${column}) >= ${length} AND substr(${column}, length(${column}) - ${length - 1}) = ?`);
    case '$endsWithi':
      return one(`length(${column}) >= ${length} AND lower(substr(${column}, length(${column}) - ${length - 1})) = ?`, lowered(first));
    case '$null':
      return { text: `${column} IS ${first === true ? '' : 'NOT '}NULL`, bindings: [] };
    case '$notNull':
      return { text: `${column} IS ${first === true ? 'NOT ' : ''}NULL`, bindings: [] };
    default:
      return ((never: never) => never)(operator);
  }
}

/** Columns and organisations are few and held in memory: a condition on them becomes a list of ids. */
export function referencesThatMeet(references: References, parts: { readonly target: string; readonly of: Condition }): readonly string[] {
  const all: ReadonlyMap<string, Reference> = parts.target === COLUMN ? references.columns : references.organisations;
  const held = (reference: Reference): Held => ({
    values: { ...reference.values, id: reference.id, documentId: reference.documentId },
    related: (name) => {
      const parent = name === 'parent' && reference.parent !== null ? all.get(reference.parent) : undefined;
      return parent === undefined ? null : held(parent);
    },
  });
  return [...all.values()].filter((reference) => holds(parts.of, held(reference))).map(({ documentId }) => documentId);
}

const isReference = (target: string | null): target is string => target === COLUMN || target === ORGANISATION;

function related(compiling: Compiling, parts: { readonly condition: Extract<Condition, { readonly kind: 'related' }>; readonly row: string; readonly depth: number }): Sql | null {
  const { condition, row, depth } = parts;
  const { attribute, of } = condition;
  if (attribute.kind !== 'relation' || attribute.target === null) return null;
  if (isReference(attribute.target)) {
    const ids = referencesThatMeet(compiling.references, { target: attribute.target, of });
    if (ids.length === 0) return { text: '1 = 0', bindings: [] };
    const [only = ''] = ids;
    const listed = (column: string): Sql => (ids.length === 1 ? { text: `${column} = ?`, bindings: [only] } : { text: `${column} IN (${places(ids.length)})`, bindings: ids });
    if (attribute.name === 'column' || attribute.name === 'organisation') return listed(`${row}.${attribute.name}_id`);
    const { text, bindings } = listed('l.target_id');
    return { text: `EXISTS (SELECT 1 FROM pub_links l WHERE l.id = ${row}.id AND l.name = ? AND ${text})`, bindings: [attribute.name, ...bindings] };
  }
  const target = `t${depth}`;
  const nested = compile(compiling, { condition: of, row: target, depth: depth + 1 });
  if (nested === null) return null;
  return {
    text: `EXISTS (SELECT 1 FROM pub_links l${depth} JOIN pub_documents ${target} ON ${target}.uid = l${depth}.target_uid AND ${target}.document_id = l${depth}.target_id WHERE l${depth}.id = ${row}.id AND l${depth}.name = ? AND (${nested.text}))`,
    bindings: [attribute.name, ...nested.bindings],
  };
}

function compile(compiling: Compiling, parts: { readonly condition: Condition; readonly row: string; readonly depth: number }): Sql | null {
  const { condition, row, depth } = parts;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      if (condition.of.length === 0) return { text: '1 = 1', bindings: [] };
      const of = condition.of.map((one) => compile(compiling, { condition: one, row, depth }));
      if (of.some((one) => one === null)) return null;
      const each = of.filter((one) => one !== null);
      return { text: each.map(({ text }) => `(${text})`).join(condition.kind === 'all' ? ' AND ' : ' OR '), bindings: each.flatMap(({ bindings }) => bindings) };
    }
    case 'not': {
      const of = compile(compiling, { condition: condition.of, row, depth });
      return of === null ? null : { text: `NOT (${of.text})`, bindings: of.bindings };
    }
    case 'related':
      return related(compiling, { condition, row, depth });
    case 'compare': {
      const column = columnOf(condition.attribute.name);
      return column === undefined ? null : compare(compiling, { column: `${row}.${column}`, operator: condition.operator, values: condition.values });
    }
    default:
      return ((never: never) => never)(condition);
  }
}

/** A condition as SQL over the narrow rows `d`; null where it asks for what they do not hold. */
export const conditionSql = (parts: Compiling & { readonly condition: Condition | null }): Sql | null =>
  parts.condition === null ? { text: '1 = 1', bindings: [] } : compile(parts, { condition: parts.condition, row: 'd', depth: 0 });

/**
 * The ids of columns and organisations where a condition asks for nothing else, so that the kept counts answer it; `null` for any, and
 * undefined where it asks for more.
 */
export function countable(references: References, condition: Condition | null): { readonly columns: readonly string[] | null; readonly organisations: readonly string[] | null } | undefined {
  let columns: readonly string[] | null = null;
  let organisations: readonly string[] | null = null;
  const both = (had: readonly string[] | null, ids: readonly string[]): readonly string[] => (had === null ? ids : ids.filter((id) => had.includes(id)));
  const look = (one: Condition): boolean => {
    if (one.kind === 'all') return one.of.every(look);
    if (one.kind !== 'related' || !isReference(one.attribute.target)) return false;
    const ids = referencesThatMeet(references, { target: one.attribute.target, of: one.of });
    if (one.attribute.name === 'column') columns = both(columns, ids);
    else if (one.attribute.name === 'organisation') organisations = both(organisations, ids);
    else return false;
    return true;
  };
  return condition === null || look(condition) ? { columns, organisations } : undefined;
}
