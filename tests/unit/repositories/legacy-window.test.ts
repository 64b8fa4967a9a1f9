import knex, { type Knex } from 'knex';
import { appendAudit } from '../../../src/plugins/disclosure-review/server/src/repositories/audit';
import { installedAt, legacyWindow, windowKnown } from '../../../src/plugins/disclosure-review/server/src/repositories/legacy/legacy-window';
import { createTables } from '../../../src/plugins/disclosure-review/server/src/repositories/tables';

const key = 'the secret key of the audit';
const OPEN = { act: 'open', hosts: ['www.old.example'], installedAt: '2026-09-01T00:00:00.000Z' };

let db: Knex;
beforeEach(async () => {
  db = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true });
  await db.schema.createTable('files', (table) => void table.string('hash'));
  await createTables(db, []);
});
afterEach(() => db.destroy());

const told = (kind: string, entry: Readonly<Record<string, unknown>>, by = key): Promise<unknown> =>
  db.transaction((trx) => appendAudit({ trx, key: by, entry: { at: '2026-09-01T08:00:00.000Z', kind, personId: null, actor: 'x', uid: null, documentId: null, entry } }));

describe('the window of the import, as the audit tells it', () => {
  it('should be none until it was opened', async () => {
    expect([await legacyWindow({ db, key }), await windowKnown(db)]).toEqual([null, false]);
  });
  it('should be what was said when it was opened', async () => {
    await told('legacy-window', OPEN);
    expect(await legacyWindow({ db, key })).toEqual({ hosts: OPEN.hosts, installedAt: new Date(OPEN.installedAt), closesAt: new Date('2026-11-30T00:00:00.000Z'), closed: false });
    expect(await windowKnown(db)).toBe(true);
  });
  it('should be closed by whatever is said next', async () => {
    await told('legacy-window', OPEN);
    await told('legacy-window', { act: 'close' });
    expect((await legacyWindow({ db, key }))?.closed).toBe(true);
    await told('legacy-window', OPEN);
    expect((await legacyWindow({ db, key }))?.closed).toBe(true);
  });
  it('should never be there where it was closed before it was opened', async () => {
    await told('legacy-window', { act: 'close' });
    await told('legacy-window', OPEN);
    expect(await legacyWindow({ db, key })).toBeNull();
  });
  it('should not be opened by somebody with SQL and without the key', async () => {
    await told('legacy-window', OPEN, 'another key');
    expect([await legacyWindow({ db, key }), await windowKnown(db)]).toEqual([null, true]);
  });
  it('should not be widened by a change of what was said', async () => {
    await told('legacy-window', OPEN);
    await db('dr_audit').where({ kind: 'legacy-window' }).update({ entry: JSON.stringify({ ...OPEN, hosts: ['evil.example'] }) });
    expect(await legacyWindow({ db, key })).toBeNull();
  });
});

describe('when the county was loaded', () => {
  it('should be told by the first setting of its facts, and by no later one', async () => {
    expect(await installedAt({ db, key })).toBeNull();
    await told('setting', { key: 'review', sha256: 'x', was: null });
    await told('setting', { key: 'county', sha256: 'x', was: 'y' });
    expect(await installedAt({ db, key })).toBeNull();
    await told('setting', { key: 'county', sha256: 'x', was: null });
    expect(await installedAt({ db, key })).toEqual(new Date('2026-09-01T08:00:00.000Z'));
  });
  it('should not be told by an entry that is not genuine', async () => {
    await told('setting', { key: 'county', sha256: 'x', was: null }, 'another key');
    await told('setting', { key: 'county', sha256: 'x', was: null });
    expect(await installedAt({ db, key })).toBeNull();
  });
});
