import type { Core } from '@strapi/strapi';
import { replaces } from './columns';
import { contentTables, guardsOf } from './content-guards';
import type { Dialect, Guard } from './guard';
import { followedTables } from '../../repositories/followed-tables';
import { fileTables, ledgerGuards, permittedTable } from './ledger-guards';
import { readShape } from './shape';

/** How this application's database wants its tables named. */
export async function dialectOf(strapi: Core.Strapi): Promise<Dialect> {
  if (strapi.db.dialect.client === 'sqlite') return { client: 'sqlite', table: (name) => `"${name}"` };
  if (strapi.db.dialect.client !== 'postgres') {
    throw new Error('只支持 SQLite 和 PostgreSQL 数据库。 Only SQLite and PostgreSQL are supported.');
  }
  const answer: { readonly rows: readonly { readonly schema: string }[] } = await strapi.db.connection.raw('select current_schema() as schema');
  const schema = answer.rows[0]?.schema ?? 'public';
  return { client: 'postgres', table: (name) => `"${schema}"."${name}"` };
}

/** All guards that must stand for the governed types as they are now. */
export async function planGuards({ strapi, dialect }: { readonly strapi: Core.Strapi; readonly dialect: Dialect }): Promise<readonly Guard[]> {
  const db = strapi.db.connection;
  const { permitted, permittedOnPostgres } = followedTables(strapi);
  const followed = [...permitted, ...(dialect.client === 'postgres' ? permittedOnPostgres : [])].map((table) => permittedTable({ dialect, table }));
  const tables = [...(await contentTables({ db, shape: readShape(strapi), dialect })), ...(await fileTables({ db, dialect })), ...followed];
  const guards = [...tables.flatMap(guardsOf), ...(await ledgerGuards({ db, dialect }))];
  if (dialect.client === 'postgres') return guards;
  const replacing = tables.map(
    async ({ table, refused }): Promise<Guard> => ({
      table,
      event: 'INSERT',
      variant: 'replace',
      condition: await replaces({ db, dialect, table, which: refused.remove('o') }),
      answer: 'no-permit',
    }),
  );
  return [...guards.filter(({ event }) => event !== 'TRUNCATE'), ...(await Promise.all(replacing))];
}

/** Tables that joins are looked up in by component; Strapi has no index on `cmp_id` alone. */
export function joinTables(strapi: Core.Strapi): readonly string[] {
  const places = readShape(strapi).components.flatMap((component) => component.places.map(({ table }) => table));
  return [...new Set(places)];
}
