import type { Knex } from 'knex';
import { commentTables } from './comment-tables';
import { deskLookups } from './desk-lookups';
import { deskTables, type ContentTable } from './desk-tables';
import { legacyTables } from './legacy/tables';
import { isPostgres } from './locks';
import { noticeTables } from './notice-tables';
import { peopleTables } from './people-tables';

/**
 * The plugin's own tables. Strapi's schema sync neither makes nor touches them; they are brought up to date in order,
 * once each, when the content types' tables stand (docs/adr/0003). Times are ISO 8601 text in UTC, so that both
 * databases keep exactly what was written and hashed.
 */
export interface Migration {
  readonly name: string;
  readonly up: (db: Knex, contents: readonly ContentTable[]) => Promise<void>;
}

/** Rows of these are never changed and never deleted; the database refuses it (guards/triggers). */
export const APPEND_ONLY_TABLES = [
  'dr_steps',
  'dr_editors',
  'dr_releases',
  'dr_digests',
  'dr_file_bytes',
  'dr_audit',
  'dr_audit_anchors',
  'dr_source_editions',
  'dr_comments',
  'dr_comment_events',
  'dr_logins',
  'dr_legacy',
] as const;

const subject = (table: Knex.CreateTableBuilder): void => {
  table.string('uid', 120).notNullable();
  table.string('document_id', 40).notNullable();
};

const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-review',
    up: async (db) => {
      // The state of each document's current round; what it is made of stands append-only in the others.
      await db.schema.createTable('dr_reviews', (table) => {
        table.increments('id');
        subject(table);
        table.integer('round').notNullable();
        table.string('state', 20).notNullable();
        table.string('state_since', 30).notNullable();
        table.string('organisation_id', 40).nullable();
        table.string('title', 500).notNullable().defaultTo('');
        table.string('digest', 64).notNullable();
        table.string('release_at', 30).nullable();
        table.text('withdrawal_asked').nullable();
        table.boolean('urgent').notNullable().defaultTo(false);
        table.unique(['uid', 'document_id']);
        table.index(['state', 'release_at']);
        table.index(['organisation_id', 'state']);
      });
      await db.schema.createTable('dr_steps', (table) => {
        table.increments('id');
        subject(table);
        table.integer('round').notNullable();
        table.string('kind', 20).notNullable();
        table.integer('tier').nullable();
        table.string('state_from', 20).nullable();
        table.string('state_to', 20).notNullable();
        table.string('digest', 64).notNullable();
        table.integer('person_id').nullable();
        table.string('person_name', 200).notNullable();
        table.string('post', 40).nullable();
        table.string('organisation_id', 40).nullable();
        table.string('at', 30).notNullable();
        table.text('evidence').notNullable();
        table.index(['uid', 'document_id', 'round']);
        table.index(['person_id', 'at']);
      });
      await db.schema.createTable('dr_editors', (table) => {
        table.increments('id');
        subject(table);
        table.integer('round').notNullable();
        table.integer('person_id').notNullable();
        table.boolean('created').notNullable();
        table.unique(['uid', 'document_id', 'round', 'person_id', 'created']);
      });
      // Release and withdrawal are entries of one ledger: live is whose last entry is a release.
      await db.schema.createTable('dr_releases', (table) => {
        table.increments('id');
        subject(table);
        table.string('kind', 12).notNullable();
        table.integer('round').notNullable();
        table.string('digest', 64).notNullable();
        table.integer('algorithm').notNullable();
        table.string('at', 30).notNullable();
        table.integer('person_id').nullable();
        table.string('person_name', 200).notNullable();
        table.string('permalink', 200).notNullable();
        table.string('index_number', 60).notNullable();
        table.integer('source_edition').nullable();
        table.string('reason_class', 20).nullable();
        table.text('notice').nullable();
        table.text('reason').nullable();
        table.index(['uid', 'document_id', 'id']);
        table.index(['permalink']);
        table.index(['index_number']);
      });
      await db.schema.createTable('dr_index_numbers', (table) => {
        table.string('series', 60).primary();
        table.integer('last').notNullable();
      });
    },
  },
  {
    name: '0002-evidence',
    up: async (db) => {
      await db.schema.createTable('dr_digests', (table) => {
        table.string('digest', 64).primary();
        table.integer('algorithm').notNullable();
        table.text('canonical', 'longtext').notNullable();
        table.string('at', 30).notNullable();
      });
      await db.schema.createTable('dr_file_bytes', (table) => {
        table.string('sha256', 64).primary();
        table.integer('size').notNullable();
        table.binary('bytes').notNullable();
        table.string('at', 30).notNullable();
      });
      await db.schema.createTable('dr_audit', (table) => {
        table.integer('sequence').primary();
        table.string('at', 30).notNullable();
        table.string('kind', 40).notNullable();
        table.integer('person_id').nullable();
        table.string('actor', 200).notNullable();
        table.string('uid', 120).nullable();
        table.string('document_id', 40).nullable();
        table.text('entry').notNullable();
        table.string('previous', 64).notNullable();
        table.string('mac', 64).notNullable();
        table.index(['uid', 'document_id']);
        table.index(['kind', 'sequence']);
      });
      await db.schema.createTable('dr_audit_anchors', (table) => {
        table.integer('count').primary();
        table.string('tip', 64).notNullable();
        table.string('at', 30).notNullable();
        table.string('mac', 64).notNullable();
      });
      await db.schema.createTable('dr_source_editions', (table) => {
        table.integer('edition').primary();
        table.string('at', 30).notNullable();
        table.string('loaded_by', 200).notNullable();
        table.string('sha256', 64).notNullable();
        table.text('sources', 'longtext').notNullable();
      });
    },
  },
  {
    name: '0003-gate',
    up: async (db) => {
      const postgres = isPostgres(db);
      if (postgres) {
        // A permit that is forgotten must not be committed: its row points into an empty table, checked at COMMIT.
        await db.schema.createTable('dr_never', (table) => {
          table.integer('id').primary();
        });
        await db.raw(`CREATE TABLE dr_permits (
          document_id varchar(40) NOT NULL,
          never integer NOT NULL DEFAULT 1 REFERENCES dr_never (id) DEFERRABLE INITIALLY DEFERRED)`);
      } else {
        await db.schema.createTable('dr_permits', (table) => {
          table.string('document_id', 40).notNullable();
        });
      }
      await db.schema.raw('CREATE INDEX dr_permits_document ON dr_permits (document_id)');
      // Which stored objects (original and every format) a live document uses; the file guard reads only this.
      await db.schema.createTable('dr_live_files', (table) => {
        table.increments('id');
        table.string('document_id', 40).notNullable();
        table.string('uid', 120).notNullable();
        table.integer('file_id').notNullable();
        /** Name of the stored object, for instance `thumbnail_notice_ab12cd.png`. */
        table.string('object_name', 400).notNullable();
        table.string('sha256', 64).notNullable();
        table.index(['object_name']);
        table.index(['document_id']);
        table.index(['file_id']);
      });
    },
  },
  {
    name: '0004-people-and-settings',
    up: async (db) => {
      await db.schema.createTable('dr_posts', (table) => {
        table.increments('id');
        table.integer('person_id').notNullable();
        table.string('organisation_id', 40).notNullable();
        table.string('post', 40).notNullable();
        table.string('title', 200).notNullable().defaultTo('');
        table.string('term_from', 30).nullable();
        table.string('term_to', 30).nullable();
        table.integer('delegated_from').nullable();
        table.string('appointed_by', 200).notNullable();
        table.string('appointed_at', 30).notNullable();
        table.index(['person_id']);
        table.index(['organisation_id', 'post']);
      });
      await db.schema.createTable('dr_settings', (table) => {
        table.string('key', 60).primary();
        table.text('value').notNullable();
      });
      await db.schema.createTable('dr_calendar', (table) => {
        table.integer('year').primary();
        table.text('off').notNullable();
        table.text('makeup').notNullable();
        table.string('source', 300).notNullable();
      });
    },
  },
  { name: '0005-desk', up: deskTables },
  {
    name: '0006-link-checks',
    up: async (db) => {
      // Which links in documents lead somewhere; nothing of the review hangs on it.
      await db.schema.createTable('dr_link_checks', (table) => {
        table.string('sha256', 64).primary();
        table.text('link').notNullable();
        table.string('found_at', 30).notNullable();
        table.string('due_at', 30).notNullable();
        table.string('checked_at', 30).nullable();
        table.string('outcome', 20).nullable();
        table.integer('failures').notNullable().defaultTo(0);
        table.index(['due_at']);
      });
    },
  },
  { name: '0007-comments', up: commentTables },
  { name: '0008-notices', up: noticeTables },
  { name: '0009-people', up: peopleTables },
  { name: '0010-legacy', up: legacyTables },
  {
    name: '0011-files-not-shown',
    up: async (db) => {
      // A file that only a withheld part uses is guarded like every file of a live document, and served to nobody.
      await db.schema.alterTable('dr_live_files', (table) => table.boolean('shown').notNullable().defaultTo(true));
    },
  },
  { name: '0012-desk-lookups', up: deskLookups },
];

/**
 * Brings the plugin's tables up to date; safe to call at every start.
 * @param contents where the governed types are stored: what the lists are filtered by is filled in from there
 * @param more tables of those who follow what goes live, made after ours
 */
export async function createTables(db: Knex, contents: readonly ContentTable[], more: readonly Migration[] = []): Promise<void> {
  if (!(await db.schema.hasTable('dr_migrations'))) {
    await db.schema.createTable('dr_migrations', (table) => {
      table.string('name', 100).primary();
    });
  }
  const done = new Set((await db('dr_migrations').select('name')).map((row: { name: string }) => row.name));
  for (const migration of [...MIGRATIONS, ...more].filter(({ name }) => !done.has(name))) {
    await db.transaction(async (trx) => {
      await migration.up(trx, contents);
      await trx('dr_migrations').insert({ name: migration.name });
    });
  }
}
