import type { Knex } from 'knex';
import { NOT_WHOLLY_PUBLIC } from '../domain/attribute-review';
import type { ContentTable } from './desk-tables';

async function addColumns(db: Knex): Promise<void> {
  await db.schema.alterTable('dr_reviews', (table) => {
    table.boolean('not_wholly_public').notNullable().defaultTo(false);
    /** By the confidentiality review or a reassessment; null where nobody has looked yet. */
    table.string('attribute_looked_at', 30).nullable();
    /** It was found kept back without ground: due again at once. */
    table.boolean('attribute_lapsed').notNullable().defaultTo(false);
    /** The unit has asked for a withdrawal that nobody has carried out. */
    table.boolean('withdrawal_open').notNullable().defaultTo(false);
    table.index(['organisation_id', 'not_wholly_public', 'attribute_lapsed', 'attribute_looked_at'], 'dr_reviews_reassess');
    table.index(['withdrawal_open', 'state_since'], 'dr_reviews_withdrawal');
  });
  await db('dr_reviews').whereNotNull('withdrawal_asked').update({ withdrawal_open: true });
  // SQLite looks into no partial index where it is one of several ways to a document.
  await db.raw('DROP INDEX dr_reviews_asked');
}

async function fillFromSteps(db: Knex): Promise<void> {
  const last = (value: string): string =>
    `(SELECT ${value} FROM dr_steps s WHERE s.uid = dr_reviews.uid AND s.document_id = dr_reviews.document_id AND s.kind IN ('assess', 'reassess') ORDER BY s.id DESC LIMIT 1)`;
  await db.raw(`UPDATE dr_reviews SET
    attribute_looked_at = ${last('s.at')},
    attribute_lapsed = COALESCE(${last(`s.kind = 'reassess' AND s.evidence LIKE '%"outcome":"lapsed"%'`)}, FALSE)`);
}

async function fillFromContent(db: Knex, { uid, table, attribute }: ContentTable): Promise<void> {
  if (attribute === null || !(await db.schema.hasTable(table)) || !(await db.schema.hasColumn(table, attribute))) return;
  const drafts = db(table).select('document_id').whereNull('published_at').whereIn(attribute, [...NOT_WHOLLY_PUBLIC]);
  await db('dr_reviews').where({ uid }).whereIn('document_id', drafts).update({ not_wholly_public: true });
}

/** What is due to be looked at again (SRC-3.4b) and what is asked to be withdrawn, so that finding it reads neither contents nor histories. */
export async function deskLookups(db: Knex, contents: readonly ContentTable[]): Promise<void> {
  await addColumns(db);
  await fillFromSteps(db);
  for (const content of contents) await fillFromContent(db, content);
}
