import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Knex } from 'knex';
import { gateRefusal } from '../../../src/plugins/disclosure-review/server/src/guards/triggers';
import { appendAudit, appendAuditAlone, logAnchor } from '../../../src/plugins/disclosure-review/server/src/repositories/audit';
import { auditCsv, auditRows } from '../../../src/plugins/disclosure-review/server/src/repositories/audit-rows';
import { verifyAudit } from '../../../src/plugins/disclosure-review/server/src/repositories/audit-verification';
import { databaseName, startApplication, type Application } from '../../support/application';
import { asDatabaseOwner } from './database-owner';

let key = '';
const act = (n: number): Parameters<typeof appendAuditAlone>[0]['entry'] => ({
  at: `2026-05-01T00:00:00.${String(n).padStart(3, '0')}Z`, kind: n % 2 === 0 ? 'save' : 'refused', personId: n, actor: '张三', uid: 'api::x.x', documentId: 'd', entry: { n, 说明: '退回' },
});
let app: Application;
let db: Knex;

beforeAll(async () => {
  app = await startApplication();
  db = app.strapi.db.connection;
  key = process.env.DISCLOSURE_AUDIT_KEY ?? '';
}, 120_000);
afterAll(() => app.stop());

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 1) {
    if (waited === 100) throw new Error('it never held');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs the command that an auditor runs, on the database of this test; loaded as `scripts/run.mjs` loads it. */
function auditVerify(...parameters: string[]): { readonly code: number | null; readonly said: string } {
  const script = path.resolve('dist/scripts/audit-verify.js');
  const load = `process.argv = [process.argv[0], ${JSON.stringify(script)}, ...${JSON.stringify(parameters)}]; await import(${JSON.stringify(script)})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', load], { env: process.env, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

/** Empties the chain as an owner of the database could, and writes a new one. */
async function freshChain(length: number): Promise<void> {
  await asDatabaseOwner(app.strapi, async (owner) => {
    await owner('dr_audit').del();
    await owner('dr_audit_anchors').del();
  });
  for (let n = 1; n <= length; n += 1) await appendAuditAlone({ db, key, entry: act(n) });
}

describe('the audit', () => {
  it('should keep one chain when many write at once', async () => {
    await freshChain(0);
    await Promise.all(Array.from({ length: 40 }, (_none, n) => appendAuditAlone({ db, key, entry: act(n) })));
    const { count, faults } = await verifyAudit({ db, key, logged: null });
    expect({ count, faults }).toEqual({ count: 40, faults: [] });
  });
  it('should write nothing when the transaction rolls back', async () => {
    await freshChain(2);
    const attempt = db.transaction(async (trx) => {
      await appendAudit({ trx, key, entry: act(3) });
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect((await verifyAudit({ db, key, logged: null })).count).toBe(2);
    await appendAuditAlone({ db, key, entry: act(3) });
    expect((await verifyAudit({ db, key, logged: null })).faults).toEqual([]);
  });
  it('should keep what no database can store from breaking the chain', async () => {
    await freshChain(1);
    await appendAuditAlone({ db, key, entry: { ...act(2), actor: `半\ud800\0${'长'.repeat(300)}`, entry: { text: 'a\0b\ud800' } } });
    expect((await verifyAudit({ db, key, logged: null })).faults).toEqual([]);
  });
  it('should give the entries of a filter, and all of them as CSV', async () => {
    await freshChain(7);
    const kinds: number[] = [];
    for await (const entry of auditRows({ db, filter: { kind: 'save', from: act(3).at } })) kinds.push(entry.sequence);
    expect(kinds).toEqual([4, 6]);
    let text = '';
    for await (const line of auditCsv({ db, filter: {} })) text += line;
    expect(text.split('\r\n')).toHaveLength(9);
    expect(text).toContain('"{""n"":1,""说明"":""退回""}"');
  });
  it.each(['dr_audit', 'dr_audit_anchors'])('should let nobody change, delete or replace rows of %s', async (table) => {
    await freshChain(3);
    const attempts = [
      db.raw(`update ${table} set at = 'x'`),
      db.raw(`delete from ${table}`),
      databaseName() === 'sqlite' ? db.raw(`replace into ${table} select * from ${table}`) : db.raw(`truncate ${table}`),
    ];
    for (const attempt of attempts) {
      expect(await Promise.resolve(attempt).then(() => null, gateRefusal)).toEqual({ table, kind: 'append-only' });
    }
    // Each attempt stands in the audit itself, as soon as a connection is free.
    await until(async () => (await verifyAudit({ db, key, logged: null })).count === 6);
    expect((await verifyAudit({ db, key, logged: null })).faults).toEqual([]);
  });
});

describe('npm run audit:verify', () => {
  it('should end with 0 and say count and tip when the chain is whole', async () => {
    await freshChain(5);
    const { code, said } = auditVerify();
    expect(code).toBe(0);
    expect(said).toMatch(/审计链完整 \/ audit chain whole: 5:[0-9a-f]{64}/);
  });
  const tamperings: readonly (readonly [string, (owner: Knex) => Promise<unknown>, string])[] = [
    ['a field was edited', (owner) => owner('dr_audit').where({ sequence: 3 }).update({ actor: '李四' }), '第 3 条被改动 / entry 3 was edited'],
    ['an entry in the middle was deleted', (owner) => owner('dr_audit').where({ sequence: 3 }).del(), '第 3 条被删除 / entry 3 is missing'],
    ['the last entries were deleted', (owner) => owner('dr_audit').where('sequence', '>', 3).del(), '末尾第 4–5 条被删除 / entry 4–5 was cut off the end'],
    ['all entries were deleted', (owner) => owner('dr_audit').del(), '全部记录被删除，应有至少 5 条 / all entries are gone'],
    [
      'two entries were swapped',
      async (owner) => {
        await owner('dr_audit').where({ sequence: 2 }).update({ sequence: -1 });
        await owner('dr_audit').where({ sequence: 4 }).update({ sequence: 2 });
        await owner('dr_audit').where({ sequence: -1 }).update({ sequence: 4 });
      },
      '第 2 条与第 4 条被调换 / entries 2 and 4 were swapped',
    ],
  ];
  it.each(tamperings)('should end with 1 and say which when %s', async (_name, tamper, words) => {
    await freshChain(5);
    await asDatabaseOwner(app.strapi, tamper);
    const { code, said } = auditVerify();
    expect(said).toContain(words);
    expect(code).toBe(1);
  });
  it('should still show a cut after further entries were written', async () => {
    await freshChain(5);
    await asDatabaseOwner(app.strapi, (owner) => owner('dr_audit').where('sequence', '>', 3).del());
    await appendAuditAlone({ db, key, entry: act(6) });
    expect(auditVerify().said).toContain('第 4–5 条被删除 / entry 4–5 is missing');
  });
  it('should tell by the logged anchor when the anchors are gone too', async () => {
    await freshChain(5);
    const logged = (await logAnchor(db)).split(' ').at(-1) ?? '';
    await asDatabaseOwner(app.strapi, async (owner) => {
      await owner('dr_audit').del();
      await owner('dr_audit_anchors').del();
    });
    expect(auditVerify('--anchor', logged)).toMatchObject({ code: 1, said: expect.stringContaining('全部记录被删除，应有至少 5 条') });
  });
  it('should refuse to call a chain whole without the key', () => {
    const script = path.resolve('dist/scripts/audit-verify.js');
    const { status } = spawnSync(process.execPath, [script], { env: { ...process.env, DISCLOSURE_AUDIT_KEY: '' }, encoding: 'utf8' });
    expect(status).toBe(1);
  });
});
