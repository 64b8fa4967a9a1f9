import { isScalar, type Shape, type ShapeOf } from '../shape';
import { record, type Problem } from './problem';

/** What of a document is wanted: scalars by name (null for all) and what hangs on it. */
export interface Selection {
  readonly fields: ReadonlySet<string> | null;
  readonly below: ReadonlyMap<string, Selection>;
}

const DEEPEST = 4;
const MOST = 40;
export const NOTHING_BELOW: Selection = { fields: null, below: new Map() };

interface Reading {
  readonly shapeOf: ShapeOf;
  readonly problems: Problem[];
  /** Names of what this reader does not answer itself, such as filters within `populate`. */
  readonly others: string[];
  wanted: number;
}

const names = (raw: unknown): readonly unknown[] => (typeof raw === 'string' ? raw.split(',').map((name) => name.trim()) : Array.isArray(raw) ? raw : Object.values(record(raw) ?? { '': raw }));

function fieldsOf(reading: Reading, parts: { readonly raw: unknown; readonly shape: Shape; readonly path: string }): ReadonlySet<string> | null {
  const { raw, shape, path } = parts;
  if (raw === undefined || raw === '') return null;
  const wanted = names(raw);
  if (wanted.includes('*')) return null;
  const fields = new Set<string>(['id', 'documentId']);
  for (const name of wanted.slice(0, MOST)) {
    const attribute = typeof name === 'string' ? shape.attributes.get(name) : undefined;
    if (attribute === undefined || !isScalar(attribute)) reading.problems.push({ code: 'unknown-attribute', path: `${path}=${String(name)}`.slice(0, 100) });
    else fields.add(attribute.name);
  }
  if (wanted.length > MOST) reading.problems.push({ code: 'too-many', path });
  return fields;
}

const hangs = (shape: Shape): readonly string[] => [...shape.attributes.values()].filter((attribute) => !isScalar(attribute)).map(({ name }) => name);

/** `a.b.c` as nested populate. */
const dotted = (path: string): unknown => path.split('.').slice(1).reduceRight<unknown>((below, name) => ({ populate: { [name]: below } }), true);

function merged(one: unknown, other: unknown): unknown {
  const [left, right] = [record(one), record(other)];
  if (left === null) return right === null ? one : other;
  if (right === null) return one;
  return { ...left, ...right, populate: { ...record(left.populate), ...record(right.populate) } };
}

/** Every form of `populate` as a record of names. */
function written(raw: unknown, shape: Shape): Readonly<Record<string, unknown>> {
  if (raw === true || raw === 'true' || raw === '*') return Object.fromEntries(hangs(shape).map((name) => [name, true]));
  const list = typeof raw === 'string' ? raw.split(',').map((name) => name.trim()) : Array.isArray(raw) ? raw : null;
  const nested = record(raw);
  const numbered = nested !== null && Object.keys(nested).length > 0 && Object.keys(nested).every((name) => /^\d+$/u.test(name));
  if (list === null && nested !== null && !numbered) {
    const { '*': all, ...rest } = nested;
    return all === undefined ? rest : { ...written('*', shape), ...rest };
  }
  const found: Record<string, unknown> = {};
  for (const one of list ?? Object.values(nested ?? {})) {
    if (one === '*') Object.assign(found, written('*', shape));
    else if (typeof one === 'string') {
      const [name = ''] = one.split('.');
      found[name] = merged(found[name] ?? true, dotted(one));
    } else found[JSON.stringify(one)?.slice(0, 40) ?? ''] = true;
  }
  return found;
}

const WITHIN: ReadonlySet<string> = new Set(['fields', 'populate', 'filters', 'sort', 'limit', 'start', 'on', 'status', 'locale']);
/** `count` is not among them: in its place the engine would answer a number of rows, drafts' links included, instead of what is live. */
const OTHERS: ReadonlySet<string> = new Set(['filters', 'sort', 'limit', 'start', 'on']);

function below(reading: Reading, parts: { readonly raw: unknown; readonly shape: Shape; readonly path: string; readonly depth: number }): Selection {
  const { raw, shape, path, depth } = parts;
  if (depth > DEEPEST) {
    reading.problems.push({ code: 'too-deep', path });
    return NOTHING_BELOW;
  }
  if (raw === true || raw === 'true' || raw === '' || raw === '*') return NOTHING_BELOW;
  const nested = record(raw);
  if (nested === null) {
    reading.problems.push({ code: 'value-invalid', path });
    return NOTHING_BELOW;
  }
  for (const name of Object.keys(nested)) {
    if (!WITHIN.has(name)) reading.problems.push({ code: 'unknown-parameter', path: `${path}[${name}]`.slice(0, 100) });
    else if (OTHERS.has(name)) reading.others.push(`${path}[${name}]`);
  }
  return { fields: fieldsOf(reading, { raw: nested.fields, shape, path: `${path}[fields]` }), below: populated(reading, { raw: nested.populate, shape, path: `${path}[populate]`, depth }) };
}

function populated(reading: Reading, parts: { readonly raw: unknown; readonly shape: Shape; readonly path: string; readonly depth: number }): ReadonlyMap<string, Selection> {
  const { raw, shape, path, depth } = parts;
  const found = new Map<string, Selection>();
  if (raw === undefined || raw === '' || raw === 'false') return found;
  for (const [name, value] of Object.entries(written(raw, shape))) {
    const at = `${path}[${name}]`.slice(0, 100);
    if (value === false || value === 'false') continue;
    reading.wanted += 1;
    const attribute = shape.attributes.get(name);
    const target = attribute === undefined ? null : attribute.kind === 'media' ? reading.shapeOf('plugin::upload.file') : attribute.target === null ? null : reading.shapeOf(attribute.target);
    if (reading.wanted > MOST) reading.problems.push({ code: 'too-many', path: at });
    else if (attribute === undefined || isScalar(attribute)) reading.problems.push({ code: 'unknown-attribute', path: at });
    else if (target !== null) found.set(name, below(reading, { raw: value, shape: target, path: at, depth: depth + 1 }));
    if (reading.problems.length > MOST) break;
  }
  return found;
}

/** Reads `fields` and `populate`. `others` names parts that only Strapi's own engine answers. */
export function readSelection(parts: { readonly fields: unknown; readonly populate: unknown; readonly shape: Shape; readonly shapeOf: ShapeOf }): { readonly selection: Selection; readonly others: readonly string[]; readonly problems: readonly Problem[] } {
  const { shape, shapeOf } = parts;
  const reading: Reading = { shapeOf, problems: [], others: [], wanted: 0 };
  const fields = fieldsOf(reading, { raw: parts.fields, shape, path: 'fields' });
  const selection = { fields, below: populated(reading, { raw: parts.populate, shape, path: 'populate', depth: 0 }) };
  return { selection, others: reading.others, problems: reading.problems };
}
