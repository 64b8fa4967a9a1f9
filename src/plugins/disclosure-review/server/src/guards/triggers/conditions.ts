import { anyOf, column, type Dialect } from './guard';
import type { Shape } from './shape';

export interface Conditions {
  readonly noPermit: (documentId: string) => string;
  /** True when the owner's row with this id stands in a live document that has no permit. */
  readonly shut: (owner: string, id: string) => string;
  /** True when this component row stands in a live document that has no permit. */
  readonly shutComponent: (uid: string, id: string) => string;
  /** True when the row of a governed type exists and its document has no permit. */
  readonly targetWithoutPermit: (table: string, id: string) => string;
}

/** The SQL conditions that all guards are made of. `owner` is the uid of a governed type or of a component. */
export function conditionsFor({ shape, dialect }: { readonly shape: Shape; readonly dialect: Dialect }): Conditions {
  let depth = 0;
  const alias = (letter: string): string => `${letter}${String((depth += 1))}`;
  const tables = new Map(shape.types.map(({ uid, table }) => [uid, table]));
  const components = new Map(shape.components.map((component) => [component.uid, component]));

  const noPermit = (documentId: string): string =>
    `NOT EXISTS (SELECT 1 FROM ${dialect.table('dr_permits')} p WHERE p.document_id = ${documentId})`;

  const targetWithoutPermit = (table: string, id: string): string => {
    const t = alias('t');
    return `EXISTS (SELECT 1 FROM ${dialect.table(table)} ${t} WHERE ${t}.id = ${id} AND ${noPermit(`${t}.document_id`)})`;
  };

  const shutComponentAt = (uid: string, id: string, above: readonly string[]): string => {
    if (above.includes(uid)) return 'FALSE';
    return anyOf(
      (components.get(uid)?.places ?? []).map(({ table, owner }) => {
        const j = alias('j');
        const inside = shutAt(owner, column(j, 'entity_id'), [...above, uid]);
        return `EXISTS (SELECT 1 FROM ${dialect.table(table)} ${j} WHERE ${j}.cmp_id = ${id} AND ${j}.component_type = '${uid}' AND ${inside})`;
      }),
    );
  };

  const shutAt = (owner: string, id: string, above: readonly string[]): string => {
    const table = tables.get(owner);
    if (table === undefined) return shutComponentAt(owner, id, above);
    const e = alias('e');
    return `EXISTS (SELECT 1 FROM ${dialect.table(table)} ${e} WHERE ${e}.id = ${id} AND ${e}.published_at IS NOT NULL AND ${noPermit(`${e}.document_id`)})`;
  };

  return {
    noPermit,
    targetWithoutPermit,
    shut: (owner, id) => shutAt(owner, id, []),
    shutComponent: (uid, id) => shutComponentAt(uid, id, []),
  };
}
