import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lineType, type AttributeShape, type LineType, type Shape } from '../../domain/legacy/shape';
import { contentAttributes, type ContentAttribute } from '../content-shape';
import { governedType, governedTypes } from '../governed';

const details = z.looseObject({ enum: z.array(z.string()).optional(), maxLength: z.number().optional(), min: z.number().optional(), relation: z.string().optional(), multiple: z.boolean().optional() });
const uniqueText = z.looseObject({ unique: z.literal(true), type: z.string() });

/** By which attribute of its own something is named in a file: the first that only one can have. */
function namedBy(strapi: Core.Strapi, target: string): string | null {
  if (governedType(strapi, target) !== undefined) return 'address';
  return contentAttributes(strapi, target).find(([, described]) => uniqueText.safeParse(described).success)?.[0] ?? null;
}

const one = (strapi: Core.Strapi, described: ContentAttribute): AttributeShape | null => {
  const { enum: choices, maxLength = null, min = null } = details.parse(described);
  if (choices !== undefined) return { kind: 'choice', choices };
  switch (described.type) {
    case 'relation': {
      const { target = '' } = described;
      const by = namedBy(strapi, target);
      return by === null ? null : { kind: 'relation', target, by };
    }
    case 'media':
      return { kind: 'file' };
    case 'component':
      return { kind: 'component', attributes: shapeOf(strapi, described.component ?? '') };
    case 'json':
      return { kind: 'list' };
    case 'date':
    case 'datetime':
    case 'boolean':
      return { kind: described.type };
    case 'integer':
      return { kind: 'integer', min };
    default:
      return { kind: 'text', maxLength };
  }
};

const isMany = (described: ContentAttribute): boolean => {
  const { relation, multiple } = details.parse(described);
  return described.repeatable === true || (described.type === 'media' && multiple === true) || (described.type === 'relation' && (relation ?? '').endsWith('ToMany'));
};

/** What a line may say of a type or a component, by its schema. */
export const shapeOf = (strapi: Core.Strapi, uid: string): Shape =>
  contentAttributes(strapi, uid).flatMap(([name, described]) => {
    const shape = one(strapi, described);
    return shape === null ? [] : [[name, isMany(described) ? { kind: 'many', of: shape } : shape] as const];
  });

/** Every type under review, by the name that files give it. */
export const lineTypes = (strapi: Core.Strapi): ReadonlyMap<string, LineType> =>
  new Map(governedTypes(strapi).map(({ uid, profile }) => [profile, lineType(shapeOf(strapi, uid))]));
