import { mayRead } from '../domain/may-read';
import type { DocumentRef } from '../domain/review';
import { documentUnits } from '../repositories/document-units';
import { isSuperAdministrator } from '../repositories/people';
import type { Work } from './work';

/** The role's conditions of the panel, checked again where the document is answered. */
export async function mayReadDocument(work: Work, ref: DocumentRef): Promise<boolean> {
  const { actor, at, trx, strapi } = work;
  if (actor.kind !== 'person') return false;
  return mayRead({
    person: actor,
    at,
    superAdministrator: await isSuperAdministrator({ db: trx, id: actor.id }),
    document: await documentUnits(strapi, ref),
  });
}
