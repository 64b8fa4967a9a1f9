import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { describedTypes } from './governed';

const column = z.object({ columnName: z.string() });

/** Where a governed type is stored, as far as the lists of the desk ask. */
export interface ContentTable {
  readonly uid: string;
  readonly table: string;
  readonly hasRisk: boolean;
  /** The column of `disclosureAttribute`. */
  readonly attribute: string | null;
  /** The join table of `involvedOrganisations` and its two columns. */
  readonly involved: { readonly table: string; readonly owner: string; readonly target: string } | null;
}

/** The tables of the governed types as the schema names them. */
export const contentTables = (strapi: Core.Strapi): readonly ContentTable[] =>
  describedTypes(strapi).map(({ uid }) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const relation = attributes.involvedOrganisations;
    const join = relation !== undefined && 'joinTable' in relation ? (relation.joinTable as { name: string; joinColumn: { name: string }; inverseJoinColumn?: { name: string } } | undefined) : undefined;
    return {
      uid,
      table: tableName,
      hasRisk: 'riskClass' in attributes,
      attribute: column.safeParse(attributes.disclosureAttribute).data?.columnName ?? null,
      involved: join?.inverseJoinColumn === undefined ? null : { table: join.name, owner: join.joinColumn.name, target: join.inverseJoinColumn.name },
    };
  });

/** Documents that stand at `approved` for good: they are not for the public site. */
const FILED = "('on-request', 'withheld')";

async function addColumns(db: Knex): Promise<void> {
  await db.schema.alterTable('dr_reviews', (table) => {
    table.string('risk_class', 20).nullable();
    /** False where the document ends at `approved` (SRC-3.2, SRC-3.3). */
    table.boolean('for_public').notNullable().defaultTo(true);
    table.integer('last_step').nullable();
    table.string('changed_at', 30).nullable();
    /** Findings that block or want a waiver, when the last step was taken; null where nobody has counted. */
    table.integer('binding_findings').nullable();
    table.index(['state', 'for_public', 'state_since'], 'dr_reviews_waiting');
    table.index(['organisation_id', 'state', 'state_since'], 'dr_reviews_unit');
  });
  await db.raw('CREATE INDEX dr_reviews_asked ON dr_reviews (id) WHERE withdrawal_asked IS NOT NULL');
  await db.raw('CREATE INDEX dr_steps_at ON dr_steps (at)');
  await db.raw('CREATE INDEX dr_steps_kind ON dr_steps (kind, id)');
}

async function addTables(db: Knex): Promise<void> {
  // Who wrote or stepped on what: lists of a person read this, never the whole history.
  await db.schema.createTable('dr_participants', (table) => {
    table.integer('person_id').notNullable();
    table.string('uid', 120).notNullable();
    table.string('document_id', 40).notNullable();
    table.boolean('wrote').notNullable();
    table.string('at', 30).notNullable();
    table.primary(['person_id', 'uid', 'document_id']);
    table.index(['uid', 'document_id'], 'dr_participants_document');
    table.index(['person_id', 'at'], 'dr_participants_at');
    table.index(['person_id', 'wrote', 'at'], 'dr_participants_wrote');
  });
  await db.schema.createTable('dr_involved', (table) => {
    table.string('uid', 120).notNullable();
    table.string('document_id', 40).notNullable();
    table.string('organisation_id', 40).notNullable();
    table.boolean('confirmed').notNullable();
    table.primary(['uid', 'document_id', 'organisation_id']);
    table.index(['organisation_id', 'confirmed'], 'dr_involved_unit');
  });
}

async function fillFromSteps(db: Knex): Promise<void> {
  await db.raw(`UPDATE dr_reviews SET
    last_step = (SELECT max(s.id) FROM dr_steps s WHERE s.uid = dr_reviews.uid AND s.document_id = dr_reviews.document_id),
    changed_at = state_since`);
  await db.raw(`INSERT INTO dr_participants (person_id, uid, document_id, wrote, at)
    SELECT t.person_id, t.uid, t.document_id, max(t.wrote) = 1, max(t.at) FROM (
      SELECT person_id, uid, document_id, CASE WHEN kind IN ('create', 'save', 'correct', 'submit') THEN 1 ELSE 0 END AS wrote, at FROM dr_steps WHERE person_id IS NOT NULL
      UNION ALL
      SELECT e.person_id, e.uid, e.document_id, 1, r.state_since FROM dr_editors e JOIN dr_reviews r ON r.uid = e.uid AND r.document_id = e.document_id
    ) t GROUP BY t.person_id, t.uid, t.document_id`);
}

async function fillFromContent(db: Knex, { uid, table, hasRisk, involved }: ContentTable): Promise<void> {
  if (!(await db.schema.hasTable(table))) return;
  const draft = 'c.document_id = dr_reviews.document_id AND c.published_at IS NULL';
  if (await db.schema.hasColumn(table, 'disclosure_attribute')) {
    await db.raw(`UPDATE dr_reviews SET for_public = FALSE WHERE uid = ? AND EXISTS (SELECT 1 FROM ?? c WHERE ${draft} AND c.disclosure_attribute IN ${FILED})`, [uid, table]);
  }
  if (hasRisk && (await db.schema.hasColumn(table, 'risk_class'))) {
    await db.raw(`UPDATE dr_reviews SET risk_class = (SELECT max(c.risk_class) FROM ?? c WHERE ${draft}) WHERE uid = ?`, [table, uid]);
  }
  if (involved === null || !(await db.schema.hasTable(involved.table))) return;
  await db.raw(
    `INSERT INTO dr_involved (uid, document_id, organisation_id, confirmed)
     SELECT DISTINCT r.uid, r.document_id, o.document_id, FALSE FROM dr_reviews r
     JOIN ?? c ON c.document_id = r.document_id AND c.published_at IS NULL
     JOIN ?? l ON l.?? = c.id JOIN organisations o ON o.id = l.?? WHERE r.uid = ?`,
    [table, involved.table, involved.owner, involved.target, uid],
  );
}

/** What the lists of the desk are filtered and sorted by, beside the state, filled in from what is there. */
export async function deskTables(db: Knex, contents: readonly ContentTable[]): Promise<void> {
  await addColumns(db);
  await addTables(db);
  await fillFromSteps(db);
  for (const content of contents) await fillFromContent(db, content);
}
