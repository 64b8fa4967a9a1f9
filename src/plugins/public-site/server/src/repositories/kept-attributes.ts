import type { Knex } from 'knex';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';
import { fromBase64, toBase64 } from '../domain/stored-json';

/** `pub_contents.attributes` as this database holds it, of the JSON that is answered; see `domain/stored-json`. */
export const keptAttributes = (db: Knex, json: string): string => (isPostgres(db) ? toBase64(json) : json);

/** The JSON again. What is no base64 becomes what is no JSON. */
export const keptJson = (db: Knex, kept: string): string => (isPostgres(db) ? fromBase64(kept) : kept);

/** Bodies that were kept as JSON so far. The table is written anew by the database itself, which asks no row's guard. */
export async function bodiesAsBase64(db: Knex): Promise<void> {
  if (!isPostgres(db)) return;
  await db.raw(
    `ALTER TABLE pub_contents
       ALTER COLUMN attributes TYPE text USING replace(encode(convert_to(attributes, 'UTF8'), 'base64'), chr(10), ''),
       ALTER COLUMN attributes SET STORAGE EXTERNAL`,
  );
}
