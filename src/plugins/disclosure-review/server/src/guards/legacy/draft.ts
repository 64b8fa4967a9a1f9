import { z } from 'zod';
import type { Review } from '../../domain/review';
import { noteContent } from '../../repositories/desk-index';
import { insertLegacy } from '../../repositories/legacy/legacy-documents';
import { insertReview } from '../../repositories/reviews';
import { noteEditor } from '../../repositories/steps';
import { paramsOf, refuseIf, type Guard } from '../context';
import { readIncoming } from '../drafts/incoming';
import { auditTakenOut, draftNow, organisationOf, titleOf } from '../drafts/record';
import { recordIncident } from '../incident';
import { withPermits } from '../ticket';
import { admission } from './admission';
import type { Importing } from './importing';

const made = z.object({ documentId: z.string() });

/**
 * The first save of a document of the old site: read, sanitised and kept like any other, but by whoever answers for the import instead
 * of by a liaison. It makes a draft; what becomes of that is the import's step to say.
 */
export const guardImport = (importing: Importing): Guard => async (passage) => {
  const { strapi, trx, at, context, next } = passage;
  const { personId, from } = importing;
  const { actor, refusals } = await admission({ strapi, db: trx, at, who: { id: personId }, from });
  refuseIf(refusals);
  const own = { ...passage, actor };
  const incoming = await readIncoming(strapi, context.uid, paramsOf(context).data ?? {});
  recordIncident(strapi, { at, actor, uid: context.uid, documentId: null, refusals: incoming.refusals });
  refuseIf(incoming.refusals);
  Object.assign(context.params as object, { data: incoming.data });
  const result = await next();
  const ref = { uid: context.uid, documentId: made.parse(result).documentId };
  const content = await draftNow(own, ref);
  const review: Review = {
    ...ref, round: 1, state: 'drafting', stateSince: at, organisationId: organisationOf(content), title: titleOf(content), digest: content.digest, releaseAt: null, withdrawalAsked: null, urgent: false,
  };
  await insertReview(trx, review);
  await noteContent(trx, { ref, entry: content.entry, at });
  await noteEditor(trx, { ...ref, round: 1, personId, created: true, at });
  await withPermits({ trx, documentIds: [ref.documentId] }, () => insertLegacy(trx, { ...ref, ...from, at }));
  await auditTakenOut(own, { ref, digest: content.digest, takenOut: incoming.takenOut });
  return result;
};
