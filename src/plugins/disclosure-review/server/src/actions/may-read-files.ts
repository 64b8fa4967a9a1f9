import type { Core } from '@strapi/strapi';
import { organisationsOf } from '../domain/may-read';
import { documentsUsingFile } from '../repositories/file-uses';
import { filesByIds } from '../repositories/files';
import { colleagues, personById } from '../repositories/people';
import { clock } from '../services/clock';
import { mayReadDocument } from './may-read-document';
import type { Work } from './work';

/**
 * May this panel user see these stored files: those of the own unit's people, and those of documents that he may see. Every one of
 * them, or none.
 */
export async function mayReadFiles(parts: { readonly strapi: Core.Strapi; readonly personId: number; readonly fileIds: readonly number[] }): Promise<boolean> {
  const { strapi, personId, fileIds } = parts;
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await personById({ db: trx, id: personId });
    if (actor === undefined) return false;
    const work: Work = { strapi, trx, at: clock.now(), actor };
    const own = new Set(await colleagues({ db: trx, organisationIds: organisationsOf({ actor, at: work.at }) }));
    for (const file of await filesByIds({ db: trx, ids: fileIds })) {
      if (file.uploader !== null && (own.has(file.uploader) || file.uploader === personId)) continue;
      if (!(await anyReadable(work, file.id))) return false;
    }
    return true;
  });
}

async function anyReadable(work: Work, fileId: number): Promise<boolean> {
  for (const use of await documentsUsingFile({ strapi: work.strapi, db: work.trx, fileId })) {
    if (await mayReadDocument(work, { uid: use.uid, documentId: use.documentId })) return true;
  }
  return false;
}
