import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { PROFILES, type Profile } from '../domain/profile';
import { fromSchemas } from './from-schemas';

const options = z.object({ governed: z.literal(true), profile: z.enum(PROFILES) });

export interface GovernedType {
  readonly uid: UID.ContentType;
  readonly profile: Profile;
  readonly kind: string;
}

/** The same as the schemas say it now, for the start-up check. */
export const describedTypes = (strapi: Core.Strapi): readonly GovernedType[] =>
  Object.values(strapi.contentTypes).flatMap((schema): readonly GovernedType[] => {
    const read = options.safeParse(schema.pluginOptions?.['disclosure-review']);
    return read.success ? [{ uid: schema.uid, profile: read.data.profile, kind: schema.kind }] : [];
  });

const derived = fromSchemas(describedTypes);

/** The content types that their schema puts under review: `pluginOptions["disclosure-review"]` (design 2). */
export const governedTypes = (strapi: Core.Strapi): readonly GovernedType[] => derived(strapi, '');

export const governedType = (strapi: Core.Strapi, uid: string): GovernedType | undefined =>
  governedTypes(strapi).find((type) => type.uid === uid);

export const typeOfProfile = (strapi: Core.Strapi, profile: string): GovernedType | undefined =>
  governedTypes(strapi).find((type) => type.profile === profile);

/** Types whose options name this plugin in a form that it does not understand; such a type would be governed by half of the layers. */
export const misdescribed = (strapi: Core.Strapi): readonly string[] =>
  Object.values(strapi.contentTypes)
    .filter(({ pluginOptions }) => pluginOptions?.['disclosure-review'] !== undefined && !options.safeParse(pluginOptions['disclosure-review']).success)
    .map(({ uid }) => uid);
