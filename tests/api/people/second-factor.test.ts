import path from 'node:path';
import request from 'supertest';
import type * as ResetByCommand from '../../../src/plugins/disclosure-review/server/src/actions/people/reset-by-command';
import { emailOf } from '../../../src/seed/county-file';
import { codesOf, startLogins, type LoginStage } from './login';

let stage: LoginStage;
beforeAll(async () => {
  stage = await startLogins();
}, 180_000);
afterAll(() => stage.stop());

const BEGIN = '/disclosure-review/account/second-factor/begin';
const ACTIONS = path.resolve('dist/src/plugins/disclosure-review/server/src/actions/people');
const ME = '/admin/users/me';

describe('a second factor of one’s own', () => {
  it('should ask nothing of anybody until a code has confirmed it', async () => {
    const token = (await stage.login('cgj_liaison')).body.data.token as string;
    const begun = await stage.by(token).post(BEGIN, { password: stage.password });
    expect(begun.body.picture).toMatch(/^data:image\/svg\+xml;base64,/);
    expect((await stage.login('cgj_liaison')).status).toBe(200);
    const wrong = await stage.by(token).post('/disclosure-review/account/second-factor/confirm', { code: '000000' });
    expect([wrong.status, codesOf(wrong)]).toEqual([400, ['second-factor-wrong']]);
    expect((await stage.by(token).get('/disclosure-review/account')).body.secondFactor.enrolled).toBe(false);
  });

  it('should give ten recovery codes once, and keep secret and codes readable to nobody who reads the database', async () => {
    const { secret, recoveryCodes } = await stage.enrol('nyj_office');
    expect(new Set(recoveryCodes).size).toBe(10);
    const kept = JSON.stringify([await stage.strapi.db.connection('dr_second_factors'), await stage.strapi.db.connection('dr_recovery_codes')]);
    for (const told of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) expect(kept).not.toContain(told);
  });

  it('should end the sessions that were open without it, and keep the one in which it was set up', async () => {
    const before = (await stage.login('nyj_secrecy')).body.data.token as string;
    const { token } = await stage.enrol('nyj_secrecy');
    expect((await stage.by(before).get(ME)).status).toBe(401);
    expect((await stage.by(token).get(ME)).status).toBe(200);
  });
});

describe('the beginning of an enrolment', () => {
  const begin = async (token: string, body: object) => stage.by(token).post(BEGIN, body);

  it('should ask for the password again, so that an open screen is not enough', async () => {
    const token = (await stage.login('slj_liaison')).body.data.token as string;
    for (const body of [{}, { password: '' }, { password: 1 }]) expect(codesOf(await begin(token, body))).toEqual(['body-invalid']);
    const wrong = await begin(token, { password: 'Wrong-password-1' });
    expect([wrong.status, codesOf(wrong), JSON.stringify(wrong.body).includes('data:image')]).toEqual([400, ['own-password-wrong'], false]);
    expect((await stage.by(token).get('/disclosure-review/account')).body.secondFactor.enrolled).toBe(false);
    expect((await stage.login('slj_liaison')).status).toBe(200);
    expect((await begin(token, { password: stage.password })).body.secret).toMatch(/^[A-Z2-7]{32}$/u);
  });

  it('should look at no password any more after five wrong ones, also when they come at once', async () => {
    const token = (await stage.login('slj_office')).body.data.token as string;
    const answers = await Promise.all(Array.from({ length: 7 }, (_, turn) => begin(token, { password: `Wrong-password-${turn}` })));
    expect(answers.flatMap(codesOf).sort()).toEqual([...Array<string>(2).fill('own-password-locked'), ...Array<string>(5).fill('own-password-wrong')]);
    expect(codesOf(await begin(token, { password: stage.password }))).toEqual(['own-password-locked']);
    stage.after(16);
    expect((await begin((await stage.login('slj_office')).body.data.token as string, { password: stage.password })).status).toBe(200);
    const recorded: { entry: string }[] = await stage.strapi.db.connection('dr_audit').where({ kind: 'refused', person_id: await stage.userId('slj_office') }).select('entry');
    expect(recorded.filter(({ entry }) => entry.includes('second-factor-begin'))).toHaveLength(8);
    expect(JSON.stringify(recorded)).not.toContain('Wrong-password');
  });

  it('should not come to an enrolment that is begun by guessing alone', async () => {
    const token = (await stage.login('slj_secrecy')).body.data.token as string;
    await begin(token, { password: 'Wrong-password-1' });
    const confirmed = await stage.by(token).post('/disclosure-review/account/second-factor/confirm', { code: '000000' });
    expect(codesOf(confirmed)).toEqual(['second-factor-wrong']);
    expect((await stage.login('slj_secrecy')).status).toBe(200);
  });
});

describe('a login with a second factor', () => {
  let secret = '';
  let recoveryCodes: readonly string[] = [];
  beforeAll(async () => {
    ({ secret, recoveryCodes } = await stage.enrol('nyj_liaison'));
  });

  it('should give no session, no token and no cookie for the password alone', async () => {
    const answer = await stage.login('nyj_liaison');
    expect([answer.status, codesOf(answer)]).toEqual([401, ['second-factor-needed']]);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(JSON.stringify(answer.body)).not.toContain('token');
    const left = await stage.strapi.sessionManager('admin').listSessions(String(await stage.userId('nyj_liaison')));
    expect(left).toHaveLength(1);
  });

  it('should tell a wrong password nothing of a second factor', async () => {
    const answer = await stage.login('nyj_liaison', { password: 'Wrong-password-1', code: stage.code(secret) });
    expect([answer.status, codesOf(answer)]).toEqual([400, []]);
  });

  it('should take a code once, and refuse it and all earlier ones afterwards', async () => {
    const code = stage.code(secret);
    const first = await stage.login('nyj_liaison', { code });
    expect(first.status).toBe(200);
    expect((await stage.by(first.body.data.token as string).get(ME)).status).toBe(200);
    expect(codesOf(await stage.login('nyj_liaison', { code }))).toEqual(['second-factor-wrong']);
    expect(codesOf(await stage.login('nyj_liaison', { code: stage.code(secret, -1) }))).toEqual(['second-factor-wrong']);
  });

  it('should let one of two logins with the same code in when both come at once', async () => {
    stage.after(16);
    const code = stage.code(secret);
    const answers = await Promise.all([stage.login('nyj_liaison', { code }), stage.login('nyj_liaison', { code })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('should allow for a clock half a minute off, not for a whole one', async () => {
    stage.after(16);
    expect((await stage.login('nyj_liaison', { code: stage.code(secret, 2) })).status).toBe(401);
    expect((await stage.login('nyj_liaison', { code: stage.code(secret, 1) })).status).toBe(200);
  });

  it('should take each recovery code once, however it is typed', async () => {
    const [code = ''] = recoveryCodes;
    expect((await stage.login('nyj_liaison', { code: ` ${code.toLowerCase().replaceAll('-', ' ')}` })).status).toBe(200);
    expect((await stage.login('nyj_liaison', { code })).status).toBe(401);
  });

  it('should renew a session that was let in, and none that was not', async () => {
    stage.after(16);
    const person = String(await stage.userId('nyj_liaison'));
    const answer = await stage.login('nyj_liaison', { code: stage.code(secret) });
    const cookies = (answer.headers['set-cookie'] as unknown as string[]).map((cookie) => cookie.split(';')[0]).join('; ');
    const renewed = await request(stage.http).post('/admin/access-token').set('Cookie', cookies);
    expect(renewed.status).toBe(200);
    expect((await stage.by(renewed.body.data.token as string).get(ME)).status).toBe(200);

    // By whatever door a session comes: here as a password reset or another plugin would make one.
    const other = await stage.strapi.sessionManager('admin').generateRefreshToken(person, 'other', { type: 'refresh' });
    const refused = await request(stage.http).post('/admin/access-token').set('Cookie', `strapi_admin_refresh=${other.token}`);
    expect([refused.status, codesOf(refused)]).toEqual([401, ['second-factor-needed']]);
    const access = await stage.strapi.sessionManager('admin').generateAccessToken(other.token);
    if (!('token' in access)) throw new Error('no access token');
    for (const path of [ME, '/admin/init', '/disclosure-review/me', '/content-manager/init', '/disclosure-review/account', '/upload/files']) {
      expect([path, (await stage.by(access.token).get(path)).status]).toEqual([path, 401]);
    }
  });

  it('should give no session for a password reset either', async () => {
    const resetPasswordToken = 'a'.repeat(40);
    await stage.strapi.db.query('admin::user').update({ where: { id: await stage.userId('nyj_liaison') }, data: { resetPasswordToken, resetPasswordTokenExpiresAt: new Date(Date.now() + 3_600_000) } });
    const answer = await request(stage.http).post('/admin/reset-password').send({ resetPasswordToken, password: stage.password });
    expect(answer.status).toBe(200);
    expect((await stage.by(answer.body.data.token as string).get(ME)).status).toBe(401);
  });

  it('should look at no code any more after five wrong ones, the right one included, for a quarter of an hour', async () => {
    stage.after(16);
    for (let turn = 0; turn < 5; turn += 1) expect(codesOf(await stage.login('nyj_liaison', { code: '000000' }))).toEqual(['second-factor-wrong']);
    const locked = await stage.login('nyj_liaison', { code: stage.code(secret) });
    expect([locked.status, codesOf(locked)]).toEqual([429, ['second-factor-locked']]);
    expect((await stage.login('nyj_liaison', { code: recoveryCodes[1] })).status).toBe(429);
    stage.after(16);
    expect((await stage.login('nyj_liaison', { code: stage.code(secret) })).status).toBe(200);
  });
});

describe('a second factor that the county asks', () => {
  it('should be set only by who appoints, and only with one of their own', async () => {
    const office = (await stage.login('cgj_office')).body.data.token as string;
    const operator = (await stage.login('site_operator')).body.data.token as string;
    expect((await stage.by(office).put('/disclosure-review/second-factor/policy', { required: 'all' })).status).toBe(403);
    expect(codesOf(await stage.by(operator).put('/disclosure-review/second-factor/policy', { required: 'all' }))).toEqual(['second-factor-own-first']);
  });

  it('should make whoever has none enrol at the next login, and end what they had open', async () => {
    const open = (await stage.login('govoffice_1')).body.data.token as string;
    const { token } = await stage.enrol('site_operator');
    expect((await stage.by(token).put('/disclosure-review/second-factor/policy', { required: 'posts', posts: ['government-office-reviewer'] })).status).toBe(200);
    expect((await stage.by(open).get(ME)).status).toBe(401);

    const asked = await stage.login('govoffice_1');
    expect([asked.status, codesOf(asked)]).toEqual([401, ['second-factor-enrol']]);
    const { secret } = asked.body.error.details.enrolment as { readonly secret: string };
    expect(codesOf(await stage.login('govoffice_1', { code: '000000' }))).toEqual(['second-factor-wrong']);
    const entered = await stage.login('govoffice_1', { code: stage.code(secret) });
    expect(entered.body.data.recoveryCodes).toHaveLength(10);
    expect((await stage.by(entered.body.data.token as string).get(ME)).status).toBe(200);
    expect((await stage.login('auditor')).status).toBe(200);
    expect((await stage.by(token).put('/disclosure-review/second-factor/policy', { required: 'nobody' })).status).toBe(200);
  });

  it('should be reset by another who appoints, never by oneself or by anybody else, and end all sessions', async () => {
    stage.after(16);
    const person = await stage.userId('nyj_office');
    const [administrator, office] = [await stage.as('admin'), await stage.as('auditor')];
    expect((await office.post(`/disclosure-review/people/${person}/second-factor/reset`)).status).toBe(403);
    const reset = await administrator.post(`/disclosure-review/people/${person}/second-factor/reset`);
    expect(reset.status).toBe(200);
    expect((await stage.login('nyj_office')).status).toBe(200);
    const own = await administrator.post(`/disclosure-review/people/${await stage.userId('admin')}/second-factor/reset`);
    expect([own.status, codesOf(own)]).toEqual([403, ['person-oneself']]);
    const audited = await stage.strapi.db.connection('dr_audit').where({ kind: 'second-factor-reset' });
    expect(audited).toHaveLength(1);
  });
});

describe('the command that takes a second factor off', () => {
  const byCommand = (email: string): Promise<string> =>
    jest.requireActual<typeof ResetByCommand>(`${ACTIONS}/reset-by-command`).resetByCommand({ strapi: stage.strapi, clock: { now: () => new Date(Date.now()) }, email });

  it('should let its owner in by the password alone, end all sessions and stand in the audit as the command', async () => {
    const { token } = await stage.enrol('jtj_liaison');
    const email = emailOf({ account: 'jtj_liaison', siteDomain: 'www.xunchuan.example' });
    expect(codesOf(await stage.login('jtj_liaison'))).toEqual(['second-factor-needed']);
    expect(await byCommand(email.toUpperCase())).toBe('done');
    expect((await stage.by(token).get(ME)).status).toBe(401);
    expect((await stage.login('jtj_liaison')).status).toBe(200);
    const [entry] = await stage.strapi.db.connection('dr_audit').where({ kind: 'second-factor-reset' }).orderBy('sequence', 'desc').limit(1);
    expect(entry).toMatchObject({ actor: 'command', person_id: null, entry: JSON.stringify({ personId: await stage.userId('jtj_liaison') }) });
    expect(await byCommand(email)).toBe('absent');
  });

  it('should say so where nobody has that address', async () => {
    expect(await byCommand('nobody@www.xunchuan.example')).toBe('unknown');
  });
});
