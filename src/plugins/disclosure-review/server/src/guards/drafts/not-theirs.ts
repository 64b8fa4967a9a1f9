import { mayRead, organisationsOf } from '../../domain/may-read';
import { refKey, type DocumentRef } from '../../domain/review';
import type { Refusal } from '../../domain/refusal';
import { documentUnits } from '../../repositories/document-units';
import { documentsUsingFile } from '../../repositories/file-uses';
import { filesByIds } from '../../repositories/files';
import { colleagues } from '../../repositories/people';
import type { Passage } from '../context';

const reads = async ({ strapi, actor, at }: Passage, ref: DocumentRef): Promise<boolean> => mayRead({ person: actor, at, document: await documentUnits(strapi, ref) });

/** A copy shows all of what was copied, so only who may read a document may copy it (REL-2). */
export const notReadable = async (passage: Passage, ref: DocumentRef): Promise<readonly Refusal[]> =>
  (await reads(passage, ref)) ? [] : [{ kind: 'person', rule: 'REL-2', code: 'not-your-document' }];

/**
 * Files are named by number, and whoever reads a document reads its files: a save takes in those alone that the writer's unit
 * uploaded, that are public, or that belong to another document that the writer may read (REL-4).
 */
export async function filesNotTheirs(passage: Passage, parts: { readonly ref: DocumentRef; readonly added: readonly number[] }): Promise<readonly Refusal[]> {
  const { strapi, trx, actor, at } = passage;
  if (parts.added.length === 0) return [];
  const own = new Set(await colleagues({ db: trx, organisationIds: organisationsOf({ actor, at }) }));
  for (const file of await filesByIds({ db: trx, ids: parts.added })) {
    if (file.uploader !== null && (own.has(file.uploader) || (actor.kind === 'person' && file.uploader === actor.id))) continue;
    const others = (await documentsUsingFile({ strapi, db: trx, fileId: file.id })).filter((use) => refKey(use) !== refKey(parts.ref));
    let readable = others.some(({ live }) => live);
    for (const use of others) readable ||= await reads(passage, use);
    if (!readable) return [{ kind: 'person', rule: 'REL-4', code: 'file-of-others' }];
  }
  return [];
}
