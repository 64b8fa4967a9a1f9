import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentAttributes, isHtml, type ContentAttribute } from './content-shape';

/** How an attribute of a content is called and what kind of value it holds. */
export interface FieldWords {
  readonly zh: string;
  readonly en: string;
  readonly type: string;
  readonly html: boolean;
  /** Name of the list of choices whose words stand for the values. */
  readonly list: string | null;
  /** Target type of a relation. */
  readonly target: string | null;
}

const configuration = z.object({ metadatas: z.record(z.string(), z.object({ edit: z.object({ label: z.string().optional() }).loose() }).loose()) }).loose();
const options = z.object({ list: z.string() });

interface Configurations {
  findConfiguration(model: unknown): Promise<unknown>;
}

/** `sourceUrl` as a person reads it: `Source url`. */
const spaced = (name: string): string => {
  const words = name.replace(/([A-Z])/gu, ' $1').toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The labels of a type's or a component's edit view, as they are set in the panel. */
async function labels(strapi: Core.Strapi, uid: string): Promise<Readonly<Record<string, string>>> {
  const model = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] ?? strapi.components[uid as keyof typeof strapi.components];
  const kind = uid in strapi.components ? 'components' : 'content-types';
  const service = strapi.plugin('content-manager').service(kind) as Configurations;
  const { metadatas } = configuration.parse(await service.findConfiguration(model));
  return Object.fromEntries(Object.entries(metadatas).map(([name, { edit }]) => [name, (edit.label ?? name).replace(/（必填）$/u, '')]));
}

const wordsOf = (name: string, label: string | undefined, described: ContentAttribute): FieldWords => {
  const list = options.safeParse(described.options);
  return { zh: label ?? name, en: spaced(name), type: described.type, html: isHtml(described), list: list.success ? list.data.list : null, target: described.type === 'relation' ? (described.target ?? null) : null };
};

/** Words of every attribute of a type by its path without numbers (`reprint.sourceUrl`), those of its components among them. */
export async function fieldWords(strapi: Core.Strapi, uid: string, above: { readonly path: string; readonly zh: string; readonly en: string } | null = null): Promise<ReadonlyMap<string, FieldWords>> {
  const called = await labels(strapi, uid);
  const found = new Map<string, FieldWords>();
  for (const [name, described] of contentAttributes(strapi, uid)) {
    const own = wordsOf(name, called[name], described);
    const words = above === null ? own : { ...own, zh: `${above.zh} › ${own.zh}`, en: `${above.en} › ${own.en}` };
    const path = above === null ? name : `${above.path}.${name}`;
    found.set(path, words);
    if (described.type !== 'component' || described.component === undefined) continue;
    for (const [below, inside] of await fieldWords(strapi, described.component, { path, zh: words.zh, en: words.en })) found.set(below, inside);
  }
  return found;
}

const named = z.object({ documentId: z.string(), title: z.string().nullish(), name: z.string().nullish() });

/** What related documents are called, by document id. */
export async function namesOfRelated(strapi: Core.Strapi, parts: { readonly target: string; readonly documentIds: readonly string[] }): Promise<ReadonlyMap<string, string>> {
  if (parts.documentIds.length === 0) return new Map();
  const rows: unknown[] = await strapi.db.query(parts.target).findMany({ where: { documentId: { $in: [...parts.documentIds] } } });
  return new Map(rows.map((row) => named.parse(row)).map(({ documentId, title, name }) => [documentId, title ?? name ?? documentId]));
}
