import request from 'supertest';
import { checkSchemas } from '../../../src/plugins/disclosure-review/server/src/guards/self-check';
import { startCounty, type County } from '../../support/county';

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 180_000);
afterAll(() => county.stop());

/** Ways in that Strapi has and this product has not. */
const doors = {
  'the MCP server': { setting: 'server.mcp.enabled', path: '/mcp', words: '请关闭 MCP' },
  'the remote transfer': { setting: 'server.transfer.remote.enabled', path: '/admin/transfer/runner/push', words: '请关闭远程传输' },
} as const;

describe.each(Object.entries(doors))('%s', (_name, { setting, path, words }) => {
  it('should be off', async () => {
    expect(county.strapi.config.get(setting, false)).toBe(false);
    for (const account of ['admin', 'nyj_liaison']) {
      const answer = await (await county.as(account)).post(path).send({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
      expect([403, 404, 405]).toContain(answer.status);
    }
    expect([401, 403, 404, 405]).toContain((await request(county.http).get(path)).status);
  });
  it('should stop the start when it is switched on', () => {
    county.strapi.config.set(setting, true);
    try {
      expect(() => checkSchemas(county.strapi)).toThrow(words);
    } finally {
      county.strapi.config.set(setting, false);
    }
  });
});

it('should have no GraphQL beside the gate', () => {
  expect(county.strapi.plugins.graphql).toBeUndefined();
});
it('should have no type from whose side a governed document could be linked', () => {
  const governed = ['news-release', 'policy-document', 'interpretation', 'open-day-event'].map((name) => `api::${name}.${name}`);
  const sides = Object.values(county.strapi.contentTypes).flatMap(({ attributes }) => Object.values<Readonly<Record<string, unknown>>>(attributes));
  expect(sides.filter(({ target, mappedBy, inversedBy }) => governed.includes(String(target)) && (mappedBy !== undefined || inversedBy !== undefined))).toEqual([]);
});
