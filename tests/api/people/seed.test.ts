import request from 'supertest';
import { emailOf, parseCountyFile } from '../../../src/seed/county-file';
import { demoCounty, firstStart } from '../../../src/seed/first-start';
import { loadCounty } from '../../../src/seed/load-county';
import { county, reviewSettings } from '../../../src/plugins/disclosure-review/server/src/repositories/settings';
import { workCalendar } from '../../../src/plugins/disclosure-review/server/src/repositories/calendar';
import { currentSourceEdition, putEdition } from '../../../src/plugins/disclosure-review/server/src/repositories/source-editions';
import { databaseName } from '../../support/application';
import { startDemo, type Demo } from './demo';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
}, 90_000);
afterAll(() => demo.stop());

const count = (uid: string, where = {}): Promise<number> => demo.strapi.db.query(uid).count({ where });
const now = new Date('2026-11-24T09:00:00+08:00');

describe('the demo county', () => {
  it('should be there with its organisations, columns, accounts and posts', async () => {
    expect(await count('api::organisation.organisation')).toBe(20);
    expect(await count('api::column.column')).toBe(12);
    expect(await count('admin::user')).toBe(60);
    expect(await demo.strapi.db.connection('dr_posts').count({ n: '*' }).first()).toMatchObject({ n: expect.anything() as unknown });
    expect(await demo.strapi.db.connection('dr_posts').select('id')).toHaveLength(59);
  });

  it('should load nothing twice', async () => {
    await firstStart({ strapi: demo.strapi, now, auditKey: 'k'.repeat(32) });
    expect(await count('admin::user')).toBe(60);
    expect(await demo.strapi.db.connection('dr_posts').select('id')).toHaveLength(59);
    expect((await currentSourceEdition(demo.strapi.db.connection)).edition).toBe(1);
  });

  it('should let its people log in with the printed password and with no other', async () => {
    const email = emailOf({ account: 'nyj_liaison', siteDomain: 'www.xunchuan.example' });
    const right = await request(demo.http).post('/admin/login').send({ email, password: demo.password });
    expect(right.status).toBe(200);
    const wrong = await request(demo.http).post('/admin/login').send({ email, password: 'Admin-12345-Admin' });
    expect(wrong.status).toBe(400);
  });

  it('should keep no password that is known beforehand', () => {
    expect(demo.password).toMatch(/^[A-Z][a-z]{4}-\d{5}-[A-Z][a-z]{4}$/);
  });

  it('should not come by itself where DATABASE_URL is set', async () => {
    const row: unknown = await demo.strapi.db.connection('dr_settings').where({ key: 'seed:demo' }).first();
    expect(row === undefined).toBe(databaseName() === 'postgres');
  });
});

describe('what rules depend on', () => {
  it('should know the county, its defaults, the calendar and the sources', async () => {
    const db = demo.strapi.db.connection;
    expect((await county(db)).documentNumberPrefixes).toContain('浔川府发');
    expect(await reviewSettings(db)).toMatchObject({ smallUnits: [], signOffProfiles: ['policy-document', 'interpretation'], overdueAfterWorkingDays: 2, attributeReviewMonths: 12 });
    expect((await workCalendar(db)).years.map(({ year }) => year)).toEqual([2026]);
    const { edition, sources } = await currentSourceEdition(db);
    expect(edition).toBe(1);
    expect(sources.find(({ name }) => name === '新华社/新华网')?.domains).toContain('news.cn');
  });

  it('should add an edition only when the sources differ', async () => {
    const db = demo.strapi.db.connection;
    const { sources } = await currentSourceEdition(db);
    const [first, ...others] = sources;
    expect(await putEdition({ db, sources, loadedBy: 'test', at: now })).toMatchObject({ edition: 1, added: false });
    expect(first).toBeDefined();
    expect(await putEdition({ db, sources: others, loadedBy: 'test', at: now })).toMatchObject({ edition: 2, added: true });
  });
});

describe('roles and tokens', () => {
  it('should have one role a post and no role that may publish', async () => {
    expect(await count('admin::role', { code: { $startsWith: 'disclosure-' } })).toBe(8);
    expect(await count('admin::role', { code: { $in: ['strapi-editor', 'strapi-author'] } })).toBe(0);
    const publishers = await demo.strapi.db.query('admin::permission').findMany({ where: { action: 'plugin::content-manager.explorer.publish' }, populate: ['role'] });
    expect([...new Set(publishers.map(({ role }: { role: { code: string } }) => role.code))]).toEqual(['strapi-super-admin']);
  });

  it('should have no API token', async () => {
    expect(await count('admin::api-token')).toBe(0);
  });
});

describe('a real county', () => {
  it('should be loaded beside what is there, with an invitation for each person', async () => {
    const file = demoCounty({ root: demo.strapi.dirs.app.root });
    const lake = {
      ...file,
      organisations: [...file.organisations, { code: 'hzz', name: '湖中镇人民政府', kind: 'township' as const }],
      accounts: [...file.accounts, { account: 'hzz_liaison', organisation: 'hzz', post: 'liaison' as const, title: '信息联络员', name: '周晓' }],
    };
    const audited = async () => (await demo.strapi.db.connection('dr_audit').where({ kind: 'appoint' })).length;
    const before = await audited();
    const loaded = await loadCounty({
      strapi: demo.strapi,
      county: lake,
      now,
      access: { kind: 'invitations' },
      loadedBy: 'test',
      auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '',
    });
    expect(loaded).toMatchObject({ organisations: 1, columns: 0, appointments: 1 });
    expect(loaded.accounts.filter(({ created }) => created)).toMatchObject([
      { email: 'hzz_liaison@xunchuan.example', invitation: expect.stringContaining('/auth/register?registrationToken=') as unknown },
    ]);
    expect(await audited()).toBe(before + 1);
  });

  it('should name every fault of a file with its place', () => {
    const parsed = parseCountyFile({ county: {}, organisations: [{ code: 'A', name: '', kind: 'x' }], accounts: [], columns: [] });
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['county.name', 'organisations[0].code', 'organisations[0].name', 'organisations[0].kind']),
    );
  });

  it('should judge what its site says of itself as the settings page does', () => {
    const parsed = parseCountyFile({ ...demoCounty({ root: process.cwd() }), site: { requestUrl: 'www.example', addressPattern: 'x' } });
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.split(':')[0])).toEqual(['site.requestUrl', 'site.addressPattern']);
  });

  it('should refuse an account of an organisation that is not in the file', () => {
    const file = demoCounty({ root: process.cwd() });
    const parsed = parseCountyFile({ ...file, accounts: [{ account: 'x', organisation: 'nowhere', post: 'liaison' }] });
    expect(parsed.ok ? [] : parsed.faults).toEqual([expect.stringContaining('accounts[0].organisation')]);
  });
});
