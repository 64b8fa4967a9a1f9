import { isScalar, type AttributeShape, type Shape, type ShapeOf } from '../shape';
import { record, type Problem } from './problem';

export interface SortKey {
  /** From the type asked for down to the attribute: `[publishedAt]`, `[column, name]`. */
  readonly path: readonly AttributeShape[];
  readonly descending: boolean;
}

const MOST = 5;
const UNSORTED: ReadonlySet<AttributeShape['kind']> = new Set<AttributeShape['kind']>(['json', 'html']);

function attributesOn(parts: { readonly path: string; readonly shape: Shape; readonly shapeOf: ShapeOf }): readonly AttributeShape[] | null {
  const found: AttributeShape[] = [];
  let shape: Shape | null = parts.shape;
  for (const name of parts.path.split('.')) {
    const attribute: AttributeShape | undefined = shape?.attributes.get(name);
    if (attribute === undefined || found.length > 2) return null;
    found.push(attribute);
    shape = attribute.target === null || attribute.kind === 'media' ? null : parts.shapeOf(attribute.target);
  }
  const last = found.at(-1);
  // A list has no one value to sort by.
  return last !== undefined && isScalar(last) && !UNSORTED.has(last.kind) && found.every(({ many }) => !many) ? found : null;
}

/** Every form that Strapi knows: `a:desc,b`, a list of such, `{ a: 'desc' }` nested to any depth. */
function* written(raw: unknown, prefix = ''): Generator<readonly [path: string, order: unknown]> {
  if (typeof raw === 'string') {
    for (const part of raw.split(',')) {
      const [path = '', order = 'asc'] = part.trim().split(':');
      yield [prefix === '' ? path : `${prefix}.${path}`, order];
    }
  } else if (Array.isArray(raw)) for (const one of raw) yield* written(one, prefix);
  else {
    for (const [name, value] of Object.entries(record(raw) ?? {})) {
      // An index of a list that was too long or written out, as qs reads it.
      if (/^\d+$/u.test(name)) yield* written(value, prefix);
      else if (typeof value === 'string') yield [prefix === '' ? name : `${prefix}.${name}`, value];
      else yield* written(value, prefix === '' ? name : `${prefix}.${name}`);
    }
  }
}

/** Reads `sort`; empty where nothing is asked. */
export function readSort(parts: { readonly raw: unknown; readonly shape: Shape; readonly shapeOf: ShapeOf }): { readonly sort: readonly SortKey[]; readonly problems: readonly Problem[] } {
  const { raw, shape, shapeOf } = parts;
  if (raw === undefined || raw === '') return { sort: [], problems: [] };
  const keys = [...written(raw)];
  if (keys.length === 0) return { sort: [], problems: [{ code: 'value-invalid', path: 'sort' }] };
  if (keys.length > MOST) return { sort: [], problems: [{ code: 'too-many', path: 'sort' }] };
  const sort: SortKey[] = [];
  const problems: Problem[] = [];
  for (const [path, order] of keys) {
    const direction = typeof order === 'string' ? order.toLowerCase() : '';
    const attributes = attributesOn({ path, shape, shapeOf });
    if (attributes === null) problems.push({ code: 'not-sortable', path: `sort=${path}`.slice(0, 100) });
    else if (direction !== 'asc' && direction !== 'desc') problems.push({ code: 'value-invalid', path: `sort=${path}`.slice(0, 100) });
    else sort.push({ path: attributes, descending: direction === 'desc' });
  }
  return { sort, problems };
}
