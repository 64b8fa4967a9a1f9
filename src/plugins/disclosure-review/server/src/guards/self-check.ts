import type { Core, Schema } from '@strapi/strapi';
import { misdescribed } from '../repositories/governed';
import { governedTypes, verifyTriggers } from './triggers';

/** A layer of the gate and whether it stands in this process; who registers a layer says so. */
export interface LayerFact {
  readonly name: string;
  readonly ok: boolean;
}

/** One reason not to start: what is wrong and what to do, in Chinese and in English. */
interface Fault {
  readonly zh: string;
  readonly en: string;
}

function faultsOfType(type: Schema.ContentType): readonly Fault[] {
  const faults: Fault[] = [];
  if (type.options?.draftAndPublish !== true) {
    faults.push({ zh: `${type.uid} 必须开启草稿与发布（draftAndPublish）`, en: `${type.uid} must have draftAndPublish on` });
  }
  const i18n: unknown = (type.pluginOptions as Readonly<Record<string, unknown>> | undefined)?.i18n;
  if (typeof i18n === 'object' && i18n !== null && 'localized' in i18n && i18n.localized === true) {
    faults.push({ zh: `${type.uid} 不得启用多语言（i18n.localized）`, en: `${type.uid} must not be localized` });
  }
  for (const [name, attribute] of Object.entries<Schema.Attribute.AnyAttribute>(type.attributes)) {
    if (attribute.type === 'relation' && (('inversedBy' in attribute && attribute.inversedBy) || ('mappedBy' in attribute && attribute.mappedBy))) {
      faults.push({ zh: `${type.uid} 的关联 ${name} 必须是单向的`, en: `the relation ${name} of ${type.uid} must be one-way` });
    }
    if (attribute.type === 'dynamiczone') {
      faults.push({ zh: `${type.uid} 不得使用动态区 ${name}`, en: `${type.uid} must not use the dynamic zone ${name}` });
    }
  }
  return faults;
}

/** A relation from the other side changes a live document's links without touching its own type. */
function faultsOfOthers(strapi: Core.Strapi, governed: ReadonlySet<string>): readonly Fault[] {
  return Object.values(strapi.contentTypes).flatMap((type) =>
    Object.entries<Schema.Attribute.AnyAttribute>(type.attributes).flatMap(([name, attribute]) => {
      if (attribute.type !== 'relation' || !('mappedBy' in attribute) || !attribute.mappedBy) return [];
      if (!('target' in attribute) || !governed.has(String(attribute.target)) || governed.has(type.uid)) return [];
      return [{ zh: `${type.uid} 的 ${name} 反向关联到受控类型，请改为单向`, en: `${name} of ${type.uid} is the inverse of a governed type; make it one-way` }];
    }),
  );
}

function faultsOfConfiguration(strapi: Core.Strapi): readonly Fault[] {
  const on = (path: string): boolean => Boolean(strapi.config.get(path, false));
  return [
    ...(on('server.transfer.remote.enabled')
      ? [{ zh: '请关闭远程传输（config/server.ts：transfer.remote.enabled）', en: 'switch remote transfer off (config/server.ts: transfer.remote.enabled)' }]
      : []),
    ...(on('server.mcp.enabled') ? [{ zh: '请关闭 MCP（config/server.ts：mcp.enabled）', en: 'switch MCP off (config/server.ts: mcp.enabled)' }] : []),
    ...(strapi.plugins.graphql === undefined ? [] : [{ zh: '请卸载 GraphQL 插件', en: 'remove the GraphQL plugin' }]),
  ];
}

const refuse = (faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  const lines = faults.map(({ zh, en }) => `  · ${zh}\n    ${en}`).join('\n');
  throw new Error(`拒绝启动：发布关口不完整。Start refused: the release gate is not whole.\n${lines}`);
};

/**
 * Throws when the schemas or the configuration would let content pass by the gate. Call it in `register()`: switching
 * draft and publish off makes Strapi delete rows during schema sync, and that must not happen first.
 */
export function checkSchemas(strapi: Core.Strapi): void {
  const types = governedTypes(strapi);
  const governed = new Set<string>(types.map(({ uid }) => uid));
  refuse([
    ...(types.length === 0 ? [{ zh: '没有任何受控内容类型（pluginOptions["disclosure-review"].governed）', en: 'no content type is governed' }] : []),
    ...misdescribed(strapi).map((uid) => ({ zh: `${uid} 的 pluginOptions["disclosure-review"] 写法不对（须为 governed: true 和已知的 profile）`, en: `${uid}: pluginOptions["disclosure-review"] must say governed: true and a known profile` })),
    ...types.flatMap(faultsOfType),
    ...faultsOfOthers(strapi, governed),
    ...faultsOfConfiguration(strapi),
  ]);
}

/**
 * Throws when any layer of the gate is missing; to be called at the end of `bootstrap()`.
 * @param parts.layers the layers that are code of this process: document middleware, lifecycle net, read guard, file guard …
 */
export async function selfCheck(parts: { readonly strapi: Core.Strapi; readonly layers: readonly LayerFact[] }): Promise<void> {
  const { strapi, layers } = parts;
  checkSchemas(strapi);
  refuse(layers.filter(({ ok }) => !ok).map(({ name }) => ({ zh: `缺少防护层：${name}`, en: `a layer is missing: ${name}` })));
  await verifyTriggers(strapi);
}
