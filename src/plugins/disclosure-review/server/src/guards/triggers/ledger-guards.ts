import type { Knex } from 'knex';
import { APPEND_ONLY_TABLES } from '../../repositories/tables';
import { changes, columnsOf, replaces } from './columns';
import type { GuardedTable } from './content-guards';
import { anyOf, column, type Dialect, type Guard } from './guard';

/** Rows of these are the same whenever written, so writing one again is left out instead of refused. */
const WRITTEN_ONCE: readonly string[] = ['dr_digests', 'dr_file_bytes', 'dr_editors'];

/** Columns of the media library that say what a file is; its folder and timestamps may change. */
const FILE_DETAILS = [
  'id', 'document_id', 'hash', 'ext', 'name', 'alternative_text', 'caption', 'url', 'mime', 'size', 'formats',
  'preview_url', 'provider', 'provider_metadata', 'width', 'height',
];

const noPermit = (dialect: Dialect, documentId: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${dialect.table('dr_permits')} p WHERE p.document_id = ${documentId})`;

/** A table whose rows belong each to one document, and change only under that document's permit. */
export function permittedTable({ dialect, table }: { readonly dialect: Dialect; readonly table: string }): GuardedTable {
  const listed = (row: string): string => noPermit(dialect, column(row, 'document_id'));
  return { table, refused: { insert: listed('NEW'), update: anyOf([listed('NEW'), listed('OLD')]), remove: listed } };
}

/** Live files and the media library's rows that they name: both change only under the permit of every document that uses them. */
export async function fileTables({ db, dialect }: { readonly db: Knex; readonly dialect: Dialect }): Promise<readonly GuardedTable[]> {
  const used = (row: string): string =>
    `EXISTS (SELECT 1 FROM ${dialect.table('dr_live_files')} f WHERE f.file_id = ${column(row, 'id')} AND ${noPermit(dialect, 'f.document_id')})`;
  const columns = (await columnsOf({ db, table: 'files' })).filter((name) => FILE_DETAILS.includes(name));
  return [
    permittedTable({ dialect, table: 'dr_live_files' }),
    { table: 'files', refused: { insert: null, update: `${anyOf([used('NEW'), used('OLD')])} AND ${changes(columns)}`, remove: used } },
  ];
}

/** Append-only tables: no UPDATE, no DELETE, no TRUNCATE, no replacement; the ledger of releases and what came from the old site only under a permit. */
export async function ledgerGuards({ db, dialect }: { readonly db: Knex; readonly dialect: Dialect }): Promise<readonly Guard[]> {
  const guards: Guard[] = [
    ...['dr_releases', 'dr_legacy'].map((table): Guard => ({ table, event: 'INSERT', condition: noPermit(dialect, column('NEW', 'document_id')), answer: 'no-permit' })),
  ];
  for (const table of APPEND_ONLY_TABLES) {
    const refuse = (event: Guard['event']): Guard => ({ table, event, condition: 'TRUE', answer: 'append-only' });
    guards.push(refuse('UPDATE'), refuse('DELETE'), refuse('TRUNCATE'));
    if (dialect.client === 'sqlite') guards.push(...(await replacement({ db, dialect, table })));
  }
  // A row here would let a forgotten permit be committed.
  if (dialect.client === 'postgres') guards.push({ table: 'dr_never', event: 'INSERT', condition: 'TRUE', answer: 'append-only' });
  return guards;
}

async function replacement(parts: { readonly db: Knex; readonly dialect: Dialect; readonly table: string }): Promise<readonly Guard[]> {
  const { db, dialect, table } = parts;
  const guard = { table, event: 'INSERT' } as const;
  if (!WRITTEN_ONCE.includes(table)) {
    return [{ ...guard, variant: 'replace', condition: await replaces({ db, dialect, table, which: 'TRUE' }), answer: 'append-only' }];
  }
  const content = (await columnsOf({ db, table })).filter((name) => name !== 'at' && name !== 'id');
  const same = content.map((name) => `${column('o', name)} IS NOT DISTINCT FROM ${column('NEW', name)}`).join(' AND ');
  // `same` comes first by name: SQLite does not promise an order, so the two conditions exclude each other.
  return [
    { ...guard, variant: 'again', condition: await replaces({ db, dialect, table, which: same }), answer: 'leave-out' },
    { ...guard, variant: 'replace', condition: await replaces({ db, dialect, table, which: `NOT (${same})` }), answer: 'append-only' },
  ];
}
