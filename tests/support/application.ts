import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const root = path.resolve(__dirname, '../..');

export interface Application {
  readonly strapi: Core.Strapi;
  /** The HTTP server for supertest, which lets it listen for one request at a time. */
  readonly http: Server;
  readonly stop: () => Promise<void>;
}

/** Which database the suite runs on: `sqlite` unless TEST_DATABASE_URL names a PostgreSQL server. */
export const databaseName = (): 'sqlite' | 'postgres' => (process.env.TEST_DATABASE_URL ? 'postgres' : 'sqlite');

/** Secrets of a throwaway application: new ones every time, nothing known ships. */
export function throwawaySecrets(): Record<string, string> {
  const secret = (): string => randomBytes(24).toString('base64');
  return {
    APP_KEYS: [secret(), secret()].join(','),
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    DISCLOSURE_AUDIT_KEY: secret(),
  };
}

/** A fresh schema of its own on the test PostgreSQL, or a fresh SQLite file. */
async function freshDatabase(folder: string): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    delete process.env.DATABASE_URL;
    process.env.DATABASE_FILENAME = path.join(folder, 'test.db');
    return async () => undefined;
  }
  const { Client } = await import('pg');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  process.env.DATABASE_URL = own.toString();
  return async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  };
}

/**
 * Boots the compiled application in this process on a database of its own (`npm run compile` first). Its timers are left out: they start
 * when the server listens, supertest makes it listen for each request, and a mail or a sweep of the timer's own would come between the steps
 * of a test. A test that is about a timer calls its work by hand.
 */
export async function startApplication(
  parts: { readonly env?: Record<string, string>; readonly prepare?: (strapi: Core.Strapi) => void } = {},
): Promise<Application> {
  mkdirSync(path.join(root, '.tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.tmp', 'test-'));
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  Object.assign(process.env, throwawaySecrets(), {
    STRAPI_TELEMETRY_DISABLED: 'true',
    PUBLIC_FOLDER: path.join(folder, 'public'),
    ...parts.env,
  });
  const dropDatabase = await freshDatabase(folder);
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), autoReload: false, serveAdminPanel: false });
  parts.prepare?.(strapi);
  await strapi.load();
  strapi.server.mount();
  for (const listener of strapi.server.httpServer.rawListeners('listening')) {
    // Node's own, which watches over slow requests, is not put up by `once`.
    if ('listener' in listener) strapi.server.httpServer.off('listening', listener.listener as () => void);
  }
  return {
    strapi,
    http: strapi.server.httpServer,
    stop: async () => {
      await strapi.destroy();
      await dropDatabase();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
