import request from 'supertest';
import { startApplication, type Application } from '../../support/application';

let county: Application;
beforeAll(async () => {
  county = await startApplication({ env: { DEMO_COUNTY: 'off' } });
}, 90_000);
afterAll(() => county.stop());

const FIRST = { email: 'it@county.example', firstname: '陈', lastname: '技术', password: 'First-password-1' };

/** The way from an empty system to a unit with its posts, as docs/operations.md describes it (第一次启用). */
describe('a county of one’s own, without the demo', () => {
  let token = '';
  const by = (method: 'get' | 'post' | 'put', path: string, body?: object): request.Test => request(county.http)[method](path).set('Authorization', `Bearer ${token}`).send(body);

  it('should start empty and let the first administrator register, once', async () => {
    expect(await county.strapi.db.query('admin::user').count()).toBe(0);
    const first = await request(county.http).post('/admin/register-admin').send(FIRST);
    expect(first.status).toBe(200);
    token = first.body.data.token as string;
    expect((await request(county.http).post('/admin/register-admin').send({ ...FIRST, email: 'second@county.example' })).status).toBe(400);
  });

  it('should let him make a unit, an account and its post, and the person take the account up', async () => {
    const unit = await by('post', '/content-manager/collection-types/api::organisation.organisation', { code: 'nyj', name: '某县农业农村局', kind: 'department' });
    expect(unit.status).toBe(201);
    const roles = (await by('get', '/admin/roles')).body.data as { readonly id: number; readonly code: string }[];
    const liaison = roles.find(({ code }) => code === 'disclosure-liaison');
    const invited = await by('post', '/admin/users', { email: 'zhang@county.example', firstname: '张', lastname: '三', roles: [liaison?.id] });
    expect(invited.status).toBe(201);
    const { id, registrationToken } = invited.body.data as { readonly id: number; readonly registrationToken: string };
    const appointed = await by('post', '/disclosure-review/posts', { personId: id, organisationId: unit.body.data.documentId, post: 'liaison' });
    expect(appointed.status).toBe(201);
    const taken = await request(county.http).post('/admin/register').send({ registrationToken, userInfo: { firstname: '张', lastname: '三', password: 'Own-password-1' } });
    expect(taken.status).toBe(200);
    const me = await request(county.http).get('/disclosure-review/me').set('Authorization', `Bearer ${taken.body.data.token as string}`);
    expect(me.body.posts).toEqual([{ post: 'liaison', organisation: '某县农业农村局', delegated: false }]);
  });

  it('should say who registered, and refuse to lose its last administrator', async () => {
    const people = (await by('get', '/disclosure-review/people/list')).body as { readonly me: number; readonly people: readonly { readonly id: number; readonly superAdministrator: boolean }[] };
    expect(people.people.filter(({ superAdministrator }) => superAdministrator).map(({ id }) => id)).toEqual([people.me]);
    const outcomes = (await by('get', '/disclosure-review/logins')).body.results as { readonly outcome: string; readonly account: string }[];
    expect(outcomes.map(({ outcome, account }) => [outcome, account])).toEqual([['registered', 'zhang@county.example'], ['registered', FIRST.email]]);
    const itself = await by('post', `/disclosure-review/people/${people.me}/leave`);
    expect(itself.status).toBe(403);
  });
});
