import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { fromSchemas } from './from-schemas';

/** Attributes that are Strapi's own bookkeeping and no part of what is approved. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

const attribute = z
  .object({ type: z.string(), target: z.string().optional(), component: z.string().optional(), repeatable: z.boolean().optional(), customField: z.string().optional() })
  .loose();
export type ContentAttribute = z.infer<typeof attribute>;

/** The attributes of a type or component that make up its content, in name order. */
export const contentAttributes = fromSchemas((strapi: Core.Strapi, uid: string): readonly (readonly [string, ContentAttribute])[] => {
  const schema = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] ?? strapi.components[uid as keyof typeof strapi.components];
  if (schema === undefined) throw new Error(`unknown type ${uid}`);
  return Object.entries(schema.attributes)
    .filter(([name]) => !BOOKKEEPING.has(name) && !name.startsWith('strapi_'))
    .map(([name, value]) => [name, attribute.parse(value)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
});

export type Populate = Readonly<Record<string, true | { readonly populate: Populate }>>;

/** Everything below a document that belongs to it; relations one level deep. */
export function populateAll(strapi: Core.Strapi, uid: string): Populate {
  return Object.fromEntries(
    contentAttributes(strapi, uid).flatMap(([name, { type, component }]): readonly (readonly [string, true | { readonly populate: Populate }])[] => {
      if (type === 'media' || type === 'relation') return [[name, true]];
      if (type === 'component' && component !== undefined) return [[name, { populate: populateAll(strapi, component) }]];
      if (type === 'dynamiczone') throw new Error(`${uid}.${name}: a governed type uses no dynamic zone`);
      return [];
    }),
  );
}

/** True for the what-you-see HTML field, which may embed files of the media library. */
export const isHtml = (described: ContentAttribute): boolean => described.customField === 'plugin::disclosure-review.html';

const TEXT: ReadonlySet<string> = new Set(['string', 'text', 'richtext', 'enumeration', 'email', 'uid']);

/** Names of the text attributes of a type that its public answers show. */
export const publicTextNames = (strapi: Core.Strapi, uid: string): readonly string[] =>
  contentAttributes(strapi, uid).flatMap(([name, described]) => (described.private !== true && TEXT.has(described.type) ? [name] : []));

/**
 * Whether the public reads what stands at this place of a document, for instance `attachments[0].file`, `withheldPart:1` or
 * `reprint.approval`: not where anything on the way there is private, or unknown.
 */
export function isPublicPlace(strapi: Core.Strapi, parts: { readonly uid: string; readonly path: string }): boolean {
  let at: string | undefined = parts.uid;
  for (const step of parts.path.split('.')) {
    if (at === undefined) return false;
    const [name = ''] = step.split(/[[:]/u);
    const described: ContentAttribute | undefined = contentAttributes(strapi, at).find(([known]) => known === name)?.[1];
    if (described === undefined || described.private === true) return false;
    at = described.component;
  }
  return true;
}
