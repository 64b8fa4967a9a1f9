import type { Knex } from 'knex';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';
import { fromBase64, toBase64 } from '../domain/stored-json';

/** `pub_contents.attributes` as this database holds it, of the JSON that is answered; see `domain/stored-json`. */
export const storedAttributes = (db: Knex, json: string): string => (isPostgres(db) ? toBase64(json) : json);

/**
 * The JSON again.
 * @throws where it is not written as `storedAttributes` does: an answer copies it by its length, and a line break in it would be counted
 */
export function jsonOfStored(db: Knex, stored: string): string {
  if (!isPostgres(db)) return stored;
  const json = fromBase64(stored);
  if (toBase64(json) !== stored) throw new Error('stored attributes are not plain base64');
  return json;
}

/**
 * Bodies that were kept as JSON so far. The table is written anew by the database itself, which asks no row's guard; they are in form 3
 * then, and need not be written once more by the next start.
 */
export async function bodiesAsBase64(db: Knex): Promise<void> {
  await db('pub_epoch').where({ form: 2 }).update({ form: 3 });
  if (!isPostgres(db)) return;
  await db.raw(
    `ALTER TABLE pub_contents
       ALTER COLUMN attributes TYPE text USING replace(encode(convert_to(attributes, 'UTF8'), 'base64'), chr(10), ''),
       ALTER COLUMN attributes SET STORAGE EXTERNAL`,
  );
}
