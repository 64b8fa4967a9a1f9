import request from 'supertest';
import { startDemo, type Demo } from './demo';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
}, 90_000);
afterAll(() => demo.stop());

it.each(['/api/auth/local', '/api/auth/local/register', '/api/auth/forgot-password', '/api/auth/refresh', '/api/upload', '/api/users'])(
  'should have no door at POST %s',
  async (path) => {
    const answer = await request(demo.http).post(path).send({ identifier: 'a', password: 'b' });
    expect([404, 405]).toContain(answer.status);
  },
);

it.each(['/api/auth/local', '/api/users', '/api/users/me', '/api/upload/files', '/api/users-permissions/roles'])(
  'should have no door at GET %s',
  async (path) => {
    expect([404, 405]).toContain((await request(demo.http).get(path)).status);
  },
);

it.each(['news-releases', 'policy-documents', 'interpretations', 'open-day-events', 'organisations', 'columns'])('should let everybody read /api/%s', async (type) => {
  expect((await request(demo.http).get(`/api/${type}`)).status).toBe(200);
});

it.each(['news-releases', 'organisations'])('should let nobody write to /api/%s', async (type) => {
  expect([401, 403, 404, 405]).toContain((await request(demo.http).post(`/api/${type}`).send({ data: {} })).status);
});
