import type { Core } from '@strapi/strapi';
import { gateRefusal, type GateRefusal } from './triggers/gate-refusal';

/** What was tried, without any value of the statement. */
export interface RefusedStatement extends GateRefusal {
  readonly operation: 'insert' | 'update' | 'delete' | 'truncate' | 'other';
}

/** The statement's first word that does something; `with … as (…)` may stand before it. */
function operationOf(sql: unknown): RefusedStatement['operation'] {
  const word = /\b(insert|replace|update|delete|truncate)\b/i.exec(typeof sql === 'string' ? sql : '')?.[1]?.toLowerCase();
  if (word === 'replace') return 'insert';
  return word === 'insert' || word === 'update' || word === 'delete' || word === 'truncate' ? word : 'other';
}

/**
 * Hands every statement that the triggers refused on Strapi's own connections to `refused`, and takes the statement
 * with its values out of the error: on SQLite knex writes the whole text of the document into its message, which would
 * go to the log. `refused` must not wait for the database in place: the transaction that failed may still be open.
 * @returns a function that stops watching
 */
export function watchStatements(parts: {
  readonly strapi: Core.Strapi;
  readonly refused: (statement: RefusedStatement) => void;
}): () => void {
  const listener = (error: unknown, query: unknown): void => {
    const refusal = gateRefusal(error);
    if (refusal === null) return;
    if (saysSomething(error)) silence(error, refusal);
    const sql = typeof query === 'object' && query !== null && 'sql' in query ? query.sql : undefined;
    parts.refused({ ...refusal, operation: operationOf(sql) });
  };
  const connection = parts.strapi.db.connection;
  connection.on('query-error', listener);
  return () => void connection.removeListener('query-error', listener);
}

/** Not by `instanceof`: a driver's errors may come from another realm. */
const saysSomething = (error: unknown): error is { message: string; stack?: unknown } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

/** PostgreSQL quotes the row in `detail` and the trigger's place in `where`; the stack begins with the message. */
function silence(error: { message: string; stack?: unknown }, { table, kind }: GateRefusal): void {
  const before = error.message;
  error.message = `${kind === 'no-permit' ? 'DR_NO_PERMIT' : 'DR_APPEND_ONLY'} ${table}`;
  if (typeof error.stack === 'string') error.stack = error.stack.replace(before, () => error.message);
  for (const telling of ['detail', 'where', 'internalQuery']) {
    if (telling in error) Object.assign(error, { [telling]: undefined });
  }
}
