import type { Core, Schema } from '@strapi/strapi';
import { describedTypes } from '../../repositories/governed';

/** The schemas of the governed types: the same types for every layer of the gate. */
export const governedTypes = (strapi: Core.Strapi): readonly Schema.ContentType[] => describedTypes(strapi).map(({ uid }) => strapi.contentType(uid));
