import type { Knex } from 'knex';

/** Who logged in and out, and by what besides a password. */
export async function peopleTables(db: Knex): Promise<void> {
  await db.schema.createTable('dr_logins', (table) => {
    table.increments('id');
    table.string('at', 30).notNullable();
    table.string('outcome', 20).notNullable();
    table.string('account', 200).notNullable();
    table.integer('person_id').nullable();
    table.string('ip', 45).notNullable();
    table.string('user_agent', 200).notNullable();
    table.index(['person_id', 'id']);
    table.index(['ip', 'at']);
    table.index(['outcome', 'id']);
  });
  await db.schema.createTable('dr_second_factors', (table) => {
    table.integer('person_id').primary();
    // Names this enrolment; a session bears it, so that one made for an earlier enrolment is worth nothing.
    table.string('factor_id', 40).notNullable();
    table.text('secret').notNullable();
    table.string('begun_at', 30).notNullable();
    table.string('confirmed_at', 30).nullable();
    // The last time step whose code was taken: it and those before are used up.
    table.integer('last_step').notNullable().defaultTo(0);
    table.integer('failures').notNullable().defaultTo(0);
    table.string('failures_since', 30).nullable();
  });
  await db.schema.createTable('dr_recovery_codes', (table) => {
    table.increments('id');
    table.integer('person_id').notNullable();
    table.string('hash', 64).notNullable();
    table.string('used_at', 30).nullable();
    table.index(['person_id']);
  });
}
