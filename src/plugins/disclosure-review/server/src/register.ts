import type { Core } from '@strapi/strapi';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  void strapi;
}
