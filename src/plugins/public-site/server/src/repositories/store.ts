import type { Core } from '@strapi/strapi';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';
import type { Epoch, Waiting } from './epoch';
import { onPostgres } from './store-postgres';
import { onSqlite } from './store-sqlite';

export type Row = Readonly<Record<string, unknown>>;
export type Binding = string | number | null | readonly string[];
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
