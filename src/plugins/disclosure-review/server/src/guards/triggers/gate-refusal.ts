import { z } from 'zod';

export interface GateRefusal {
  /** The table whose guard refused. */
  readonly table: string;
  readonly kind: 'no-permit' | 'append-only';
}

const failure = z.object({ code: z.string().optional().catch(undefined), message: z.string() });
const words = /DR_(NO_PERMIT|APPEND_ONLY) (\w+)/g;
/** Codes under which a driver reports what our triggers raise. */
const CODES = ['DR001', 'DR002', 'SQLITE_CONSTRAINT_TRIGGER'];

/** Recognises what the triggers throw, by SQLSTATE on PostgreSQL, by the message on SQLite; null for any other error. */
export function gateRefusal(error: unknown): GateRefusal | null {
  const parsed = failure.safeParse(error);
  if (!parsed.success) return null;
  const { code, message } = parsed.data;
  if (code !== undefined && !CODES.includes(code)) return null;
  // The last match: the message quotes the statement first, whose values are anybody's words.
  const found = [...message.matchAll(words)].at(-1);
  const [, kind, table] = found ?? [];
  if (kind === undefined || table === undefined) return null;
  return { table, kind: kind === 'NO_PERMIT' ? 'no-permit' : 'append-only' };
}
