import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { Client, Pool, types, type ClientConfig } from 'pg';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';

export type Row = Readonly<Record<string, unknown>>;
export type Binding = string | number | null | readonly string[];
export interface Epoch {
  /** Moves with every change of anything public. */
  readonly epoch: number;
  /** Moves with columns, organisations, settings and the public role alone. */
  readonly site: number;
}

/** Connections of the public side, of its own: reading never waits for a transaction of the panel, and cannot write. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres';
  /** `?` stands for a value in both dialects. */
  readonly all: (sql: string, bindings?: readonly Binding[]) => Promise<readonly Row[]>;
  /** The epoch as committed no earlier than this call. */
  readonly withEpoch: (waiting: Waiting) => void;
  readonly close: () => Promise<void>;
}

const EPOCH = 'SELECT epoch, site FROM pub_epoch WHERE id = 1';

/** Whoever waits for a reading of the epoch. Neither may throw. */
export interface Waiting {
  readonly use: (epoch: Epoch) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * One reading for all requests of one turn of the event loop, made after the last of them has come: none is answered by a reading that
 * was begun before it arrived. By callbacks, because this is the whole work of a request that is answered from memory.
 */
function onceATurn(read: () => Epoch | Promise<Epoch>): (waiting: Waiting) => void {
  let queue: Waiting[] = [];
  const make = (): void => {
    const all = queue;
    queue = [];
    const give = (epoch: Epoch): void => all.forEach(({ use }) => use(epoch));
    const fail = (error: unknown): void => all.forEach((one) => one.fail(error));
    try {
      const made = read();
      if (made instanceof Promise) made.then(give, fail);
      else give(made);
    } catch (error) {
      fail(error);
    }
  };
  return (waiting) => {
    queue.push(waiting);
    if (queue.length === 1) setImmediate(make);
  };
}

function onSqlite(strapi: Core.Strapi): Store {
  const { filename } = strapi.db.config.connection.connection as { readonly filename: string };
  const handle = new Database(filename, { readonly: true, timeout: 2000 });
  handle.pragma('cache_size = -32000');
  handle.pragma('mmap_size = 268435456');
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size > 500) statements.clear();
    const made = handle.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const epoch = handle.prepare<[], Epoch>(EPOCH);
  return {
    dialect: 'sqlite',
    all: async (sql, bindings = []) => prepared(sql).all(...bindings) as Row[],
    withEpoch: onceATurn(() => {
      const row = epoch.get();
      if (row === undefined) throw new Error('the public epoch is gone');
      return row;
    }),
    close: async () => void handle.close(),
  };
}

/** Whole numbers of PostgreSQL arrive as numbers: none of ours is beyond 2^53. */
const numbers = { getTypeParser: ((oid: number, format: 'text') => (oid === 20 ? Number : types.getTypeParser(oid, format))) as typeof types.getTypeParser };

const QUERY_LIMIT = 5000;

function connection(strapi: Core.Strapi): ClientConfig {
  const { connectionString, schema = 'public', ssl } = strapi.db.config.connection.connection as { readonly connectionString: string; readonly schema?: string; readonly ssl?: ClientConfig['ssl'] };
  return { connectionString, ...(ssl !== undefined && { ssl }), types: numbers, statement_timeout: QUERY_LIMIT, options: `-c search_path="${schema}" -c default_transaction_read_only=on -c enable_seqscan=off -c jit=off` };
}

/** So many statements have their plan kept; PostgreSQL forgets none for as long as a connection lasts. */
const MOST_NAMED = 300;

interface Statement {
  readonly text: string;
  readonly name?: string;
}

/** `$1` for each `?`, and a name by which the server keeps the statement's plan; none for forms that nobody asks but to fill its memory. */
export function naming(): (sql: string) => Statement {
  const known = new Map<string, Statement>();
  return (sql) => {
    const found = known.get(sql);
    if (found !== undefined) return found;
    let place = 0;
    const text = sql.replaceAll('?', () => `$${(place += 1)}`);
    if (known.size >= MOST_NAMED) return { text };
    const made = { text, name: createHash('sha256').update(sql).digest('hex').slice(0, 32) };
    known.set(sql, made);
    return made;
  };
}

function onPostgres(strapi: Core.Strapi): Store {
  const config = connection(strapi);
  const pool = new Pool({ ...config, max: 4, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 5000 });
  pool.on('error', (error) => strapi.log.warn(`公众网站的数据库连接断开 / a connection of the public side broke: ${error.message}`));
  const named = naming();
  // A connection of its own: the epoch must not queue behind a search.
  let watch: Promise<Client> | null = null;
  const connect = async (): Promise<Client> => {
    const client = new Client(config);
    client.on('error', () => {
      watch = null;
    });
    await client.connect();
    return client;
  };
  const ask = async (): Promise<Epoch> => {
    watch ??= connect();
    try {
      const { rows } = await (await watch).query<{ epoch: number; site: number }>({ name: 'epoch', text: EPOCH });
      const [row] = rows;
      if (row === undefined) throw new Error('the public epoch is gone');
      return row;
    } catch (error) {
      const broken = watch;
      watch = null;
      void broken?.then((client) => client.end()).catch(() => undefined);
      throw error;
    }
  };
  return {
    dialect: 'postgres',
    all: async (sql, bindings = []) => (await pool.query<Row>({ ...named(sql), values: [...bindings] })).rows,
    withEpoch: onceATurn(ask),
    close: async () => {
      await pool.end();
      await watch?.then((client) => client.end()).catch(() => undefined);
    },
  };
}

/** The same as a promise, for whoever is in no hurry. */
export const epochOf = ({ withEpoch }: Store): Promise<Epoch> => new Promise((use, fail) => withEpoch({ use, fail }));

const stores = new WeakMap<Core.Strapi, Store>();

/** Opens the store once for an application; call when its tables stand. */
export function openStore(strapi: Core.Strapi): Store {
  const store = stores.get(strapi) ?? (isPostgres(strapi.db.connection) ? onPostgres(strapi) : onSqlite(strapi));
  stores.set(strapi, store);
  return store;
}

export async function closeStore(strapi: Core.Strapi): Promise<void> {
  const store = stores.get(strapi);
  stores.delete(strapi);
  await store?.close();
}
