import type { Core } from '@strapi/strapi';

/** "disc" in ASCII. Advisory locks are counted by database, so installations beside each other do not wait for each other. */
const BOOT_LOCK = 0x64697363;

interface RawConnection {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
  end(): Promise<void>;
  on(event: 'error', listener: () => void): unknown;
}

/**
 * Lets one instance at a time start on a PostgreSQL: without it two that start on an empty database make the same
 * tables at once and one of them dies. Call in `register()`, before the database is touched. The lock is held on a
 * connection outside the pool, so that it goes when the process dies. Not to be used through a pgbouncer in
 * transaction mode.
 */
export function holdBootLock(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'postgres') return;
  const start = strapi.bootstrap.bind(strapi);
  strapi.bootstrap = async () => {
    const connection: RawConnection = await strapi.db.connection.client.acquireRawConnection();
    // A connection lost during a long wait fails the query below; it must not end the process by an unheard event.
    connection.on('error', () => undefined);
    try {
      await connection.query('select pg_advisory_lock($1)', [BOOT_LOCK]);
      return await start();
    } finally {
      await connection.end().catch(() => undefined);
    }
  };
}
