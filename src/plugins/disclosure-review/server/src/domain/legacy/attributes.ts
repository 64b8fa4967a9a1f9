import { z } from 'zod';
import type { AttributeShape, LegacyFile, Shape } from './shape';

type Values = Readonly<Record<string, unknown>>;

/** Something that a line names, and the place where it does. */
export type Mention =
  | { readonly kind: 'file'; readonly path: string; readonly file: LegacyFile }
  | { readonly kind: 'relation'; readonly path: string; readonly target: string; readonly by: string; readonly value: string };

const values = z.record(z.string(), z.unknown());
const named = z.object({ file: z.string(), name: z.string().optional(), alternativeText: z.string().optional(), caption: z.string().optional() });

function mentionsAt(described: AttributeShape, value: unknown, path: string): readonly Mention[] {
  if (value === undefined) return [];
  switch (described.kind) {
    case 'file':
      return [{ kind: 'file', path, file: named.parse(value) }];
    case 'relation':
      return [{ kind: 'relation', path, target: described.target, by: described.by, value: String(value) }];
    case 'component':
      return mentions(described.attributes, values.parse(value), `${path}.`);
    case 'many':
      return z.array(z.unknown()).parse(value).flatMap((item, index) => mentionsAt(described.of, item, `${path}[${index}]`));
    default:
      return [];
  }
}

/** All files and all other documents that a line's attributes name. */
export const mentions = (shape: Shape, attributes: Values, prefix = ''): readonly Mention[] =>
  shape.flatMap(([name, described]) => mentionsAt(described, attributes[name], `${prefix}${name}`));

function writtenAt(described: AttributeShape, value: unknown, parts: { readonly path: string; readonly found: ReadonlyMap<string, unknown> }): unknown {
  const { path, found } = parts;
  switch (described.kind) {
    case 'file':
      return found.get(path);
    case 'relation':
      return { set: [{ documentId: found.get(path) }] };
    case 'component':
      return written(described.attributes, values.parse(value), { prefix: `${path}.`, found });
    case 'many': {
      const items = z.array(z.unknown()).parse(value);
      const at = (index: number): string => `${path}[${index}]`;
      if (described.of.kind === 'relation') return { set: items.map((_, index) => ({ documentId: found.get(at(index)) })) };
      return items.map((item, index) => writtenAt(described.of, item, { path: at(index), found }));
    }
    default:
      return value;
  }
}

/**
 * The attributes as Strapi's document service takes them.
 * @param parts.found file numbers and document ids, by the place that names them
 */
export const written = (shape: Shape, attributes: Values, parts: { readonly prefix?: string; readonly found: ReadonlyMap<string, unknown> }): Values =>
  Object.fromEntries(
    shape.flatMap(([name, described]) => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, writtenAt(described, value, { path: `${parts.prefix ?? ''}${name}`, found: parts.found })] as const];
    }),
  );
