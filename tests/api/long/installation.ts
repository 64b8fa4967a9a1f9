import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { forkServer, type ForkedServer } from '../../../scripts/cases/forked-server';
import { freshDatabase } from '../../../scripts/cases/fresh-database';
import { throwawaySecrets } from '../../support/application';

const root = path.resolve(__dirname, '../../..');

/** A server of the installation, on the same port after every start. */
export interface Instance {
  readonly origin: string;
  readonly start: () => Promise<string>;
  /** SIGKILL, whatever it is doing. */
  readonly kill: () => Promise<void>;
}

/** One database with its files and secrets, and servers on it. */
export interface Installation {
  readonly environment: Readonly<Record<string, string>>;
  readonly auditKey: string;
  readonly instance: () => Promise<Instance>;
  /** The database past every server, as an auditor reads it. */
  readonly look: <Result>(work: (db: Knex) => Promise<Result>) => Promise<Result>;
  readonly remove: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

function connect(environment: Readonly<Record<string, string>>): Knex {
  const url = environment.DATABASE_URL;
  if (url !== undefined) return knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } });
  return knex({ client: 'better-sqlite3', connection: { filename: environment.DATABASE_FILENAME ?? '' }, useNullAsDefault: true });
}

/** An empty installation on the database that the suite runs on; `more` is for its servers' environment. */
export async function newInstallation(more: Readonly<Record<string, string>> = {}): Promise<Installation> {
  const database = await freshDatabase({ url: process.env.TEST_DATABASE_URL });
  const secrets = throwawaySecrets();
  const environment = { ...database.environment, ...secrets, LOG_LEVEL: 'error', ...more };
  const running = new Set<ForkedServer>();

  const instance = async (): Promise<Instance> => {
    const port = await freePort();
    let server: ForkedServer | undefined;
    return {
      origin: `http://127.0.0.1:${port}`,
      start: async () => {
        server = await forkServer({ program: path.join(root, 'dist', 'scripts', 'server.js'), root, environment: { ...environment, PORT: String(port) } });
        running.add(server);
        return server.password;
      },
      kill: async () => {
        if (server === undefined) return;
        await server.stop();
        running.delete(server);
      },
    };
  };
  const look: Installation['look'] = async (work) => {
    const db = connect(environment);
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  };
  const remove = async (): Promise<void> => {
    for (const server of running) await server.stop();
    await database.remove();
  };
  return { environment, auditKey: secrets.DISCLOSURE_AUDIT_KEY ?? '', instance, look, remove };
}
