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

/**
 * How PostgreSQL comes by a statement's plan. `kept`: one for all values, for statements that an index answers whatever they are; planning
 * these anew would cost more than running them. `fitted`: anew for these values, where what is best hangs on how frequent they are.
 */
export type Planning = 'kept' | 'fitted';

/** Connections of the public side, of its own: reading never waits for a transaction of the panel, and cannot write. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres';
  /** `?` stands for a value in both dialects. `kept` where nothing else is said. */
  readonly all: (sql: string, bindings?: readonly Binding[], planning?: Planning) => Promise<readonly Row[]>;
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

type Give = (waiting: Waiting) => void;

/**
 * One reading for all requests of one turn of the event loop, made after the last of them has come: none is answered by a reading that
 * was begun before it arrived. By callbacks, because this is the whole work of a request that is answered from memory.
 */
function onceATurn(read: () => Epoch): Give {
  let queue: Waiting[] = [];
  const make = (): void => {
    const all = queue;
    queue = [];
    try {
      const epoch = read();
      all.forEach(({ use }) => use(epoch));
    } catch (error) {
      all.forEach(({ fail }) => fail(error));
    }
  };
  return (waiting) => {
    queue.push(waiting);
    if (queue.length === 1) setImmediate(make);
  };
}

/** Asks for the epoch and tells the answer once, or why there is none. */
type Reader = (told: (error: unknown, epoch: Epoch | null) => void) => void;

/**
 * The same where a reading takes a while: whoever comes meanwhile waits for the next one, which is begun as soon as a reader is free and
 * takes all who wait. While one batch is answered, another reading is under way.
 */
export function byReaders(readers: readonly Reader[]): Give {
  const free = [...readers];
  let queue: Waiting[] = [];
  let planned = false;
  const begin = (): void => {
    planned = false;
    const reader = queue.length === 0 ? undefined : free.pop();
    if (reader === undefined) return;
    const all = queue;
    queue = [];
    reader((error, epoch) => {
      free.push(reader);
      begin();
      for (const one of all) {
        if (epoch === null) one.fail(error);
        else one.use(epoch);
      }
    });
  };
  return (waiting) => {
    queue.push(waiting);
    if (planned || free.length === 0) return;
    planned = true;
    setImmediate(begin);
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

/** Each of these statements reads a few entries of an index, and what they lead to one by one. */
const KEPT_PLANS = '-c plan_cache_mode=force_generic_plan -c enable_hashjoin=off -c enable_mergejoin=off';

/** So many statements have their plan kept; PostgreSQL forgets none for as long as a connection lasts. */
const MOST_NAMED = 300;

interface Statement {
  readonly text: string;
  readonly name?: string;
}

/** `$1` for each `?`. */
function numbered(sql: string): string {
  let place = 0;
  return sql.replaceAll('?', () => `$${(place += 1)}`);
}

/** `$1` for each `?`, and a name by which the server keeps the statement's plan; none for forms that nobody asks but to fill its memory. */
export function naming(): (sql: string) => Statement {
  const known = new Map<string, Statement>();
  return (sql) => {
    const found = known.get(sql);
    if (found !== undefined) return found;
    const text = numbered(sql);
    if (known.size >= MOST_NAMED) return { text };
    const made = { text, name: createHash('sha256').update(sql).digest('hex').slice(0, 32) };
    known.set(sql, made);
    return made;
  };
}

/** A connection for the epoch alone, which must not queue behind a search; opened when first asked, and anew after it broke. */
function epochReader(config: ClientConfig): { readonly read: Reader; readonly close: () => Promise<void> } {
  let open: Client | null = null;
  let opening: Promise<Client> | null = null;
  const connect = async (): Promise<Client> => {
    const client = new Client(config);
    client.on('error', () => {
      if (open === client) open = null;
    });
    await client.connect();
    return client;
  };
  const ask = (client: Client, told: Parameters<Reader>[0]): void =>
    client.query<Epoch>({ name: 'epoch', text: EPOCH }, (error: Error | null, result) => {
      const [row] = error === null || error === undefined ? result.rows : [];
      if (row !== undefined) {
        told(null, row);
        return;
      }
      if (open === client) open = null;
      void client.end().catch(() => undefined);
      told(error ?? new Error('the public epoch is gone'), null);
    });
  return {
    read: (told) => {
      if (open !== null) {
        ask(open, told);
        return;
      }
      opening ??= connect().finally(() => {
        opening = null;
      });
      opening.then(
        (client) => {
          open = client;
          ask(client, told);
        },
        (error: unknown) => told(error, null),
      );
    },
    close: async () => {
      await opening?.catch(() => undefined);
      await open?.end().catch(() => undefined);
      open = null;
    },
  };
}

/** Readings of the epoch under way at once: while one batch is sent, the next is asked for. */
const EPOCH_READERS = 2;

function onPostgres(strapi: Core.Strapi): Store {
  const config = connection(strapi);
  const pool = (max: number, options: string): Pool => {
    const made = new Pool({ ...config, options: `${config.options ?? ''} ${options}`, max, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 5000 });
    made.on('error', (error) => strapi.log.warn(`公众网站的数据库连接断开 / a connection of the public side broke: ${error.message}`));
    return made;
  };
  const pools = { kept: pool(4, KEPT_PLANS), fitted: pool(3, '-c plan_cache_mode=force_custom_plan') };
  const named = naming();
  const readers = Array.from({ length: EPOCH_READERS }, () => epochReader(config));
  return {
    dialect: 'postgres',
    all: async (sql, bindings = [], planning = 'kept') => {
      const statement = planning === 'kept' ? named(sql) : { text: numbered(sql) };
      return (await pools[planning].query<Row>({ ...statement, values: [...bindings] })).rows;
    },
    withEpoch: byReaders(readers.map(({ read }) => read)),
    close: async () => {
      await Promise.all([pools.kept.end(), pools.fitted.end(), ...readers.map(({ close }) => close())]);
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
