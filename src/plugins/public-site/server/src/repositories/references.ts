import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { siteFacts, type SiteFacts } from './site-facts';
import { COLUMN, ORGANISATION } from './shapes';

type Values = Readonly<Record<string, unknown>>;

/** A column or an organisation, as Strapi answers it, its relations as documentIds. */
export interface Reference {
  readonly id: number;
  readonly documentId: string;
  readonly values: Values;
  /** documentId of what it stands below; null for none, or where its type knows no such thing. */
  readonly parent: string | null;
}

/** What every answer needs and few acts change; read again only when the epoch says that the site has moved. */
export interface References {
  readonly columns: ReadonlyMap<string, Reference>;
  readonly organisations: ReadonlyMap<string, Reference>;
  readonly facts: SiteFacts;
  /** `api::news-release.news-release.find` …: what the public role may do. */
  readonly granted: ReadonlySet<string>;
}

const entry = z.object({ id: z.coerce.number(), documentId: z.string(), parent: z.object({ documentId: z.string() }).loose().nullish() }).loose();

async function all(strapi: Core.Strapi, uid: string, populate: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
  const rows: unknown[] = await strapi.db.query(uid).findMany({ populate: [...populate], orderBy: { id: 'asc' } });
  const found = new Map<string, Reference>();
  for (const row of rows) {
    const { id, documentId, parent } = entry.parse(row);
    const sanitised: unknown = await strapi.contentAPI.sanitize.output(row as object, strapi.contentType(uid as UID.ContentType));
    const { parent: _parent, ...values } = z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(sanitised)));
    void _parent;
    found.set(documentId, { id, documentId, values, parent: parent?.documentId ?? null });
  }
  return found;
}

async function granted(strapi: Core.Strapi): Promise<ReadonlySet<string>> {
  const rows: unknown = await strapi.db.query('plugin::users-permissions.permission').findMany({ where: { role: { type: 'public' } }, select: ['action'] });
  return new Set(z.array(z.object({ action: z.string() })).parse(rows).map(({ action }) => action));
}

async function load(strapi: Core.Strapi): Promise<References> {
  const [columns, organisations] = [await all(strapi, COLUMN, ['parent']), await all(strapi, ORGANISATION, [])];
  return { columns, organisations, facts: await siteFacts(strapi.db.connection), granted: await granted(strapi) };
}

/** Reads references as they are at `site` of the epoch; once for all requests that ask at the same time. */
export function referencesOf(strapi: Core.Strapi): (site: number) => Promise<References> {
  let known: { readonly site: number; readonly references: Promise<References> } | null = null;
  return (site) => {
    if (known === null || known.site !== site) {
      const references = load(strapi);
      const mine = { site, references };
      known = mine;
      references.catch(() => {
        if (known === mine) known = null;
      });
    }
    return known.references;
  };
}

