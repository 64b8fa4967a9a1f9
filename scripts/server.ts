import path from 'node:path';
import { demoPassword } from './cases/demo-county';

/**
 * The server that `npm run cases` forks: the real application without the panel's pages, on a free port of
 * 127.0.0.1. It tells its port and the demo accounts' password over the channel, and ends with its parent.
 * The clock that comes over the same channel is the plugin's affair.
 */
async function main(): Promise<void> {
  if (process.send === undefined) throw new Error('scripts/server.js is started by `npm run cases` only; `npm start` starts the application');
  process.on('disconnect', () => process.exit(0));
  const root = path.resolve(__dirname, '../..');
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), autoReload: false, serveAdminPanel: false }).load();
  const password = await demoPassword({ strapi });
  await strapi.listen();
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  process.send({ type: 'listening', port: address.port, password });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
