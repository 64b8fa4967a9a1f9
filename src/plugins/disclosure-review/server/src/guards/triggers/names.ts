import { createHash } from 'node:crypto';
import type { Guard } from './guard';

export const PREFIX = 'dr_guard_';

/** PostgreSQL cuts names at 63 bytes; a long one keeps its beginning and a digest of the whole. */
const within63 = (name: string): string =>
  name.length <= 60 ? name : `${name.slice(0, 50)}_${createHash('sha256').update(name).digest('hex').slice(0, 9)}`;

export const guardName = ({ table, event, variant }: Guard): string =>
  within63(`${PREFIX}${table}_${event.toLowerCase()}${variant === undefined ? '' : `_${variant}`}`);

export const indexName = (table: string): string => within63(`dr_${table}_cmp_id`);

/** The words by which a refusal is known again, also where the driver gives no code. */
export const refusalText = ({ table, answer }: Guard): string =>
  `${answer === 'append-only' ? 'DR_APPEND_ONLY' : 'DR_NO_PERMIT'} ${table}`;
