import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { editionChanges, type EditionChanges } from '../domain/registers/edition-changes';
import { asSource, sourceDraft, type KeptSource, type SourceDraft } from '../domain/registers/source-entry';
import type { Source } from '../domain/sources';
import { appendAudit } from './audit';
import { currentSourceEdition, putEdition } from './source-editions';

export const SOURCE_UID = 'plugin::disclosure-review.source' as UID.ContentType;

const identity = z.object({ documentId: z.string() });
const rows = (strapi: Core.Strapi) => strapi.db.query(SOURCE_UID);

/** The registry as it is being edited, oldest entry first. Throws where an entry is not of the right form. */
export async function registeredSources(strapi: Core.Strapi): Promise<readonly KeptSource[]> {
  const found: unknown[] = await rows(strapi).findMany({ orderBy: { id: 'asc' } });
  return found.map((row) => ({ ...sourceDraft.parse(row), id: identity.parse(row).documentId }));
}

/** Writes below the document service, where no edition is made of every single entry: an import is one. */
export const addSource = async (strapi: Core.Strapi, parts: { readonly draft: SourceDraft; readonly personId: number | null }): Promise<void> => {
  await rows(strapi).create({ data: { ...parts.draft, createdBy: parts.personId, updatedBy: parts.personId } });
};
export const changeSource = async (strapi: Core.Strapi, parts: { readonly id: string; readonly draft: SourceDraft; readonly personId: number | null }): Promise<void> => {
  await rows(strapi).update({ where: { documentId: parts.id }, data: { ...parts.draft, updatedBy: parts.personId } });
};
export const removeSource = async (strapi: Core.Strapi, id: string): Promise<void> => {
  await rows(strapi).delete({ where: { documentId: id } });
};

const names = (sources: readonly Source[]): readonly string[] => sources.map(({ name }) => name).slice(0, 200);

/** What an entry of the audit says of a change of the registry. */
const told = (changes: EditionChanges) => ({
  added: names(changes.added),
  changed: changes.changed.slice(0, 200).map(({ after, attributes }) => ({ name: after.name, attributes })),
  removed: names(changes.removed),
});

/**
 * Makes the next edition of the registry as it stands in this transaction, and says so in the audit. To be called last: the audit's
 * lock is held from then on. An entry that lacks something is in no edition.
 * @returns the edition that decides from now on
 */
export async function commitEdition(parts: {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  readonly auditKey: string;
  readonly how: 'create' | 'update' | 'delete' | 'clone' | 'import' | 'first-start';
  readonly documentId: string | null;
  readonly by: { readonly at: Date; readonly personId: number | null; readonly actor: string };
}): Promise<number> {
  const { strapi, trx, auditKey, how, documentId, by } = parts;
  const before = await currentSourceEdition(trx);
  const sources = (await registeredSources(strapi)).flatMap((source) => asSource(source) ?? []);
  const { edition, sha256, added } = await putEdition({ db: trx, sources, loadedBy: by.actor, at: by.at });
  if (!added) return edition;
  const changes = editionChanges(before.sources, sources);
  await appendAudit({
    trx,
    key: auditKey,
    entry: { at: by.at.toISOString(), kind: 'source-edition', personId: by.personId, actor: by.actor, uid: SOURCE_UID, documentId, entry: { edition, sha256, how, ...told(changes) } },
  });
  return edition;
}
