import request, { type Response, type Test } from 'supertest';
import { NEWS, panelFor } from '../../support/county';
import { attempt, expectRefusedAnswer, startStage, SUBJECTS, type Stage, type SubjectName, type Way } from './stage';

let stage: Stage;
let fullAccess: string;
let adminToken: string;

beforeAll(async () => {
  stage = await startStage();
  const { strapi } = stage.county;
  const given = { kind: 'content-api', name: '全部权限', description: '', type: 'full-access', lifespan: null };
  fullAccess = String((await strapi.service('admin::api-token').create(given)).accessKey);
  const actions = ['create', 'read', 'update', 'delete', 'publish'].map((name) => ({ action: `plugin::content-manager.explorer.${name}`, subject: NEWS, properties: {}, conditions: [] }));
  const made = await (await stage.county.as('admin')).post('/admin/admin-tokens').send({ name: '代理', description: '', lifespan: null, adminPermissions: actions });
  adminToken = String(made.body?.data?.accessKey ?? '');
}, 180_000);
afterAll(() => stage.county.stop());

const DATA = { data: { title: '偷换的标题', body: '<p>偷换的正文</p>', publishedAt: '2026-01-01T00:00:00.000Z' } };
type Method = 'post' | 'put' | 'delete' | 'patch';
const calls: Readonly<Record<string, readonly [Method, (documentId: string) => string]>> = {
  POST: ['post', () => '/api/news-releases'],
  'POST with status=published': ['post', () => '/api/news-releases?status=published'],
  'POST with status=draft': ['post', () => '/api/news-releases?status=draft'],
  PUT: ['put', (id) => `/api/news-releases/${id}`],
  'PUT with status=published': ['put', (id) => `/api/news-releases/${id}?status=published`],
  'PUT with status=draft': ['put', (id) => `/api/news-releases/${id}?status=draft`],
  PATCH: ['patch', (id) => `/api/news-releases/${id}`],
  DELETE: ['delete', (id) => `/api/news-releases/${id}`],
  'DELETE with status=published': ['delete', (id) => `/api/news-releases/${id}?status=published`],
  'upload to the public API': ['post', () => '/api/upload'],
};

const asWhom: Readonly<Record<string, (test: Test) => Test>> = {
  nobody: (test) => test,
  'a full-access API token': (test) => test.set('Authorization', `Bearer ${fullAccess}`),
};

describe.each(Object.entries(SUBJECTS))('%s (%s)', (subject) => {
  const name = subject as SubjectName;
  describe.each(Object.entries(asWhom))('for %s', (_who, authorised) => {
    it.each(Object.entries(calls))('should not be reached by %s: the public API only reads', async (_call, [method, path]) => {
      const way: Way = ({ county, documentId }) => authorised(request(county.http)[method](path(documentId))).send(DATA);
      const { answer, error } = await attempt({ stage, subject: name, way });
      expect(error).toBeNull();
      expect([404, 405]).toContain((answer as Response).status);
    });
  });
});

/** What an API token of everything, or of an administrator, gets at the panel's own doors. */
const doors: Readonly<Record<string, (documentId: string) => readonly [Method, string]>> = {
  publish: (id) => ['post', `/content-manager/collection-types/${NEWS}/${id}/actions/publish`],
  unpublish: (id) => ['post', `/content-manager/collection-types/${NEWS}/${id}/actions/unpublish`],
  save: (id) => ['put', `/content-manager/collection-types/${NEWS}/${id}`],
  release: (id) => ['post', `/disclosure-review/documents/${NEWS}/${id}/release`],
};
describe.each(['draft', 'live'] as const)('%s at the panel', (subject) => {
  it.each(Object.entries(doors))('should stay closed to a full-access API token that tries to %s', async (_name, door) => {
    const way: Way = async ({ county, documentId }) => {
      const [method, path] = door(documentId);
      return request(county.http)[method](path).set('Authorization', `Bearer ${fullAccess}`).send({ title: '偷' });
    };
    const { answer } = await attempt({ stage, subject, way });
    expect([401, 403]).toContain((answer as Response).status);
    expect((answer as Response).body.error.details.refusals).not.toHaveLength(0);
  });
  it.each(Object.entries(doors))("should refuse the super administrator's own token that tries to %s: a token holds no post", async (_name, door) => {
    expect(adminToken).not.toBe('');
    const way: Way = async ({ county, documentId }) => {
      const [method, path] = door(documentId);
      const panel = panelFor({ county, token: adminToken });
      return method === 'put' ? panel.put(path).send({ title: '偷' }) : panel.post(path).send({ title: '偷', digest: '0'.repeat(64) });
    };
    expectRefusedAnswer(await attempt({ stage, subject, way }));
  });
});

it.each(['status=draft', 'publicationFilter=never-published', 'hasPublishedVersion=false', 'filters[publishedAt][$null]=true', 'filters[documentId][$notNull]=true'])(
  'should show no draft to %s, with a full-access token or without',
  async (query) => {
    for (const token of [undefined, fullAccess]) {
      const asked = request(stage.county.http).get(`/api/news-releases?${query}`);
      const { status, body } = await (token === undefined ? asked : asked.set('Authorization', `Bearer ${token}`));
      const shown = status === 200 ? (body.data as readonly { documentId: string }[]).map(({ documentId }) => documentId) : [];
      expect(shown.filter((documentId) => documentId !== stage.subjects.live.documentId)).toEqual([]);
    }
  },
);
