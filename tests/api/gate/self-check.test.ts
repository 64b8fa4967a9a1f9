import type { Schema } from '@strapi/strapi';
import { checkSchemas, selfCheck } from '../../../src/plugins/disclosure-review/server/src/guards/self-check';
import { startApplication, type Application } from '../../support/application';

let app: Application;
beforeAll(async () => {
  app = await startApplication();
}, 120_000);
afterAll(() => app.stop());

const UID = 'api::news-release.news-release';

const schema = (uid: 'api::news-release.news-release' | 'api::organisation.organisation'): Schema.ContentType => {
  const type = app.strapi.contentTypes[uid];
  if (type === undefined) throw new Error(`no ${uid}`);
  return type;
};

/** Changes something for one check and puts it back. */
function refusalWhen(change: () => () => void): string {
  const undo = change();
  try {
    checkSchemas(app.strapi);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    undo();
  }
}
function having(target: object, property: string, value: unknown): () => () => void {
  return () => {
    const before: unknown = Reflect.get(target, property);
    Reflect.set(target, property, value);
    return () => void (before === undefined ? Reflect.deleteProperty(target, property) : Reflect.set(target, property, before));
  };
}
function configured(path: string): () => () => void {
  return () => {
    const before: unknown = app.strapi.config.get(path);
    app.strapi.config.set(path, true);
    return () => app.strapi.config.set(path, before);
  };
}

describe('the start', () => {
  it('should pass when every layer stands', async () => {
    await expect(selfCheck({ strapi: app.strapi, layers: [{ name: '读取防护 read guard', ok: true }] })).resolves.toBeUndefined();
  });
  it('should be refused when a layer is missing, by its name', async () => {
    const check = selfCheck({ strapi: app.strapi, layers: [{ name: '读取防护 read guard', ok: false }] });
    await expect(check).rejects.toThrow(/拒绝启动[^]*缺少防护层：读取防护 read guard/);
  });
  it('should be refused when a trigger is missing', async () => {
    const db = app.strapi.db.connection;
    const on = app.strapi.db.dialect.client === 'sqlite' ? '' : ' on dr_steps';
    await db.raw(`drop trigger "dr_guard_dr_steps_delete"${on}`);
    await expect(selfCheck({ strapi: app.strapi, layers: [] })).rejects.toThrow('dr_guard_dr_steps_delete');
  });
  it('should be refused when a governed type has lost draft and publish', () => {
    const type = schema(UID);
    expect(refusalWhen(having(type.options ?? {}, 'draftAndPublish', false))).toContain(`${UID} 必须开启草稿与发布`);
  });
  it('should be refused when a governed type is localized', () => {
    const options = schema(UID).pluginOptions ?? {};
    expect(refusalWhen(having(options, 'i18n', { localized: true }))).toContain('不得启用多语言');
  });
  it('should be refused when a relation of a governed type is seen from both sides', () => {
    const relation = schema(UID).attributes.organisation;
    expect(refusalWhen(having(relation ?? {}, 'inversedBy', 'releases'))).toContain('organisation 必须是单向的');
  });
  it('should be refused when another type is the inverse of a governed one', () => {
    const attributes = schema('api::organisation.organisation').attributes;
    const inverse = { type: 'relation', relation: 'oneToMany', target: UID, mappedBy: 'organisation' };
    expect(refusalWhen(having(attributes, 'releases', inverse))).toContain('releases 反向关联到受控类型');
  });
  it('should be refused when no type is governed', () => {
    const undo = Object.values(app.strapi.contentTypes).flatMap((type) => {
      const options = type.pluginOptions as Record<string, unknown> | undefined;
      return options?.['disclosure-review'] === undefined ? [] : [having(options, 'disclosure-review', undefined)()];
    });
    expect(() => checkSchemas(app.strapi)).toThrow('没有任何受控内容类型');
    undo.forEach((restore) => restore());
  });
  it.each([['server.transfer.remote.enabled', '远程传输'], ['server.mcp.enabled', 'MCP']])('should be refused when %s is on', (path, words) => {
    expect(refusalWhen(configured(path))).toContain(words);
  });
  it('should be refused with the GraphQL plugin', () => {
    expect(refusalWhen(having(app.strapi.plugins, 'graphql', {}))).toContain('GraphQL');
  });
});
