import type { Knex } from 'knex';

/** Which documents came from the site that was before this one, under which address, and out of which line of which file. */
export async function legacyTables(db: Knex): Promise<void> {
  await db.schema.createTable('dr_legacy', (table) => {
    table.increments('id');
    table.string('uid', 120).notNullable();
    table.string('document_id', 40).notNullable();
    table.string('address', 1000).notNullable().unique();
    table.string('published_at', 30).notNullable();
    table.string('file_sha256', 64).notNullable();
    table.integer('line').notNullable();
    /** Of the line and of all files that it names: the same address with other bytes is another document. */
    table.string('content_sha256', 64).notNullable();
    table.string('at', 30).notNullable();
    table.index(['uid', 'document_id']);
  });
}
