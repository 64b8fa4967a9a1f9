import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { fileChangeRefusals, uploadRefusals, type FileOperation } from '../../domain/file-change';
import type { Actor } from '../../domain/person';
import type { Refusal } from '../../domain/refusal';
import { documentsUsingFile } from '../../repositories/file-uses';
import { filesByIds, type UploadedFile } from '../../repositories/files';
import { refused } from '../../wording/refused';
import { clearLocation, contentRefusals, detailTexts, incomingFiles, marked } from './incoming-file';
import type { UploadHooks } from './upload-hooks';

interface GuardParts {
  readonly strapi: Core.Strapi;
  readonly hooks: UploadHooks;
}

/** Set while an operation that was judged runs, so that the nets below it do not judge its parts again. */
const judged = new AsyncLocalStorage<true>();

export const isJudged = (): boolean => judged.getStore() === true;
export const asJudged = <Result>(run: () => Promise<Result>): Promise<Result> => judged.run(true, run);

/** Records what was refused, then refuses. */
async function settle(parts: GuardParts & {
  readonly actor: Actor;
  readonly operation: FileOperation | 'upload';
  readonly fileId: number | null;
  readonly refusals: readonly Refusal[];
}): Promise<void> {
  const { hooks, refusals, actor, operation, fileId } = parts;
  if (refusals.length === 0) return;
  const at = hooks.clock.now();
  if (refusals.some(({ code }) => code === 'classification-marking')) await hooks.incident({ actor, operation, at });
  await hooks.refused({ actor, operation, fileId, refusals, at });
  throw Object.assign(refused(refusals), { recorded: true });
}

/** Works inside the transaction that is open here, if one is: on SQLite a second connection would wait for it for ever. */
export const inTransaction = <Result>(strapi: Core.Strapi, work: (db: Knex) => Promise<Result>): Promise<Result> =>
  strapi.db.transaction(({ trx }) => work(trx)) as Promise<Result>;

/** Refuses the change of a stored file unless it is its unit's own and its documents are open. */
export async function judgeChange(parts: GuardParts & {
  readonly fileId: number;
  readonly operation: FileOperation;
  /** What the change itself brings and what speaks against it; asked only of those who may change the file. */
  readonly content?: (file: UploadedFile) => Promise<readonly Refusal[]>;
}): Promise<void> {
  const { strapi, hooks, fileId, operation, content } = parts;
  const at = hooks.clock.now();
  const found = await inTransaction(strapi, async (db) => {
    const [file] = await filesByIds({ db, ids: [fileId] });
    if (file === undefined) return null;
    const actor = await hooks.actor({ db });
    const uses = await documentsUsingFile({ strapi, db, fileId });
    const uploaderOrganisations = file.uploader === null ? [] : await hooks.draftsFor({ db, personId: file.uploader, at });
    return { file, actor, uses, refusals: fileChangeRefusals({ actor, uses, uploaderOrganisations, at }) };
  });
  if (found === null) return;
  const { file, actor, uses, refusals } = found;
  await settle({ ...parts, actor, operation, fileId, refusals: refusals.length > 0 ? refusals : ((await content?.(file)) ?? []) });
  // Told before the bytes change: whoever changes a draft's file is one of its writers, even where the change then fails.
  await hooks.allowed({ actor, operation, fileId, uses, at });
}

const MARKED_DETAILS: Refusal = { kind: 'content', rule: 'REV-5.1', code: 'classification-marking', path: 'fileInfo' };

/** Refuses new files from people who do not draft, and files that may not be stored; nothing is written before. */
export async function judgeUpload(parts: GuardParts & { readonly upload: { readonly data?: Record<string, unknown> | null; readonly files: unknown } }): Promise<void> {
  const { strapi, hooks, upload } = parts;
  const at = hooks.clock.now();
  const { actor, imports } = await inTransaction(strapi, async (db) => ({ actor: await hooks.actor({ db }), imports: await hooks.imports({ db, at }) }));
  const refuse = (refusals: readonly Refusal[]): Promise<void> => settle({ ...parts, actor, operation: 'upload', fileId: null, refusals });
  await refuse(imports ? [] : uploadRefusals({ actor, at }));
  // A file hung on a row here would go round everything that guards the document.
  if (upload.data?.refId !== undefined || upload.data?.ref !== undefined) {
    await refuse([{ kind: 'content', rule: 'REL-6', code: 'file-link-refused', path: 'ref' }]);
  }
  const files = incomingFiles(upload.files);
  const content = await Promise.all(files.map((file, index) => contentRefusals({ hooks, file, index })));
  await refuse([...((await marked({ hooks, texts: detailTexts(upload.data?.fileInfo) })) ? [MARKED_DETAILS] : []), ...content.flat()]);
  if (hooks.stripLocation) await Promise.all(files.map(clearLocation));
}

/** Refuses other bytes for a stored file. */
export const judgeReplacement = (parts: GuardParts & { readonly fileId: number; readonly data: Record<string, unknown>; readonly file: unknown }): Promise<void> =>
  judgeChange({
    ...parts,
    operation: 'replace',
    content: async (stored) => {
      const [file] = incomingFiles(parts.file);
      if (file === undefined) return [];
      const refusals = await contentRefusals({ hooks: parts.hooks, file, index: 0, storedName: `${stored.hash}${stored.ext}` });
      if (await marked({ hooks: parts.hooks, texts: detailTexts(parts.data.fileInfo) })) return [MARKED_DETAILS, ...refusals];
      if (refusals.length === 0 && parts.hooks.stripLocation) await clearLocation(file);
      return refusals;
    },
  });

/** Refuses other details (name, alternative text, caption, focal point); moving to another folder changes none. */
export const judgeDetails = (parts: GuardParts & { readonly fileId: number; readonly details: unknown }): Promise<void> =>
  judgeChange({
    ...parts,
    operation: 'details',
    content: async () => ((await marked({ hooks: parts.hooks, texts: detailTexts(parts.details) })) ? [MARKED_DETAILS] : []),
  });
