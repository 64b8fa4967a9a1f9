import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { stopTimers } from '../../src/plugins/disclosure-review/server/src/actions/timers';
import { fill } from './fill';

const order = z.discriminatedUnion('type', [z.object({ type: z.literal('fill'), documents: z.number() }), z.object({ type: z.literal('pin'), core: z.number() })]);

/**
 * The server that `npm run bench:api` forks: ours or a plain Strapi, on a free port of 127.0.0.1. It keeps no time: what it is filled
 * with was never released, and a sweep would take it off.
 */
async function main(): Promise<void> {
  const say = process.send?.bind(process);
  const app = process.env.BENCH_APP;
  if (say === undefined || app === undefined) throw new Error('scripts/bench-api/server.js is started by `npm run bench:api` only');
  const ours = process.env.BENCH_SIDE === 'ours';
  process.on('disconnect', () => process.exit(0));
  const { createStrapi } = await import('@strapi/strapi');
  const distDir = existsSync(path.join(app, 'dist')) ? path.join(app, 'dist') : app;
  const strapi = await createStrapi({ appDir: app, distDir, autoReload: false, serveAdminPanel: false }).load();
  if (ours) await stopTimers(strapi);
  else {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    for (const action of ['find', 'findOne']) await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: `api::news-release.news-release.${action}`, role: role?.id } });
    // What a relation shows needs the right to read it.
    for (const type of ['column', 'organisation']) await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: `api::${type}.${type}.find`, role: role?.id } });
  }
  await strapi.listen();
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  process.on('message', (raw: unknown) => {
    const asked = order.parse(raw);
    const work = async (): Promise<void> => {
      if (asked.type === 'fill') await fill({ db: strapi.db.connection, documents: asked.documents, ours });
      else execFileSync('taskset', ['-a', '-cp', String(asked.core), String(process.pid)], { stdio: 'ignore' });
    };
    void work().then(
      () => say({ type: 'done' }),
      (error: unknown) => say({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  say({ type: 'listening', port: address.port });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
