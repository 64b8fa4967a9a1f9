import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields';
import { holdBootLock } from './guards/boot-lock';
import { checkSchemas } from './guards/self-check';
import { registerTriggers } from './guards/triggers';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  registerCustomFields(strapi);
  checkSchemas(strapi);
  holdBootLock(strapi);
  registerTriggers(strapi);
}
