import type { Knex } from 'knex';

/** Comments on a place of a document, and what became of them; both only grow, neither is part of what is digested. */
export async function commentTables(db: Knex): Promise<void> {
  await db.schema.createTable('dr_comments', (table) => {
    table.increments('id');
    table.string('uid', 120).notNullable();
    table.string('document_id', 40).notNullable();
    table.integer('number').notNullable();
    table.string('path', 500).notNullable();
    table.text('quote').nullable();
    table.text('text').notNullable();
    table.integer('person_id').nullable();
    table.string('person_name', 200).notNullable();
    table.string('post', 40).nullable();
    table.string('at', 30).notNullable();
    table.integer('round').notNullable();
    table.string('digest', 64).notNullable();
    table.string('origin', 20).notNullable();
    table.unique(['uid', 'document_id', 'number']);
  });
  await db.schema.createTable('dr_comment_events', (table) => {
    table.increments('id');
    table.integer('comment_id').notNullable();
    table.string('kind', 20).notNullable();
    table.text('text').notNullable();
    table.integer('person_id').nullable();
    table.string('person_name', 200).notNullable();
    table.string('at', 30).notNullable();
    table.index(['comment_id']);
  });
}
