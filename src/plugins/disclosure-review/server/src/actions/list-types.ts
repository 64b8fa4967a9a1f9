import type { Core } from '@strapi/strapi';
import { governedTypes } from '../repositories/governed';

export interface TypeAnswer {
  readonly uid: string;
  readonly profile: string;
  /** Its name in the panel. */
  readonly name: string;
}

/** `GET /disclosure-review/types`: what is under review, so that the panel need not know a type by name. */
export const listTypes = (strapi: Core.Strapi): readonly TypeAnswer[] =>
  governedTypes(strapi).map(({ uid, profile }) => ({ uid, profile, name: strapi.contentType(uid).info.displayName }));
