import type { DocumentRef } from '../domain/review';
import { loadContent } from '../repositories/contents';
import { governedType } from '../repositories/governed';
import { liveEntry } from '../repositories/ledger';
import { findReview } from '../repositories/reviews';
import { county, reviewSettings } from '../repositories/settings';
import { currentSourceEdition } from '../repositories/source-editions';
import { editorsOf, stepsOf } from '../repositories/steps';
import { bundleOf, documentFacts } from './document-facts';
import { examine } from './examine';
import type { Case, Work } from './work';

/**
 * Reads all that a step on this document is decided from, as the transaction sees it; null when there is no such governed document.
 * The bytes are read and digested again, the checks run again: nothing is taken from an earlier step's word.
 */
export async function loadCase(work: Work, ref: DocumentRef): Promise<Case | null> {
  const { strapi, trx, actor, at } = work;
  const type = governedType(strapi, ref.uid);
  const review = type === undefined ? null : await findReview(trx, ref);
  if (type === undefined || review === null) return null;
  const content = await loadContent({ strapi, db: trx, ...ref, status: 'draft' });
  if (content === null) return null;
  const [facts, settings, sources] = [await county(trx), await reviewSettings(trx), await currentSourceEdition(trx)];
  const parts = { strapi, db: trx, content, profile: type.profile, county: facts };
  const live = await liveEntry(trx, ref);
  const { findings, files } = await examine({ work, content, profile: type.profile, county: facts, sources });
  return {
    content,
    sourceEdition: sources.edition,
    situation: {
      actor,
      at,
      review,
      steps: await stepsOf(trx, { ...ref, round: review.round }),
      editors: await editorsOf(trx, { ...ref, round: review.round }),
      live,
      document: await documentFacts(parts),
      digest: content.digest,
      findings,
      files,
      bundle: await bundleOf(parts),
      settings,
    },
  };
}
