import type { Knex } from 'knex';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';

/** The search index of this database, in the form that it first had. */
export async function createSearch(db: Knex): Promise<void> {
  if (isPostgres(db)) {
    await createOnPostgres(db);
    return;
  }
  await db.raw(`CREATE VIRTUAL TABLE pub_search USING fts5(title, body, tags, content='', contentless_delete=1, detail='column', tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`);
}

async function createOnPostgres(db: Knex): Promise<void> {
  await db.schema.createTable('pub_search', (table) => {
    table.bigInteger('id').primary();
    table.string('document_id', 40).notNullable();
    table.specificType('words', 'tsvector').notNullable();
    table.specificType('title_words', 'tsvector').notNullable();
  });
  // Without a list of pending entries: a search costs the same right after a release as later.
  for (const column of ['words', 'title_words']) await db.raw(`CREATE INDEX pub_search_${column} ON pub_search USING gin (${column}) WITH (fastupdate = off)`);
  // As the words of a document differ from all others, the planner needs many of them to know a frequent one.
  await db.raw('ALTER TABLE pub_search ALTER COLUMN words SET STATISTICS 1000');
}

/** A row keeps what it holds up to a page; beyond that PostgreSQL puts it beside the table. */
export const WHOLE_ROWS = 'toast_tuple_target = 8160';

/**
 * A search walks the newest documents and counts by what they belong to: fetching their words from beside the table and their place from
 * another one took three times as long. On PostgreSQL both stand in the row itself.
 */
export async function wordsInRows(db: Knex): Promise<void> {
  if (!isPostgres(db)) return;
  // A table of its own instead of the old one: nothing of what is guarded is written past its guard, which is put up when all tables stand.
  await db.schema.renameTable('pub_search', 'pub_search_before');
  for (const name of ['pkey', 'words', 'title_words']) await db.raw(`ALTER INDEX pub_search_${name} RENAME TO pub_search_before_${name}`);
  await createOnPostgres(db);
  await db.schema.alterTable('pub_search', (table) => {
    table.string('uid', 120).notNullable();
    table.string('organisation_id', 40).nullable();
    table.string('column_id', 40).nullable();
    table.string('year', 4).notNullable();
  });
  await db.raw('ALTER TABLE pub_search ALTER COLUMN words SET STORAGE MAIN');
  await db.raw(`ALTER TABLE pub_search SET (${WHOLE_ROWS})`);
  await db.raw(
    `INSERT INTO pub_search (id, document_id, words, title_words, uid, organisation_id, column_id, year)
     SELECT s.id, s.document_id, s.words, s.title_words, d.uid, d.organisation_id, d.column_id, substr(d.published_on, 1, 4) FROM pub_search_before s JOIN pub_documents d ON d.id = s.id ORDER BY s.id`,
  );
  await db.schema.dropTable('pub_search_before');
  await db.raw('ANALYZE pub_search');
}
