import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { Client, Pool, types, type ClientConfig } from 'pg';
import { byReaders, EPOCH, epochGone, type Epoch, type Reader } from './epoch';
import type { Row, Store } from './store';

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
      told(error ?? epochGone(), null);
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

/** Two pools, by how a statement is planned, and connections for the epoch alone. */
export function onPostgres(strapi: Core.Strapi): Store {
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
