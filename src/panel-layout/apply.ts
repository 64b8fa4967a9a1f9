import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { restrictedTo, withLayout, type Configuration } from './configuration';
import { componentLayouts, typeLayouts } from './index';

/** The two services of the content manager that keep configurations. */
interface ConfigurationService<Model> {
  findConfiguration(model: Model): Promise<Configuration & { readonly uid: string }>;
  updateConfiguration(model: Model, configuration: Configuration): Promise<unknown>;
}
interface Store {
  get(query: { readonly key: string }): Promise<unknown>;
  set(query: { readonly key: string; readonly value: unknown }): Promise<unknown>;
}

const plain = (configuration: Configuration): Configuration =>
  JSON.parse(JSON.stringify({ settings: configuration.settings, metadatas: configuration.metadatas, layouts: configuration.layouts }));

/** Whether a person has changed what we wrote last, judged by the attributes that both know. */
function touched(stored: Configuration, written: Configuration): boolean {
  const known = new Set(Object.keys(written.metadatas).filter((name) => name in stored.metadatas));
  return !isDeepStrictEqual(restrictedTo(known, stored), restrictedTo(known, written));
}

interface Parts<Model> {
  readonly service: ConfigurationService<Model>;
  readonly store: Store;
  readonly model: Model;
  readonly key: string;
  readonly wanted: Parameters<typeof withLayout>[1];
}

async function applyOne<Model>({ service, store, model, key, wanted }: Parts<Model>): Promise<void> {
  const stored = plain(await service.findConfiguration(model));
  const written = (await store.get({ key })) as Configuration | null;
  if (written !== null && touched(stored, written)) return;
  const next = plain(withLayout(stored, wanted));
  if (!isDeepStrictEqual(next, stored)) await service.updateConfiguration(model, next);
  if (written === null || !isDeepStrictEqual(next, written)) await store.set({ key, value: next });
}

/**
 * Gives the panel's edit and list views their Chinese labels, hints, rows and columns. Safe to call at every start:
 * a view that somebody has rearranged in the panel is left as it is.
 */
export async function applyPanelLayout(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  const store = strapi.store({ type: 'core', name: 'panel_layout' }) as Store;
  for (const { uid, sections, list, mainField, sortBy } of typeLayouts) {
    const model = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
    if (model === undefined) throw new Error(`panel layout: there is no content type ${uid}`);
    const settings = { mainField, defaultSortBy: sortBy.attribute, defaultSortOrder: sortBy.order, pageSize: 20 };
    const rows = sections.flatMap((section) => section.rows);
    const service = manager.service('content-types') as ConfigurationService<typeof model>;
    await applyOne({ service, store, model, key: uid, wanted: { rows, list, settings } });
  }
  for (const { uid, rows, mainField } of componentLayouts) {
    const model = strapi.components[uid as keyof typeof strapi.components];
    if (model === undefined) throw new Error(`panel layout: there is no component ${uid}`);
    const service = manager.service('components') as ConfigurationService<typeof model>;
    await applyOne({ service, store, model, key: uid, wanted: { rows, settings: { mainField } } });
  }
}
