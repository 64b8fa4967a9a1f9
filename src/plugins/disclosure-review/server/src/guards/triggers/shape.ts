import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { governedTypes } from './governed-types';

/** Rows that join something to an owner, a governed type's row or a component's. */
export interface Link {
  readonly table: string;
  readonly owner: string;
  readonly ownerColumn: string;
  /** Set where the other end is a governed type: its own permit may then move the link. */
  readonly target: { readonly table: string; readonly column: string } | null;
}
/** Rows that join a file to an owner; all owners share one table. */
export interface FileLink {
  readonly table: string;
  readonly owner: string;
  readonly idColumn: string;
  readonly typeColumn: string;
}
/** One place in which a component may stand. */
export interface Place {
  readonly table: string;
  readonly owner: string;
}
export interface Component {
  readonly uid: string;
  readonly table: string;
  readonly places: readonly Place[];
}

/** All tables in which a governed document's content stands, as Strapi's metadata gives them. */
export interface Shape {
  readonly types: readonly { readonly uid: string; readonly table: string }[];
  readonly components: readonly Component[];
  readonly links: readonly Link[];
  readonly fileLinks: readonly FileLink[];
}

const named = z.object({ name: z.string() });
const joinTable = z.object({ name: z.string(), joinColumn: named, inverseJoinColumn: named.optional() });
const morphTable = z.object({ name: z.string(), morphColumn: z.object({ idColumn: named, typeColumn: named }) });
const attribute = z.object({
  type: z.string(),
  relation: z.string().optional(),
  target: z.string().optional(),
  morphBy: z.string().optional(),
  unstable_virtual: z.boolean().optional(),
  joinTable: z.unknown().optional(),
});
type Attribute = z.infer<typeof attribute>;

/** Reads from `strapi.db.metadata` where the content of governed types is stored; to be called once tables are known. */
export function readShape(strapi: Core.Strapi): Shape {
  const metadata = strapi.db.metadata;
  const types = governedTypes(strapi).map(({ uid }) => ({ uid, table: metadata.get(uid).tableName }));
  const governed = new Map(types.map(({ uid, table }) => [uid as string, table]));
  const places = new Map<string, Place[]>();
  const links = new Map<string, Link>();
  const fileLinks = new Map<string, FileLink>();
  const seen = new Set<string>();

  const take = (owner: string, part: Attribute): void => {
    if (part.type !== 'relation' || part.unstable_virtual === true) return;
    if (part.morphBy !== undefined && part.target !== undefined) {
      const { name, morphColumn } = morphTable.parse(
        attribute.parse(metadata.get(part.target).attributes[part.morphBy]).joinTable,
      );
      fileLinks.set(`${name} ${owner}`, { table: name, owner, idColumn: morphColumn.idColumn.name, typeColumn: morphColumn.typeColumn.name });
      return;
    }
    if (part.joinTable === undefined) return;
    const join = joinTable.parse(part.joinTable);
    const targetTable = governed.get(part.target ?? '');
    const target = targetTable && join.inverseJoinColumn ? { table: targetTable, column: join.inverseJoinColumn.name } : null;
    links.set(join.name, { table: join.name, owner, ownerColumn: join.joinColumn.name, target });
    if (part.target !== undefined && part.target in strapi.components) {
      places.set(part.target, [...(places.get(part.target) ?? []), { table: join.name, owner }]);
      visit(part.target);
    }
  };
  const visit = (uid: string): void => {
    if (seen.has(uid)) return;
    seen.add(uid);
    for (const part of Object.values(metadata.get(uid).attributes)) take(uid, attribute.parse(part));
  };
  types.forEach(({ uid }) => visit(uid));

  return {
    types,
    components: [...places].map(([uid, found]) => ({
      uid,
      table: metadata.get(uid).tableName,
      places: found.filter((place, index) => found.findIndex((other) => other.table === place.table) === index),
    })),
    links: [...links.values()],
    fileLinks: [...fileLinks.values()],
  };
}
