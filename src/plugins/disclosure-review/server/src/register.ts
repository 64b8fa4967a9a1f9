import type { Core } from '@strapi/strapi';
import { createTables } from './repositories/tables';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.hook('strapi::content-types.afterSync').register(() => createTables(strapi.db.connection));
}
