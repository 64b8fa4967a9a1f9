import type { Core } from '@strapi/strapi';
import { registerPermissionConditions } from './permission-conditions';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerPermissionConditions({ strapi, now: () => new Date() });
}
