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

/** Where the application keeps them: known to whoever asks it, in whatever copy of this file. */
const ADDED = 'disclosure-review.followed-tables';

const added = (strapi: Core.Strapi): FollowedTables[] => {
  if (!strapi.has(ADDED)) strapi.add(ADDED, []);
  return strapi.get<FollowedTables[]>(ADDED);
};

/** To be called in another plugin's `register()`, before the database is touched. */
export function addFollowedTables(strapi: Core.Strapi, tables: FollowedTables): void {
  added(strapi).push(tables);
}

export const followedTables = (strapi: Core.Strapi): FollowedTables => ({
  migrations: added(strapi).flatMap(({ migrations }) => migrations),
  permitted: added(strapi).flatMap(({ permitted }) => permitted),
  permittedOnPostgres: added(strapi).flatMap(({ permittedOnPostgres }) => permittedOnPostgres),
});
