import type { Core } from '@strapi/strapi';
import { addFollowedTables } from '../../../disclosure-review/server/src/repositories/followed-tables';
import { follow } from './following/follow';
import { keepEngineAnswers } from './front/stand-in-front';
import { dropEpochTriggers } from './repositories/epoch-triggers';
import { PUBLIC_TABLES } from './repositories/public-tables';

/** Before the database is touched: whose tables these are, and who writes them in the transaction of a release. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  addFollowedTables(strapi, PUBLIC_TABLES);
  follow(strapi);
  strapi.hook('strapi::content-types.beforeSync').register(() => dropEpochTriggers(strapi));
  keepEngineAnswers(strapi);
}
