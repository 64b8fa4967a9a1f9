import type { Core } from '@strapi/strapi';
import { contentTables } from '../../repositories/desk-tables';
import { followedTables } from '../../repositories/followed-tables';
import { indexExpiry } from '../../repositories/expiry-index';
import { createTables } from '../../repositories/tables';
import { indexName, guardName } from './names';
import { dialectOf, joinTables, planGuards } from './plan';
import * as postgres from './postgres-triggers';
import * as sqlite from './sqlite-triggers';

export { governedTypes } from './governed-types';
export { gateRefusal, type GateRefusal } from './gate-refusal';

/**
 * Makes the plugin's tables, an index and then the triggers at every start, after schema sync. Call in `register()`. One handler
 * does all, because Strapi runs the handlers of this hook side by side.
 */
export function registerTriggers(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    if (strapi.db.dialect.client === 'sqlite') await sqlite.dropAll(strapi.db.connection);
  });
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    await createTables(strapi.db.connection, contentTables(strapi), followedTables(strapi).migrations);
    await indexExpiry(strapi);
    await installTriggers(strapi);
  });
}

/** Brings the triggers in line with the schema as it is; does nothing where they already are. */
export async function installTriggers(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const dialect = await dialectOf(strapi);
  for (const table of joinTables(strapi)) {
    await db.raw(`CREATE INDEX IF NOT EXISTS "${indexName(table)}" ON ${dialect.table(table)} (cmp_id)`);
  }
  const guards = await planGuards({ strapi, dialect });
  if (dialect.client === 'sqlite') await sqlite.install({ db, guards });
  else await postgres.install({ db, guards, dialect });
}

/**
 * Throws when a trigger is missing, disabled or not word for word what the schema asks for, or when PostgreSQL would
 * let a forgotten permit be committed.
 */
export async function verifyTriggers(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  const dialect = await dialectOf(strapi);
  const guards = await planGuards({ strapi, dialect });
  const { missing, stale } = dialect.client === 'sqlite' ? await sqlite.differences({ db, guards }) : await postgres.differences({ db, guards });
  const wrong = [...missing.map(guardName), ...stale.map((entry) => (typeof entry === 'string' ? entry : entry.name))];
  if (dialect.client === 'postgres' && !(await postgres.permitsExpire(db))) wrong.push('dr_permits → dr_never');
  if (wrong.length === 0) return;
  const names = [...new Set(wrong)].join(', ');
  throw new Error(
    `数据库防护触发器缺失、被停用或被改动：${names}。请重新启动；若仍出现，请检查是谁动了数据库。 ` +
      `Database guards are missing, disabled or altered: ${names}. Start again; if this stays, find out who changed the database.`,
  );
}
