import type { Knex } from 'knex';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';
import type { FollowedTables } from '../../../../disclosure-review/server/src/repositories/followed-tables';
import { bodiesAsBase64 } from './stored-attributes';
import { createSearch, WHOLE_ROWS, wordsInRows } from './search-tables';
import { webhookTables } from './webhooks/webhook-tables';

const subject = (table: Knex.CreateTableBuilder): void => {
  table.string('uid', 120).notNullable();
  table.string('document_id', 40).notNullable();
};

/** A document's key. On SQLite it is to be the row's own number, and only `integer` is; there it has sixty-four bits all the same. */
const key = (db: Knex, table: Knex.CreateTableBuilder): Knex.ColumnBuilder => (isPostgres(db) ? table.bigInteger('id') : table.integer('id'));

/** One narrow row a live document: what lists are filtered, sorted and counted by. `id` is in the order of publication (domain/document-key). */
const documents = (db: Knex, table: Knex.CreateTableBuilder): void => {
  key(db, table).primary();
  subject(table);
  /** Of the published row in Strapi's own table. */
  table.integer('entry_id').notNullable();
  /** Of the ledger entry that put this version live; in the order of commits. */
  table.integer('release_id').notNullable().unique();
  table.string('permalink', 200).notNullable();
  table.string('index_number', 60).notNullable();
  table.string('legacy_address', 1000).nullable();
  table.string('published_at', 30).notNullable();
  /** The day of it in the county, `YYYY-MM-DD`. */
  table.string('published_on', 10).notNullable();
  table.string('released_at', 30).notNullable();
  table.string('created_at', 30).notNullable();
  table.string('updated_at', 30).notNullable();
  table.string('column_id', 40).nullable();
  table.string('organisation_id', 40).nullable();
  table.string('title', 300).notNullable();
  /** The document number without its writings (brackets, blanks). */
  table.string('number_key', 120).nullable();
  for (const name of ['document_number', 'issuing_organ', 'genre', 'validity', 'origin', 'disclosure_attribute', 'statutory_category', 'mode', 'theme']) table.string(name, 300).nullable();
  for (const name of ['formed_on', 'issued_on', 'effective_from', 'effective_to']) table.string(name, 10).nullable();
  for (const name of ['starts_at', 'ends_at']) table.string(name, 30).nullable();
  /** Of the public content, hex: what the export tells changes by. */
  table.string('sha256', 64).notNullable();
  table.integer('sitemap_part').notNullable();
  table.unique(['uid', 'document_id']);
  table.unique(['uid', 'permalink']);
  table.index(['uid', 'id'], 'pub_documents_newest');
  table.index(['uid', 'column_id', 'id'], 'pub_documents_column');
  table.index(['column_id', 'id'], 'pub_documents_any_column');
  table.index(['uid', 'organisation_id', 'id'], 'pub_documents_organisation');
  table.index(['statutory_category', 'id'], 'pub_documents_category');
  table.index(['sitemap_part', 'id'], 'pub_documents_sitemap');
  for (const name of ['genre', 'validity', 'issued_on', 'formed_on', 'starts_at', 'title', 'document_number', 'updated_at', 'entry_id']) table.index(['uid', name, 'id'], `pub_documents_${name}`);
  table.index(['number_key'], 'pub_documents_number');
  table.index(['legacy_address'], 'pub_documents_legacy');
};

/** Fifty bodies are read for one page; unpacking them took as long as all else of it. On PostgreSQL they stand unpacked, and in their rows up to about 1,400 characters. */
async function bodiesInRows(db: Knex): Promise<void> {
  if (!isPostgres(db)) return;
  await db.raw('ALTER TABLE pub_contents ALTER COLUMN attributes SET STORAGE EXTERNAL');
  await db.raw(`ALTER TABLE pub_contents SET (${WHOLE_ROWS})`);
}

async function createAll(db: Knex): Promise<void> {
  await db.schema.createTable('pub_epoch', (table) => {
    table.integer('id').primary();
    /** Moves with every change of anything public. */
    table.bigInteger('epoch').notNullable();
    /** Moves with columns, organisations, settings and what the public role may read. */
    table.bigInteger('site').notNullable();
    /** In which form the rows below were written; another one is written anew at the next start. */
    table.integer('form').notNullable();
  });
  await db('pub_epoch').insert({ id: 1, epoch: 1, site: 1, form: 0 });
  await db.schema.createTable('pub_documents', (table) => documents(db, table));
  await db.schema.createTable('pub_contents', (table) => {
    key(db, table).primary();
    table.string('document_id', 40).notNullable();
    /** JSON: public scalar attributes as Strapi answers them, sent as it stands; on PostgreSQL as base64. */
    table.text('attributes', 'longtext').notNullable();
    /** JSON: the same without what is HTML, for what is worked out from them. */
    table.text('head', 'longtext').notNullable();
    /** Plain text that stands for the document in a feed: its summary, else its beginning. */
    table.string('excerpt', 300).notNullable();
    /** JSON by attribute: components and files whole, relations as documentIds. */
    table.text('hanging', 'longtext').notNullable();
    /** JSON: every file with name, size, type, SHA-256 and address. */
    table.text('files', 'longtext').notNullable();
  });
  await db.schema.createTable('pub_links', (table) => {
    table.increments('row');
    key(db, table).notNullable();
    table.string('document_id', 40).notNullable();
    table.string('name', 60).notNullable();
    table.string('target_uid', 120).notNullable();
    table.string('target_id', 40).notNullable();
    table.index(['target_uid', 'target_id', 'name', 'id'], 'pub_links_target');
    table.index(['id', 'name'], 'pub_links_source');
  });
  await db.schema.createTable('pub_keywords', (table) => {
    table.increments('row');
    key(db, table).notNullable();
    table.string('document_id', 40).notNullable();
    table.string('keyword', 100).notNullable();
    table.index(['keyword', 'id'], 'pub_keywords_word');
    table.index(['id'], 'pub_keywords_document');
  });
  await db.schema.createTable('pub_texts', (table) => {
    key(db, table).primary();
    table.string('document_id', 40).notNullable();
    table.text('body', 'longtext').notNullable();
    table.text('files', 'longtext').notNullable();
  });
  await db.schema.createTable('pub_counts', (table) => {
    table.string('uid', 120).notNullable();
    table.string('column_id', 40).notNullable();
    table.string('organisation_id', 40).notNullable();
    table.integer('documents').notNullable();
    table.primary(['uid', 'column_id', 'organisation_id']);
  });
  await db.schema.createTable('pub_sitemap', (table) => {
    table.increments('part');
    table.integer('documents').notNullable();
    /** Addresses ever given out in this part; a full one takes no more, whatever is withdrawn. */
    table.integer('given').notNullable();
    table.string('changed_at', 30).notNullable();
  });
  await db.schema.createTable('pub_withdrawn', (table) => {
    table.increments('id');
    subject(table);
    table.integer('release_id').notNullable().unique();
    table.string('permalink', 200).notNullable();
    table.string('at', 30).notNullable();
    table.text('notice').notNullable();
    table.unique(['uid', 'document_id']);
    table.index(['uid', 'permalink']);
  });
  await createSearch(db);
}

/**
 * The tables that the public is served from. Counts and site map hold no content and are counted anew by the sweep; so is the search
 * index of SQLite, where what it finds is shown from the other tables.
 */
export const PUBLIC_TABLES: FollowedTables = {
  migrations: [
    { name: 'public-0001', up: createAll },
    {
      name: 'public-0002-seal',
      // Over what the files say, with the audit's key: to read all files again at every sweep would take hours.
      up: (db) => db.schema.alterTable('pub_texts', (table) => table.string('seal', 64).notNullable().defaultTo('')),
    },
    { name: 'public-0003-webhooks', up: webhookTables },
    {
      name: 'public-0004-quick-rows',
      up: async (db) => {
        await bodiesInRows(db);
        await wordsInRows(db);
      },
    },
    { name: 'public-0005-bodies-as-base64', up: bodiesAsBase64 },
  ],
  permitted: ['pub_documents', 'pub_contents', 'pub_links', 'pub_keywords', 'pub_texts', 'pub_withdrawn'],
  permittedOnPostgres: ['pub_search'],
};
