import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { fromSchemas } from '../../../../disclosure-review/server/src/repositories/from-schemas';
import { governedTypes } from '../../../../disclosure-review/server/src/repositories/governed';
import type { AttributeShape, Kind, Shape, ShapeOf } from '../domain/shape';

export const COLUMN = 'api::column.column';
export const ORGANISATION = 'api::organisation.organisation';
const FILE = 'plugin::upload.file';

const attribute = z
  .object({ type: z.string(), private: z.boolean().optional(), customField: z.string().optional(), target: z.string().optional(), component: z.string().optional(), repeatable: z.boolean().optional(), multiple: z.boolean().optional(), relation: z.string().optional(), enum: z.array(z.string()).optional() })
  .loose();
type Described = z.infer<typeof attribute>;

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['string', 'string'], ['email', 'string'], ['uid', 'string'], ['enumeration', 'string'], ['text', 'text'], ['richtext', 'text'],
  ['integer', 'integer'], ['biginteger', 'integer'], ['decimal', 'decimal'], ['float', 'decimal'], ['boolean', 'boolean'],
  ['date', 'date'], ['datetime', 'datetime'], ['timestamp', 'datetime'], ['json', 'json'], ['relation', 'relation'], ['component', 'component'], ['media', 'media'],
]);

const kindOf = ({ type, customField }: Described): Kind | undefined => (customField === 'plugin::disclosure-review.html' ? 'html' : KINDS.get(type));

/** Strapi's own attributes that say who, and in which language. */
const NOT_PUBLIC: ReadonlySet<string> = new Set(['createdBy', 'updatedBy', 'locale', 'localizations', 'related', 'folder', 'folderPath']);

const own = (name: string, kind: Kind): readonly [string, AttributeShape] => [name, { name, kind, target: null, many: false }];

function describe(strapi: Core.Strapi, uid: string): Shape | null {
  const schema = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] ?? strapi.components[uid as keyof typeof strapi.components];
  if (schema === undefined) return null;
  const attributes = Object.entries(schema.attributes).flatMap(([name, raw]): readonly (readonly [string, AttributeShape])[] => {
    const described = attribute.parse(raw);
    const kind = kindOf(described);
    if (kind === undefined || described.private === true || NOT_PUBLIC.has(name) || name.startsWith('strapi_')) return [];
    const many = described.repeatable === true || described.multiple === true || described.relation?.endsWith('ToMany') === true;
    return [[name, { name, kind, target: described.target ?? described.component ?? null, many, ...(described.enum !== undefined && { choices: described.enum }) }]];
  });
  const isType = uid in strapi.contentTypes;
  return { uid, attributes: new Map([own('id', 'integer'), ...(isType ? [own('documentId', 'string')] : []), ...attributes]) };
}

const shapes = fromSchemas(describe);

/** Uids that the public may read at all: the governed types, columns and organisations, with what is part of them. */
export const publicUids = (strapi: Core.Strapi): readonly string[] => [...governedTypes(strapi).map(({ uid }): string => uid), COLUMN, ORGANISATION];

export const shapeOf =
  (strapi: Core.Strapi): ShapeOf =>
  (uid) =>
    uid in strapi.components || uid === FILE || publicUids(strapi).includes(uid) ? shapes(strapi, uid) : null;
