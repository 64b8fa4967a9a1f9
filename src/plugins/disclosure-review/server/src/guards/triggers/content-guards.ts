import type { Knex } from 'knex';
import { changes, columnsOf } from './columns';
import { conditionsFor, type Conditions } from './conditions';
import { anyOf, column, type Dialect, type Guard } from './guard';
import type { FileLink, Link, Shape } from './shape';

/** What is refused to a row that is being written (NEW), taken away (OLD), or replaced on SQLite (`o`). */
interface Refused {
  readonly insert: string | null;
  readonly update: string;
  readonly remove: (row: string) => string;
}

export interface GuardedTable {
  readonly table: string;
  readonly refused: Refused;
}

/** Who wrote a row is no content; a deleted account empties it by foreign key, and that must stay possible. */
const BOOKKEEPING = ['created_by_id', 'updated_by_id'];

async function mainTable(parts: { readonly db: Knex; readonly table: string; readonly conditions: Conditions }): Promise<GuardedTable> {
  const { db, table, conditions } = parts;
  const columns = (await columnsOf({ db, table })).filter((name) => !BOOKKEEPING.includes(name));
  const live = (row: string): string => `${column(row, 'published_at')} IS NOT NULL AND ${conditions.noPermit(column(row, 'document_id'))}`;
  return {
    table,
    refused: { insert: live('NEW'), update: `${anyOf([live('NEW'), live('OLD')])} AND ${changes(columns)}`, remove: live },
  };
}

/**
 * A link to a governed document may come and go under that document's own permit: releasing a policy document anew
 * gives its row a new id, and Strapi moves the links of live interpretations along. A link whose target row is gone
 * is a cascade of a deletion that was itself judged.
 */
function linkTable({ link, conditions }: { readonly link: Link; readonly conditions: Conditions }): GuardedTable {
  const shut = (row: string): string => conditions.shut(link.owner, column(row, link.ownerColumn));
  const { target } = link;
  const exempt = (row: string): string =>
    target === null ? shut(row) : `${shut(row)} AND ${conditions.targetWithoutPermit(target.table, column(row, target.column))}`;
  return { table: link.table, refused: { insert: exempt('NEW'), update: anyOf([shut('NEW'), shut('OLD')]), remove: exempt } };
}

function fileLinkTable({ links, conditions }: { readonly links: readonly FileLink[]; readonly conditions: Conditions }): GuardedTable[] {
  const shut = (row: string, table: string): string =>
    anyOf(
      links
        .filter((link) => link.table === table)
        .map((link) => `${column(row, link.typeColumn)} = '${link.owner}' AND ${conditions.shut(link.owner, column(row, link.idColumn))}`),
    );
  return [...new Set(links.map(({ table }) => table))].map((table) => ({
    table,
    refused: { insert: shut('NEW', table), update: anyOf([shut('NEW', table), shut('OLD', table)]), remove: (row) => shut(row, table) },
  }));
}

/** The tables that hold what a live document consists of, and what is refused there without a permit. */
export async function contentTables(parts: { readonly db: Knex; readonly shape: Shape; readonly dialect: Dialect }): Promise<readonly GuardedTable[]> {
  const { db, shape, dialect } = parts;
  const conditions = conditionsFor({ shape, dialect });
  const main = await Promise.all(shape.types.map(({ table }) => mainTable({ db, table, conditions })));
  // Strapi writes component rows before it joins them; a row that nothing joins is nowhere to be seen.
  const components = shape.components.map(({ uid, table }): GuardedTable => {
    const shut = (row: string): string => conditions.shutComponent(uid, column(row, 'id'));
    return { table, refused: { insert: null, update: anyOf([shut('NEW'), shut('OLD')]), remove: shut } };
  });
  const links = shape.links.map((link) => linkTable({ link, conditions }));
  return [...main, ...components, ...links, ...fileLinkTable({ links: shape.fileLinks, conditions })];
}

/** The guards of one table: writing, changing, taking away, emptying. Replacing is SQLite's, see `replace-guards`. */
export function guardsOf({ table, refused }: GuardedTable): readonly Guard[] {
  const guard = (event: Guard['event'], condition: string): Guard => ({ table, event, condition, answer: 'no-permit' });
  return [
    ...(refused.insert === null ? [] : [guard('INSERT', refused.insert)]),
    guard('UPDATE', refused.update),
    guard('DELETE', refused.remove('OLD')),
    guard('TRUNCATE', 'TRUE'),
  ];
}
