import type { Core } from '@strapi/strapi';
import type { Clock } from '../../domain/clock';
import type { Person } from '../../domain/person';
import type { DocumentRef, Review } from '../../domain/review';
import { actingPerson } from '../../guards/acting';
import { governedType } from '../../repositories/governed';
import { findReview } from '../../repositories/reviews';
import { refused } from '../../wording/refused';
import { mayReadDocument } from '../may-read-document';
import { NOT_FOUND } from '../take-step';
import type { Work } from '../work';

export interface ReaderWork extends Work {
  readonly actor: Person;
}

/**
 * Runs something on a document for somebody who may read it, in one transaction.
 * @throws 404 where there is no such governed document, 403 `REL-2` for others
 */
export async function asReader<Answer>(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly ref: DocumentRef }, read: (work: ReaderWork, review: Review) => Promise<Answer>): Promise<Answer> {
  const { strapi, clock, ref } = parts;
  const at = clock.now();
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    const review = governedType(strapi, ref.uid) === undefined ? null : await findReview(trx, ref);
    if (review === null) throw refused([NOT_FOUND], 404);
    if (actor.kind !== 'person' || !(await mayReadDocument({ strapi, trx, at, actor }, ref))) throw refused([{ kind: 'person', rule: 'REL-2', code: 'not-your-document' }]);
    return read({ strapi, trx, at, actor }, review);
  });
}
