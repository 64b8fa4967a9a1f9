import type { Knex } from 'knex';
import type * as Sweep from '../../../src/plugins/disclosure-review/server/src/actions/sweep';
import type * as Tables from '../../../src/plugins/public-site/server/src/repositories/public-tables';
import type * as Clock from '../../../src/plugins/disclosure-review/server/src/services/clock';
import { gateRefusal } from '../../../src/plugins/disclosure-review/server/src/guards/triggers';
import { storedAttributes, jsonOfStored } from '../../../src/plugins/public-site/server/src/repositories/stored-attributes';
import { databaseName } from '../../support/application';
import { plainNews, startCounty, uploadFile, type County, type DocumentRef } from '../../support/county';
import { pastTriggers } from './database-owner';
import { get, live, POLICY, policy, seeAll, withdraw } from './reader';

let county: County;
let db: Knex;
let news: DocumentRef;
let referring: DocumentRef;
let withdrawn: DocumentRef;
let sweep: () => Promise<Sweep.Swept>;

const onPostgres = databaseName() === 'postgres';
const TABLES = ['pub_documents', 'pub_contents', 'pub_links', 'pub_keywords', 'pub_texts', 'pub_withdrawn'] as const;
const PATHS = ['/api/news-releases?populate=*', '/api/policy-documents?populate=*', '/api/search?q=防汛', '/api/search?q=cailiao', '/api/feeds/all.xml', '/api/export', '/api/withdrawn', '/api/columns/tree', '/api/sitemaps/1.xml'];

beforeAll(async () => {
  county = await startCounty({ env: { PUBLIC_RATE_PER_MINUTE: '0' } });
  county.strapi.log.silent = true;
  db = county.db;
  const actions = jest.requireActual<typeof Sweep>('../../../dist/src/plugins/disclosure-review/server/src/actions/sweep');
  const { clock } = jest.requireActual<typeof Clock>('../../../dist/src/plugins/disclosure-review/server/src/services/clock');
  sweep = () => actions.sweep({ strapi: county.strapi, clock });
  const file = await uploadFile({ county, as: 'nyj_liaison', name: 'notes.txt', bytes: Buffer.from('附件 cailiao 全文') });
  news = await live({ county, unit: 'nyj', attributes: { ...(await plainNews({ county, title: '防汛演练' })), keywords: ['防汛'], attachments: [{ title: '附件', file: file.id }] } });
  const target = await live({ county, unit: 'slj', uid: POLICY, attributes: await policy({ county, title: '农村供水', number: 81 }) });
  referring = await live({ county, unit: 'slj', uid: POLICY, attributes: await policy({ county, title: '农村旧供水', number: 82, more: { validity: 'repealed', repealedBy: { set: [{ documentId: target.documentId }] } } }) });
  withdrawn = await live({ county, unit: 'nyj', attributes: await plainNews({ county, title: '撤下的消息' }) });
  await withdraw({ county, document: withdrawn, unit: 'nyj' });
}, 600_000);
afterAll(() => county.stop());

const of = (ref: DocumentRef) => ({ document_id: ref.documentId });
const state = async () => ({ rows: await Promise.all([...TABLES, 'pub_epoch'].map((table) => db(table))), seen: await seeAll(county, PATHS) });

describe.each(TABLES)('%s', (table) => {
  const copy = async (change: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> => {
    const row: Record<string, unknown> = { ...(await db(table).first()), ...change };
    if ('row' in row) delete row.row;
    return row;
  };
  const attempts: Readonly<Record<string, () => PromiseLike<unknown>>> = {
    insert: async () => db(table).insert(await copy({ id: 987_654, document_id: 'forged', ...(table === 'pub_documents' && { release_id: 987_654, permalink: 'forged' }), ...(table === 'pub_withdrawn' && { release_id: 987_654 }) })),
    'an insert in the name of a live document': async () => db(table).insert(await copy({ id: 987_655, ...(table === 'pub_documents' && { release_id: 987_655, permalink: 'forged' }), ...(table === 'pub_withdrawn' && { release_id: 987_655, uid: 'other' }) })),
    update: () => db(table).update({ document_id: 'forged' }),
    'an update of another column': async () => db.raw(`update ${table} set id = id + 1`),
    delete: () => db(table).del(),
    'a transaction': () => db.transaction((trx) => trx(table).del()),
    ...(onPostgres
      ? {
          truncate: () => db.raw(`truncate ${table}`),
          'a session that plays replica': () =>
            db.transaction(async (trx) => {
              await trx.raw('set local session_replication_role = replica');
              await trx(table).del();
            }),
          'a permit that is not taken back': () =>
            db.transaction(async (trx) => {
              await trx('dr_permits').insert((await trx(table).distinct('document_id').pluck('document_id')).map((document_id: string) => ({ document_id })));
              await trx(table).del();
            }),
        }
      : { replace: async () => db.raw(`replace into ${table} select * from ${table}`), 'insert or replace of one row': async () => db.raw(`insert or replace into ${table} select * from ${table} limit 1`) }),
  };
  it.each(Object.entries(attempts))('should refuse %s without a permit, and nothing is changed', async (name, attempt) => {
    const before = await state();
    const error = await Promise.resolve(attempt()).then(() => null, (thrown: unknown) => thrown);
    if (name === 'a permit that is not taken back') expect(error).toMatchObject({ code: '23503' });
    else expect(gateRefusal(error)).toEqual({ table, kind: 'no-permit' });
    expect(await state()).toEqual(before);
  });
});

if (onPostgres) {
  /** Runs a migration once more over rows put back into the form before it; they must come out as they stand, and nothing stays. */
  async function carriedOver(parts: { readonly migration: string; readonly table: string; readonly putBack: (trx: Knex) => Promise<void>; readonly besides: (trx: Knex) => Promise<void> }): Promise<void> {
    const { PUBLIC_TABLES } = jest.requireActual<typeof Tables>('../../../dist/src/plugins/public-site/server/src/repositories/public-tables');
    const up = PUBLIC_TABLES.migrations.find(({ name }) => name === parts.migration)?.up;
    const before = await db(parts.table).orderBy('id');
    expect(before.length).toBeGreaterThan(2);
    const undone = db.transaction(async (trx) => {
      await parts.putBack(trx);
      await up?.(trx, []);
      expect(await trx(parts.table).orderBy('id')).toEqual(before);
      await parts.besides(trx);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
  }

  it('should carry the search index over from the form that it had before', () =>
    carriedOver({
      migration: 'public-0004-quick-rows',
      table: 'pub_search',
      putBack: async (trx) => {
        await trx.raw('ALTER TABLE pub_search DROP COLUMN uid, DROP COLUMN organisation_id, DROP COLUMN column_id, DROP COLUMN year');
      },
      besides: async (trx) => {
        const indexes = await trx('pg_indexes').where({ tablename: 'pub_search' }).pluck('indexname');
        expect(indexes.sort()).toEqual(['pub_search_pkey', 'pub_search_title_words', 'pub_search_words']);
      },
    }));

  it('should carry the bodies over from the form that they had before', () =>
    carriedOver({
      migration: 'public-0005-bodies-as-base64',
      table: 'pub_contents',
      putBack: async (trx) => {
        await trx.raw("ALTER TABLE pub_contents ALTER COLUMN attributes TYPE text USING convert_from(decode(attributes, 'base64'), 'UTF8')");
        expect(JSON.parse((await trx('pub_contents').where(of(news)).first()).attributes)).toMatchObject({ title: '防汛演练' });
      },
      besides: async (trx) => {
        expect(await trx('pg_attribute').whereRaw("attrelid = 'pub_contents'::regclass").where({ attname: 'attributes' }).pluck('attstorage')).toEqual(['e']);
      },
    }));

  it.each(['delete from pub_search', "update pub_search set words = ''::tsvector", 'truncate pub_search'])('should refuse %s: nobody hides a document from search', async (sql) => {
    expect(gateRefusal(await db.raw(sql).then(() => null, (thrown: unknown) => thrown))).toEqual({ table: 'pub_search', kind: 'no-permit' });
  });
}

const epoch = async (trx: Knex = db) => {
  const { epoch: at, site } = await trx('pub_epoch').first();
  return { epoch: Number(at), site: Number(site) };
};

describe('the epoch', () => {
  it.each(['update pub_epoch set epoch = epoch - 1', 'update pub_epoch set epoch = 9007199254740993', 'update pub_epoch set epoch = epoch + 2', 'update pub_epoch set site = site - 1', 'delete from pub_epoch', 'update pub_epoch set id = 2', 'insert into pub_epoch (id, epoch, site, form) values (2, 1, 1, 1)', onPostgres ? 'truncate pub_epoch' : 'replace into pub_epoch (id, epoch, site, form) values (1, 1, 1, 1)'])('should refuse %s: a number that came again would call up old answers', async (sql) => {
    const before = await epoch();
    // SQLite's own errors come from outside the test's realm and are no errors to it.
    const refusal = await Promise.resolve(db.raw(sql)).then(() => '', (error: unknown) => String(error));
    expect(refusal).toMatch(/PUB_EPOCH_GOES_FORWARD|pub_epoch/u);
    expect(await epoch()).toEqual(before);
  });

  /** By whatever road, in the same transaction; and back with it. */
  const changes: Readonly<Record<string, readonly [sql: string, moves: 'site' | 'epoch']>> = {
    'a column': ["update columns set name = name || '!'", 'site'],
    'a link of columns': ['insert into columns_parent_lnk (column_id, inv_column_id) select min(id), max(id) from columns', 'site'],
    'an organisation': ["update organisations set name = name || '!'", 'site'],
    'a setting': ["update dr_settings set value = value", 'site'],
    'a right of the public role': ["delete from up_permissions", 'site'],
    'whose right it is': ['delete from up_permissions_role_lnk', 'site'],
    'which role is the public one': ["update up_roles set type = type || 'x'", 'site'],
    'counts': ['update pub_counts set documents = documents + 1', 'epoch'],
    'the site map': ['update pub_sitemap set documents = documents + 1', 'epoch'],
  };
  it.each(Object.entries(changes))('should move with %s, and go back with its transaction', async (_what, [sql, moves]) => {
    const before = await epoch();
    const undone = db.transaction(async (trx) => {
      await trx.raw(sql);
      const after = await epoch(trx);
      expect(after.epoch).toBeGreaterThan(before.epoch);
      if (moves === 'site') expect(after.site).toBeGreaterThan(before.site);
      else expect(after.site).toBe(before.site);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await epoch()).toEqual(before);
  });

  it.each(['pub_documents', 'pub_contents', 'pub_links', 'pub_keywords', 'pub_texts', 'pub_withdrawn'])('should move with a row of %s under a permit', async (table) => {
    const before = await epoch();
    const undone = db.transaction(async (trx) => {
      await trx('dr_permits').insert((await trx(table).distinct('document_id').pluck('document_id')).map((document_id: string) => ({ document_id })));
      expect(await trx(table).del()).toBeGreaterThan(0);
      expect((await epoch(trx)).epoch).toBeGreaterThan(before.epoch);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
  });
});

describe('the sweep', () => {
  const alarms = async (): Promise<number> => (await db('dr_audit').where({ kind: 'alarm' })).length;
  const keyOf = async (trx: Knex, ref: DocumentRef): Promise<number> => Number((await trx('pub_documents').where(of(ref)).first('id')).id);

  it('should find nothing to set right where nobody has touched anything', async () => {
    expect(await sweep()).toMatchObject({ strays: [], failed: [], rewritten: [], leftPermits: 0 });
  });

  const tampered: Readonly<Record<string, (trx: Knex) => Promise<unknown>>> = {
    'a title in a list': (trx) => trx('pub_documents').where(of(news)).update({ title: '假标题' }),
    'a number by which it is sorted': (trx) => trx('pub_documents').where(of(news)).update({ issued_on: '1999-01-01' }),
    'the SHA-256 for the export': (trx) => trx('pub_documents').where(of(news)).update({ sha256: '0'.repeat(64) }),
    'the body': async (trx) => {
      const row = await trx('pub_contents').where(of(news)).first();
      await trx('pub_contents').where(of(news)).update({ attributes: storedAttributes(trx, JSON.stringify({ ...JSON.parse(jsonOfStored(trx, row.attributes)), body: '<p>假正文</p>' })) });
    },
    ...(onPostgres && {
      'a body with a line break in its base64': async (trx: Knex) => {
        const row = await trx('pub_contents').where(of(news)).first();
        await trx('pub_contents').where(of(news)).update({ attributes: `${String(row.attributes).slice(0, 76)}\n${String(row.attributes).slice(76)}` });
      },
    }),
    'the address of a file': async (trx) => {
      const row = await trx('pub_contents').where(of(news)).first();
      await trx('pub_contents').where(of(news)).update({ files: String(row.files).replace('/uploads/', '/uploads/x') });
    },
    'what hangs on it': (trx) => trx('pub_contents').where(of(news)).update({ hanging: '{}' }),
    'content that cannot be read': (trx) => trx('pub_contents').where(of(news)).update({ attributes: 'no JSON' }),
    'the text of the body for search': (trx) => trx('pub_texts').where(of(news)).update({ body: '假' }),
    'the text of an attachment for search': (trx) => trx('pub_texts').where(of(news)).update({ files: '假' }),
    'the seal of such a text': (trx) => trx('pub_texts').where(of(news)).update({ seal: 'f'.repeat(64) }),
    'a missing text': (trx) => trx('pub_texts').where(of(news)).del(),
    'a further link': async (trx) => trx('pub_links').insert({ id: await keyOf(trx, news), ...of(news), name: 'repealedBy', target_uid: POLICY, target_id: referring.documentId }),
    'a link in the name of another': async (trx) => trx('pub_links').insert({ id: await keyOf(trx, news), document_id: 'forged', name: 'x', target_uid: POLICY, target_id: referring.documentId }),
    'a missing link': (trx) => trx('pub_links').where({ ...of(referring), name: 'repealedBy' }).del(),
    'a further keyword': async (trx) => trx('pub_keywords').insert({ id: await keyOf(trx, news), ...of(news), keyword: '假' }),
    'a document that is missing': (trx) => trx('pub_documents').where(of(news)).del(),
    'a document that nobody has released': async (trx) => trx('pub_documents').insert({ ...(await trx('pub_documents').where(of(news)).first()), id: 5, document_id: 'forged', release_id: 987_654, permalink: 'forged' }),
    'content without a document': async (trx) => trx('pub_contents').insert({ id: 6, document_id: 'forged', attributes: '{}', head: '{}', excerpt: '', hanging: '{}', files: '[]' }),
    'a notice': (trx) => trx('pub_withdrawn').where(of(withdrawn)).update({ notice: '假公告' }),
    'a missing notice': (trx) => trx('pub_withdrawn').where(of(withdrawn)).del(),
    'a notice in the place of nothing': async (trx) => trx('pub_withdrawn').insert({ uid: POLICY, document_id: 'forged', release_id: 987_654, permalink: 'forged', at: '2026-01-01T00:00:00.000Z', notice: '假公告' }),
  };
  it.each(Object.entries(tampered))('should raise an alarm at %s and write it anew', async (_what, work) => {
    const before = await seeAll(county, PATHS);
    const raised = await alarms();
    await pastTriggers({ db, tables: TABLES, work });
    const { strays, failed, rewritten } = await sweep();
    expect([strays, failed]).toEqual([[], []]);
    expect(rewritten.length).toBeGreaterThan(0);
    expect(await alarms()).toBeGreaterThan(raised);
    expect(await seeAll(county, PATHS)).toEqual(before);
    expect(await sweep()).toMatchObject({ rewritten: [] });
  });

  it('should count anew what is counted wrongly', async () => {
    const before = await seeAll(county, PATHS);
    await db('pub_counts').increment('documents', 7);
    await db('pub_sitemap').update({ documents: 0 });
    expect((await get(county, '/api/columns/tree')).text).not.toBe(before.find(({ path }) => path === '/api/columns/tree')?.text);
    await sweep();
    expect(await seeAll(county, PATHS)).toEqual(before);
  });

  /** Reversed by the sweep alone: the test takes nothing back. */
  const taken: readonly string[] = onPostgres
    ? ['drop trigger pub_moves_row on pub_contents', 'alter table columns disable trigger pub_moves_row', 'drop trigger pub_moves_forward on pub_epoch', 'create or replace function pub_moves_site() returns trigger language plpgsql as $$ begin return null; end $$']
    : ['drop trigger pub_moves_pub_contents_update', 'drop trigger pub_moves_columns_update', 'drop trigger pub_moves_forward', 'drop trigger pub_moves_columns_insert; create trigger pub_moves_columns_insert after insert on columns begin select 1; end'];
  it.each(taken)('should put up the triggers of the epoch again, and forget what was kept meanwhile: %s', async (sql) => {
    for (const one of sql.startsWith('create') ? [sql] : sql.split('; create').map((part, at) => (at === 0 ? part : `create${part}`))) await db.raw(one);
    const before = await epoch();
    await sweep();
    expect(await epoch()).toEqual({ epoch: before.epoch + 1, site: before.site + 1 });
    const change = sql.includes('pub_contents') ? "update pub_counts set documents = documents + 0" : "update columns set name = name || '!'";
    await expect(db.transaction(async (trx) => {
      await trx.raw(change);
      expect((await epoch(trx)).epoch).toBeGreaterThan(before.epoch + 1);
      throw new Error('undone');
    })).rejects.toThrow('undone');
    await expect(Promise.resolve(db.raw('update pub_epoch set epoch = epoch - 1')).then(() => '', (error: unknown) => String(error))).resolves.toMatch(/PUB_EPOCH_GOES_FORWARD/u);
    await sweep();
    expect(await epoch()).toEqual({ epoch: before.epoch + 1, site: before.site + 1 });
  });
});
