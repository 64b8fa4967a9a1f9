import type { Knex } from 'knex';

/** Who is told of releases and withdrawals, and the outbox of what they are told; both go by no permit, for nothing in them is served. */
export async function webhookTables(db: Knex): Promise<void> {
  await db.schema.createTable('pub_receivers', (table) => {
    table.increments('id');
    table.string('description', 200).notNullable();
    table.string('address', 1000).notNullable();
    /** Sealed for this row (guards/sealing). */
    table.string('secret', 300).notNullable();
    /** JSON: names of events. */
    table.string('events', 200).notNullable();
    table.boolean('active').notNullable();
    table.integer('made_by_id').notNullable();
    table.string('made_by', 200).notNullable();
    table.string('made_at', 30).notNullable();
  });
  await db.schema.createTable('pub_deliveries', (table) => {
    table.increments('id');
    /** What a receiver knows it by, at every attempt. */
    table.string('key', 40).notNullable().unique();
    table.integer('receiver_id').notNullable();
    /** Of the ledger entry; receivers are told in its order. */
    table.integer('release_id').notNullable();
    table.string('uid', 120).notNullable();
    table.string('document_id', 40).notNullable();
    table.text('body').notNullable();
    table.string('state', 12).notNullable();
    table.string('queued_at', 30).notNullable();
    /** Since when it is being tried: queued, or sent again by a person. */
    table.string('since', 30).notNullable();
    table.string('due_at', 30).notNullable();
    table.integer('attempts').notNullable();
    table.string('delivered_at', 30).nullable();
    table.string('failure', 20).nullable();
    table.string('detail', 200).nullable();
    table.unique(['receiver_id', 'release_id']);
    table.index(['state', 'receiver_id', 'release_id'], 'pub_deliveries_turn');
    table.index(['uid', 'document_id'], 'pub_deliveries_document');
    table.index(['delivered_at'], 'pub_deliveries_delivered');
  });
}
