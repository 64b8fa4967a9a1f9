import type { Core } from '@strapi/strapi';
import type { Migration } from './tables';

/** Tables in which a follower of releases keeps what the public reads (guards/live/followers.ts). */
export interface FollowedTables {
  /** Run once each, in order, after the plugin's own. */
  readonly migrations: readonly Migration[];
  /** Tables with a column `document_id`: the database refuses to write a row without a permit for that document. */
  readonly permitted: readonly string[];
  /** … on PostgreSQL alone, because SQLite's is a virtual table, which takes no trigger. */
  readonly permittedOnPostgres: readonly string[];
}

const added = new WeakMap<Core.Strapi, FollowedTables[]>();

/** To be called in another plugin's `register()`, before the database is touched. */
export function addFollowedTables(strapi: Core.Strapi, tables: FollowedTables): void {
  added.set(strapi, [...(added.get(strapi) ?? []), tables]);
}

export const followedTables = (strapi: Core.Strapi): FollowedTables => ({
  migrations: (added.get(strapi) ?? []).flatMap(({ migrations }) => migrations),
  permitted: (added.get(strapi) ?? []).flatMap(({ permitted }) => permitted),
  permittedOnPostgres: (added.get(strapi) ?? []).flatMap(({ permittedOnPostgres }) => permittedOnPostgres),
});
