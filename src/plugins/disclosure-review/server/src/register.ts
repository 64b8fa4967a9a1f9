import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields';
import { createTables } from './repositories/tables';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  registerCustomFields(strapi);
  strapi.hook('strapi::content-types.afterSync').register(() => createTables(strapi.db.connection));
}
