import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { newPassword } from '../../src/seed/demo-password';
import { loadDemoCounty } from '../../src/seed/first-start';
import { loadContent } from '../../src/plugins/disclosure-review/server/src/repositories/contents';

const order = z.discriminatedUnion('type', [
  z.object({ type: z.literal('county') }),
  z.object({ type: z.literal('statements') }),
  z.object({ type: z.literal('digest'), uid: z.string(), documentId: z.string(), times: z.number() }),
]);

/** How long each reading of a document took, bytes of its files and digest included, in milliseconds. */
async function timeDigests(parts: { readonly strapi: Core.Strapi; readonly uid: string; readonly documentId: string; readonly times: number }): Promise<readonly number[]> {
  const { strapi, uid, documentId } = parts;
  const took: number[] = [];
  for (let time = 0; time < parts.times; time += 1) {
    await strapi.db.transaction(async ({ trx }) => {
      const from = performance.now();
      const content = await loadContent({ strapi, db: trx, uid, documentId, status: 'draft' });
      if (content === null) throw new Error(`no draft ${documentId}`);
      took.push(performance.now() - from);
    });
  }
  return took;
}

/**
 * The server that `npm run bench` forks: the application at BENCH_APP, ours or a plain Strapi, on a free port of
 * 127.0.0.1, without the panel's pages. It ends with its parent.
 */
async function main(): Promise<void> {
  const say = process.send?.bind(process);
  const app = process.env.BENCH_APP;
  if (say === undefined || app === undefined) throw new Error('scripts/bench/server.js is started by `npm run bench` only');
  process.on('disconnect', () => process.exit(0));
  const { createStrapi } = await import('@strapi/strapi');
  const distDir = existsSync(path.join(app, 'dist')) ? path.join(app, 'dist') : app;
  const strapi = await createStrapi({ appDir: app, distDir, autoReload: false, serveAdminPanel: false }).load();
  let statements: string[] = [];
  strapi.db.connection.on('query', ({ sql }: { readonly sql: string }) => statements.push(sql));
  await strapi.listen();
  const address = strapi.server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const carryOut = async (asked: z.infer<typeof order>): Promise<object> => {
    if (asked.type === 'statements') {
      const since = statements;
      statements = [];
      return { statements: since };
    }
    if (asked.type === 'digest') return { digests: await timeDigests({ strapi, ...asked }) };
    const password = newPassword();
    await loadDemoCounty({ strapi, now: new Date(), password, auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '' });
    return { password };
  };
  process.on('message', (raw: unknown) => {
    void carryOut(order.parse(raw)).then(
      (answer) => say({ type: 'answer', ...answer }),
      (error: unknown) => say({ type: 'answer', failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  say({ type: 'listening', port: address.port });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
