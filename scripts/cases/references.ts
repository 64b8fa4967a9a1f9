import { z } from 'zod';
import type { Model, Models } from './models';
import { Unplayable, type Sessions } from './session';

const PAGE = 100;
const rowSchema = z.looseObject({ documentId: z.string() });
const panelPage = z.object({ results: z.array(rowSchema) });
const publicPage = z.object({ data: z.array(rowSchema) });

/** Finds what a case names by code (organisations) or slug (columns). */
export interface References {
  readonly documentId: (parts: { readonly target: string; readonly name: string; readonly as: string }) => Promise<string>;
}

const keyOf = (model: Model): string => {
  const key = ['code', 'slug'].find((candidate) => candidate in model.attributes);
  if (key === undefined) throw new Unplayable(`${model.uid} has neither code nor slug to be named by`);
  return key;
};

/** Looks names up over HTTP: in the panel's list where the account sees it, else in the public one. Keeps what it found. */
export function openReferences(parts: { readonly sessions: Sessions; readonly models: Models }): References {
  const known = new Map<string, string>();

  async function page(asked: { readonly model: Model; readonly as: string; readonly page: number }) {
    const look = (path: string) => parts.sessions.look({ as: asked.as, method: 'GET', path });
    const inPanel = panelPage.safeParse((await look(`/content-manager/collection-types/${asked.model.uid}?pageSize=${PAGE}&page=${asked.page}`)).body);
    if (inPanel.success) return inPanel.data.results;
    const plural = asked.model.info.pluralName ?? '';
    const onSite = publicPage.safeParse((await look(`/api/${plural}?pagination[pageSize]=${PAGE}&pagination[page]=${asked.page}`)).body);
    if (onSite.success) return onSite.data.data;
    throw new Unplayable(`${asked.as} can list ${asked.model.uid} neither in the panel nor on the site`);
  }

  async function readAll(asked: { readonly model: Model; readonly as: string }): Promise<void> {
    const key = keyOf(asked.model);
    for (let number = 1; ; number += 1) {
      const rows = await page({ ...asked, page: number });
      for (const row of rows) known.set(`${asked.model.uid} ${String(row[key])}`, row.documentId);
      if (rows.length < PAGE) return;
    }
  }

  return {
    documentId: async ({ target, name, as }) => {
      const entry = `${target} ${name}`;
      if (!known.has(entry)) await readAll({ model: parts.models.type(target), as });
      const found = known.get(entry);
      if (found === undefined) throw new Unplayable(`the demo county has no ${target} named ${name}`);
      return found;
    },
  };
}
