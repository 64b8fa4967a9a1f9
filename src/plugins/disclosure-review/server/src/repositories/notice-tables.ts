import type { Knex } from 'knex';

/** The outbox: what people are told, in the panel and by mail; and how each of them wants it. */
export async function noticeTables(db: Knex): Promise<void> {
  await db.schema.createTable('dr_notices', (table) => {
    table.increments('id');
    table.integer('person_id').notNullable();
    table.string('kind', 20).notNullable();
    table.string('uid', 120).notNullable();
    table.string('document_id', 40).notNullable();
    table.string('title', 500).notNullable();
    table.string('organisation_id', 40).nullable();
    table.string('at', 30).notNullable();
    /** False: by mail only, or not at all; the row stays, so that nobody is reminded twice. */
    table.boolean('in_panel').notNullable();
    table.string('read_at', 30).nullable();
    /** Not before then; null where no mail is to be sent (any more). */
    table.string('mail_due', 30).nullable();
    table.boolean('mail_title').notNullable();
    table.string('mailed_at', 30).nullable();
    table.integer('attempts').notNullable().defaultTo(0);
    /** What must be told once only, by its name; null where every time counts. */
    table.string('once', 250).nullable();
    table.unique(['person_id', 'once'], { indexName: 'dr_notices_once' });
    table.index(['person_id', 'in_panel', 'id'], 'dr_notices_person');
    table.index(['uid', 'document_id', 'kind'], 'dr_notices_document');
    table.index(['mail_due'], 'dr_notices_due');
    table.index(['at'], 'dr_notices_at');
  });
  await db.raw('CREATE INDEX dr_notices_unread ON dr_notices (person_id) WHERE read_at IS NULL');
  await db.schema.createTable('dr_notice_settings', (table) => {
    table.integer('person_id').primary();
    table.text('choices').notNullable();
  });
}
