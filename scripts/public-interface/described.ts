import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { openApiDocument, type OpenApiDocument } from '../../src/plugins/public-site/server/src/openapi/document';
import { publicTypes } from '../../src/plugins/public-site/server/src/front/site';
import { shapeOf } from '../../src/plugins/public-site/server/src/repositories/shapes';

/** The document as this code base has it; schemas are registered, the configured database is neither opened nor needed. */
export async function describedInterface(): Promise<OpenApiDocument> {
  const folder = mkdtempSync(path.join(tmpdir(), 'interface-'));
  try {
    delete process.env.DATABASE_URL;
    process.env.DATABASE_FILENAME = path.join(folder, 'none.db');
    const strapi = createStrapi({ appDir: process.cwd(), distDir: path.join(process.cwd(), 'dist'), autoReload: false, serveAdminPanel: false });
    await strapi.register();
    return openApiDocument({ types: publicTypes(strapi), shapeOf: shapeOf(strapi), url: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
