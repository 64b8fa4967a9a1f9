import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { loadEnvironment } from './environment';
import { welcome } from './welcome';

/** `npm start`: serves the built panel and the public API until it is told to stop (SIGINT, SIGTERM). */
async function start(): Promise<void> {
  loadEnvironment();
  const strapi = await createStrapi({
    appDir: process.cwd(),
    distDir: path.join(process.cwd(), 'dist'),
    autoReload: false,
    serveAdminPanel: true,
  }).start();
  console.log(await welcome({ strapi }));
}

void start();
