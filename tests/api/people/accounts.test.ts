import type { Knex } from 'knex';
import request, { type Response } from 'supertest';
import { lockAccounts } from '../../../src/plugins/disclosure-review/server/src/repositories/locks';
import { activeSuperAdministrators } from '../../../src/plugins/disclosure-review/server/src/repositories/people';
import { emailOf } from '../../../src/seed/county-file';
import { databaseName } from '../../support/application';
import { codesOf, startLogins, type LoginStage } from './login';

let stage: LoginStage;
beforeAll(async () => {
  stage = await startLogins();
}, 180_000);
afterAll(() => stage.stop());

const ME = '/admin/users/me';
const tokenOf = async (account: string): Promise<string> => (await stage.login(account)).body.data.token as string;

describe('the login record', () => {
  it('should keep who came in, who failed and who left, with address and browser', async () => {
    await stage.login('cgj_liaison', { password: 'Wrong-password-1' });
    await stage.login('nobody_here');
    const token = await tokenOf('cgj_liaison');
    const own = (await stage.by(token).get('/disclosure-review/account')).body.logins as { readonly outcome: string; readonly userAgent: string; readonly ip: string }[];
    expect(own.map(({ outcome }) => outcome)).toEqual(['success', 'password-failed']);
    expect(own[0]?.userAgent).toBe('Firefox/140.0 (X11; Linux)');
    expect(own[0]?.ip).toMatch(/127\.0\.0\.1/);
    await stage.by(token).post('/admin/logout');
    const all = await (await stage.as('site_operator')).get('/disclosure-review/logins');
    expect((all.body.results as { readonly outcome: string; readonly account: string; readonly personId: number | null }[]).slice(0, 4)).toEqual([
      expect.objectContaining({ outcome: 'logout', personId: await stage.userId('cgj_liaison') }),
      expect.objectContaining({ outcome: 'success' }),
      expect.objectContaining({ outcome: 'password-failed', personId: null, account: expect.stringContaining('nobody_here') }),
      expect.objectContaining({ outcome: 'password-failed' }),
    ]);
  });

  it('should be shown whole to those who appoint alone', async () => {
    const answer = await (await stage.as('cgj_office')).get('/disclosure-review/logins');
    expect([answer.status, codesOf(answer)]).toEqual([403, ['appoint-not-entitled']]);
  });

  it('should not grow without end when one address fails for hours', async () => {
    const db = stage.strapi.db.connection;
    const { ip } = await db('dr_logins').orderBy('id', 'desc').first();
    const line = { at: new Date(Date.now()).toISOString(), outcome: 'password-failed', account: 'x', person_id: null, ip: ip as string, user_agent: '' };
    await db.batchInsert('dr_logins', Array.from({ length: 200 }, () => line), 50);
    const count = async (): Promise<number> => (await db('dr_logins').where({ outcome: 'password-failed' })).length;
    const before = await count();
    await stage.login('nobody_here');
    expect(await count()).toBe(before);
  });
});

describe('sessions', () => {
  it('should be ended one by one by their owner, and all but this one at once', async () => {
    const [first, second, third] = [await tokenOf('nyj_liaison'), await tokenOf('nyj_liaison'), await tokenOf('nyj_liaison')];
    const sessions = (await stage.by(third).get('/disclosure-review/account')).body.sessions as { readonly id: string; readonly current: boolean }[];
    expect([sessions.length, sessions.filter(({ current }) => current).length]).toEqual([3, 1]);
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    expect((await stage.by(third).post(`/disclosure-review/account/sessions/${other}/end`)).body.sessions).toHaveLength(2);
    expect((await stage.by(third).post('/disclosure-review/account/sessions/end')).body.sessions).toHaveLength(1);
    expect([(await stage.by(first).get(ME)).status, (await stage.by(second).get(ME)).status, (await stage.by(third).get(ME)).status]).toEqual([401, 401, 200]);
  });

  it('should not be ended by a stranger who knows their number', async () => {
    const mine = await tokenOf('nyj_liaison');
    const id = ((await stage.by(mine).get('/disclosure-review/account')).body.sessions as { readonly id: string }[])[0]?.id ?? '';
    const answer = await (await stage.as('cgj_liaison')).post(`/disclosure-review/account/sessions/${id}/end`);
    expect(codesOf(answer)).toEqual(['session-unknown']);
    expect((await stage.by(mine).get(ME)).status).toBe(200);
  });

  it('should be ended for others by those who appoint, in the audit', async () => {
    const token = await tokenOf('nyj_office');
    const person = await stage.userId('nyj_office');
    expect((await (await stage.as('nyj_liaison')).post(`/disclosure-review/people/${person}/sessions/end`)).status).toBe(403);
    expect((await (await stage.as('site_operator')).post(`/disclosure-review/people/${person}/sessions/end`)).status).toBe(200);
    expect((await stage.by(token).get(ME)).status).toBe(401);
    const [entry] = await stage.strapi.db.connection('dr_audit').where({ kind: 'end-sessions' }).orderBy('sequence', 'desc');
    expect(JSON.parse(entry.entry as string)).toEqual({ all: true, personId: person });
  });

  it('should end with a new password, whoever set it', async () => {
    const token = await tokenOf('nyj_secrecy');
    await stage.strapi.service('admin::user').updateById(await stage.userId('nyj_secrecy'), { password: 'Another-password-1' });
    expect((await stage.by(token).get(ME)).status).toBe(401);
  });
});

describe('somebody who leaves', () => {
  it('should leave open what is said before, and be able to do nothing afterwards', async () => {
    const person = await stage.userId('nyj_liaison');
    const token = await tokenOf('nyj_liaison');
    const operator = await stage.as('site_operator');
    const before = (await operator.get(`/disclosure-review/people/${person}/leave`)).body;
    expect(before.vacant).toEqual([expect.objectContaining({ post: 'liaison' })]);
    expect((await stage.by(token).get(ME)).status).toBe(200);
    const left = await operator.post(`/disclosure-review/people/${person}/leave`);
    expect([left.status, left.body.vacant]).toEqual([200, before.vacant]);
    expect((await stage.by(token).get(ME)).status).toBe(401);
    expect((await stage.login('nyj_liaison')).status).toBe(400);
    const posts = (await operator.get('/disclosure-review/posts')).body;
    expect(posts.vacancies).toEqual(expect.arrayContaining([expect.objectContaining({ post: 'liaison' })]));
    expect(await stage.strapi.db.connection('dr_audit').where({ kind: 'leave' })).toHaveLength(1);
  });

  it('should not come back by an invitation that is still about', async () => {
    const users = stage.strapi.db.query('admin::user');
    const person = await stage.userId('cgj_liaison');
    await users.update({ where: { id: person }, data: { registrationToken: 'b'.repeat(40) } });
    await (await stage.as('site_operator')).post(`/disclosure-review/people/${person}/leave`);
    const answer = await request(stage.http).post('/admin/register').send({ registrationToken: 'b'.repeat(40), userInfo: { firstname: 'x', lastname: 'y', password: 'New-password-1' } });
    expect(answer.status).toBe(400);
    expect((await users.findOne({ where: { id: person } })).isActive).toBe(false);
  });

  it('should be somebody else, and never an administrator whom no administrator dismisses', async () => {
    const operator = await stage.as('site_operator');
    const administrator = await stage.userId('admin');
    expect(codesOf(await operator.post(`/disclosure-review/people/${await stage.userId('site_operator')}/leave`))).toEqual(['person-oneself']);
    expect(codesOf(await operator.post(`/disclosure-review/people/${administrator}/leave`))).toEqual(['person-administrator']);
    expect(codesOf(await (await stage.as('nyj_office')).post(`/disclosure-review/people/${administrator}/leave`))).toEqual(['appoint-not-entitled']);
    expect(codesOf(await (await stage.as('admin')).post('/disclosure-review/people/99999/leave'))).toEqual(['appoint-unknown-person']);
  });
});

describe('the list of people', () => {
  it('should name posts, last login and second factor for those who appoint', async () => {
    const answer = (await (await stage.as('site_operator')).get('/disclosure-review/people/list')).body;
    expect(answer.people).toEqual(expect.arrayContaining([expect.objectContaining({ account: 'nyj_office', active: true, secondFactor: false, lastLogin: expect.any(String), posts: [expect.objectContaining({ post: 'office-head' })] })]));
    expect((await (await stage.as('nyj_office')).get('/disclosure-review/people/list')).status).toBe(403);
  });
});

describe('two administrators who dismiss each other at the same moment', () => {
  const db = (): Knex => stage.strapi.db.connection;
  const administrator = async (account: string): Promise<number> => {
    const role = await stage.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
    const made = await stage.strapi.db.query('admin::user').create({ data: { email: emailOf({ account, siteDomain: 'www.xunchuan.example' }), firstname: account, isActive: true, blocked: false, roles: [role.id] } });
    return Number(made.id);
  };
  const active = async (): Promise<number> => (await activeSuperAdministrators(db())).size;

  /** Both have been let in and look at nothing yet; on PostgreSQL they are held at the door until both stand there. SQLite has one connection. */
  async function atOnce(one: string, other: string): Promise<readonly number[]> {
    const [left, right] = [await stage.as(one), await stage.as(other)];
    const [leftId, rightId] = [await stage.userId(one), await stage.userId(other)];
    const both = (): Promise<readonly Response[]> => Promise.all([left.post(`/disclosure-review/people/${rightId}/leave`), right.post(`/disclosure-review/people/${leftId}/leave`)]);
    if (databaseName() === 'sqlite') return (await both()).map(({ status }) => status).sort();
    const door = await db().transaction();
    await lockAccounts(door);
    const answers = both();
    for (let turn = 0; (await waiting()) < 2; turn += 1) {
      if (turn > 200) throw new Error('they do not wait for each other');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await door.rollback();
    return (await answers).map(({ status }) => status).sort();
  }
  const waiting = async (): Promise<number> => Number((await db().raw("select count(*) as n from pg_locks where locktype = 'advisory' and not granted")).rows[0].n);

  it('should not both go, whether there is a third or not', async () => {
    await administrator('second_admin');
    await administrator('third_admin');
    const before = await active();
    const [first, second] = await atOnce('second_admin', 'third_admin');
    expect([first, [401, 403].includes(second ?? 0), await active()]).toEqual([200, true, before - 1]);
    const gone = (await stage.strapi.db.query('admin::user').findOne({ where: { id: await stage.userId('second_admin') } })).isActive === false ? 'second_admin' : 'third_admin';
    const [third, fourth] = await atOnce('admin', gone === 'second_admin' ? 'third_admin' : 'second_admin');
    expect([third, [401, 403].includes(fourth ?? 0), await active()]).toEqual([200, true, before - 2]);
  });
});
