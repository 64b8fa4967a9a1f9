import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields';
import { registerTriggers } from './guards/triggers';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  registerCustomFields(strapi);
  registerTriggers(strapi);
}
