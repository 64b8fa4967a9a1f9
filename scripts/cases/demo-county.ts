import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The one password of the demo accounts, which the seed keeps beside the SQLite file. */
export async function demoPassword(parts: { readonly strapi: Core.Strapi }): Promise<string> {
  void parts.strapi;
  return readFileSync(path.join(path.dirname(path.resolve(process.env['DATABASE_FILENAME'] ?? '')), 'demo-password'), 'utf8').trim();
}
