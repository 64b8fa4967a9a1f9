import type { Knex } from 'knex';
import { installTriggers, verifyTriggers, gateRefusal } from '../../../src/plugins/disclosure-review/server/src/guards/triggers';
import { watchStatements, type RefusedStatement } from '../../../src/plugins/disclosure-review/server/src/guards/statement-watch';
import { APPEND_ONLY_TABLES } from '../../../src/plugins/disclosure-review/server/src/repositories/tables';
import { databaseName, startApplication, type Application } from '../../support/application';
import { putLiveDocument } from './live-document';

let app: Application;
let db: Knex;

beforeAll(async () => {
  app = await startApplication();
  db = app.strapi.db.connection;
}, 120_000);
afterAll(() => app.stop());

/** A row that the table takes, whatever its columns. */
async function anyRow(table: string): Promise<Record<string, unknown>> {
  const columns = Object.entries(await db(table).columnInfo());
  const value = (name: string, type: string): unknown => {
    if (/int/.test(type)) return 900_000;
    if (/blob|bytea/.test(type)) return Buffer.from('x');
    if (/bool/.test(type)) return false;
    return name === 'document_id' ? 'gate' : 'x';
  };
  return Object.fromEntries(columns.map(([name, { type }]) => [name, value(name, type)]));
}

async function put(table: string, row: Record<string, unknown>): Promise<void> {
  await db.transaction(async (trx) => {
    await trx('dr_permits').insert({ document_id: 'gate' });
    await trx(table).insert(row);
    await trx('dr_permits').where({ document_id: 'gate' }).del();
  });
}
const outcome = (attempt: PromiseLike<unknown>): Promise<unknown> => Promise.resolve(attempt).then(() => null, gateRefusal);

describe.each(APPEND_ONLY_TABLES)('%s', (table) => {
  beforeAll(async () => put(table, await anyRow(table)));

  it('should refuse to change, delete, replace or empty what stands', async () => {
    const [column = ''] = Object.keys(await anyRow(table)).filter((name) => name === 'at' || name === 'uid');
    const refused = { table, kind: 'append-only' };
    expect(await outcome(db(table).update({ [column]: 'y' }))).toEqual(refused);
    expect(await outcome(db(table).del())).toEqual(refused);
    if (databaseName() === 'postgres') {
      expect(await outcome(db.raw(`truncate ${table}`))).toEqual(refused);
      return;
    }
    // The attempts are themselves recorded, so the audit goes on growing.
    const before = await db(table);
    const row = await anyRow(table);
    const other: Record<string, unknown> = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === 'x' && !['digest', 'sha256'].includes(name) ? 'y' : value]));
    if (table === 'dr_file_bytes') other.size = 1;
    const columns = Object.keys(other);
    const replace = `replace into ${table} (${columns.map((name) => `"${name}"`).join(',')}) values (${columns.map(() => '?').join(',')})`;
    expect(await outcome(db.raw(replace, Object.values(other) as Knex.Value[]))).toMatchObject({ table });
    const hidden = `replace into ${table} (rowid, ${columns.map((name) => `"${name}"`).join(',')}) select rowid, ${columns.map(() => '?').join(',')} from ${table}`;
    expect(await outcome(db.raw(hidden, Object.values({ ...other, digest: 'z', sha256: 'z' }).slice(0, columns.length) as Knex.Value[]))).toMatchObject({ table });
    expect((await db(table)).slice(0, before.length)).toEqual(before);
  });
});

describe('the append-only tables', () => {
  it.each(['dr_digests', 'dr_file_bytes'])('should let the same row of %s be written again without effect', async (table) => {
    const row = await anyRow(table);
    const key = table === 'dr_digests' ? 'digest' : 'sha256';
    await db(table).insert({ ...row, at: 'later' }).onConflict(key).ignore();
    expect(await db(table).where({ [key]: 'x' }).select('at')).toEqual([{ at: 'x' }]);
  });
});

describe('a refused statement', () => {
  it('should be reported without its values, and leave none in the error', async () => {
    const live = await putLiveDocument(app.strapi);
    const seen: RefusedStatement[] = [];
    const stop = watchStatements({ strapi: app.strapi, refused: (statement) => seen.push(statement) });
    const thrown = (await db('news_releases').where({ id: live.liveId }).update({ title: '机密内容', body: 'SECRET-TEXT' }).catch((error: unknown) => error)) as Error;
    await db.transaction((trx) => trx('dr_audit').del()).catch(() => undefined);
    stop();
    await db('news_releases').where({ id: live.liveId }).del().catch(() => undefined);
    expect(seen).toEqual([
      { table: 'news_releases', kind: 'no-permit', operation: 'update' },
      { table: 'dr_audit', kind: 'append-only', operation: 'delete' },
    ]);
    expect(gateRefusal(thrown)).toEqual({ table: 'news_releases', kind: 'no-permit' });
    const told = `${thrown.message} ${String(thrown.stack)} ${JSON.stringify(thrown)}`;
    expect(told).toContain('DR_NO_PERMIT news_releases');
    expect(told).not.toMatch(/机密内容|SECRET-TEXT/);
  });
  it('should not be taken for one because its values say so', async () => {
    const error = await db('dr_settings').insert({ key: 'a', value: null, nothing: 'DR_NO_PERMIT files' }).catch((thrown: unknown) => thrown);
    expect(gateRefusal(error)).toBeNull();
  });
});

describe('the check of the triggers', () => {
  const triggers = async (): Promise<readonly { name: string; table: string }[]> =>
    databaseName() === 'sqlite'
      ? db('sqlite_master').where({ type: 'trigger' }).whereLike('name', 'dr_guard_%').select('name', 'tbl_name as table')
      : db('pg_trigger').whereLike('tgname', 'dr_guard_%').select('tgname as name', db.raw('tgrelid::regclass::text as "table"'));
  const drop = (trigger: { name: string; table: string }): Promise<unknown> =>
    Promise.resolve(db.raw(`drop trigger "${trigger.name}"${databaseName() === 'sqlite' ? '' : ` on ${trigger.table}`}`));
  const mended = async (): Promise<void> => {
    await installTriggers(app.strapi);
    await verifyTriggers(app.strapi);
  };

  it('should name any trigger that is missing, and the installation should put it back', async () => {
    await verifyTriggers(app.strapi);
    const all = await triggers();
    expect(all.length).toBeGreaterThan(100);
    for (const trigger of [all[0], all[60], all.at(-1)]) {
      if (trigger === undefined) throw new Error('no trigger');
      await drop(trigger);
      await expect(verifyTriggers(app.strapi)).rejects.toThrow(trigger.name);
      await mended();
    }
  });
  it('should name a trigger whose text was altered', async () => {
    if (databaseName() === 'sqlite') {
      await drop({ name: 'dr_guard_news_releases_update', table: 'news_releases' });
      await db.raw(`create trigger "dr_guard_news_releases_update" before update on news_releases when 0 begin select 1; end`);
    } else {
      await db.raw(`create or replace function dr_guard_news_releases_update() returns trigger language plpgsql as 'begin return new; end'`);
    }
    await expect(verifyTriggers(app.strapi)).rejects.toThrow('dr_guard_news_releases_update');
    await mended();
  });
  if (databaseName() === 'postgres') {
    it.each(['disable', 'enable', 'enable replica'])('should name a trigger that was set to %s', async (how) => {
      await db.raw(`alter table dr_audit ${how} trigger dr_guard_dr_audit_update`);
      await expect(verifyTriggers(app.strapi)).rejects.toThrow('dr_guard_dr_audit_update');
      await mended();
    });
    it('should miss the foreign key that lets no permit be committed', async () => {
      await db.raw('alter table dr_permits drop constraint dr_permits_never_fkey');
      await expect(verifyTriggers(app.strapi)).rejects.toThrow('dr_never');
      await db.raw('alter table dr_permits add constraint dr_permits_never_fkey foreign key (never) references dr_never (id) deferrable initially deferred');
    });
  }
});
