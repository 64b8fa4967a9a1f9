/** One trigger, said without a database's dialect. `condition` is SQL over NEW and OLD that is true when to refuse. */
export interface Guard {
  readonly table: string;
  readonly event: 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE';
  /** Tells apart several guards of one event on one table. */
  readonly variant?: string;
  readonly condition: string;
  /** `leave-out`: the row is silently not written, because the same row already stands (SQLite only). */
  readonly answer: 'no-permit' | 'append-only' | 'leave-out';
}

/** The dialect and schema that the conditions are written for. */
export interface Dialect {
  readonly client: 'sqlite' | 'postgres';
  /** Table name, quoted and, on PostgreSQL, with its schema: a search path must not lead a guard astray. */
  readonly table: (name: string) => string;
}

export const column = (row: string, name: string): string => `${row}."${name}"`;

/** In brackets of its own, so that it may stand beside an AND. */
export const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'FALSE' : `(${conditions.map((condition) => `(${condition})`).join(' OR ')})`;
