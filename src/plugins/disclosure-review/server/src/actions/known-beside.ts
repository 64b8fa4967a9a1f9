import type { CheckContext } from '../checks/check';
import type { County } from '../domain/county';
import { attributeReview } from '../repositories/attribute-reviews';
import type { Content } from '../repositories/contents';
import { releasedSince } from '../repositories/ledger';
import { deadLinks } from '../repositories/links/link-checks';
import { missingTargets } from '../repositories/links/local-targets';
import { documentLinks } from '../repositories/links/document-links';
import { reviewSettings } from '../repositories/settings';
import { takenOutOf } from '../repositories/taken-out';
import type { Work } from './work';

type Beside = Pick<CheckContext, 'releasedSince' | 'missingTargets' | 'deadLinks' | 'takenOut' | 'attributeReview'>;

/** What the record, the site and the background jobs know about a document beside its own text. */
export async function knownBeside(parts: { readonly work: Work; readonly content: Content; readonly county: County }): Promise<Beside> {
  const { work, content, county } = parts;
  const db = work.trx;
  const { body } = content.entry;
  const reviewed = await attributeReview(db, content);
  return {
    releasedSince: await releasedSince(db, content),
    missingTargets: typeof body === 'string' ? await missingTargets({ db, html: body, siteDomain: county.siteDomain }) : [],
    deadLinks: await deadLinks({ db, links: documentLinks({ entry: content.entry, siteDomain: county.siteDomain }) }),
    takenOut: await takenOutOf({ db, uid: content.uid, documentId: content.documentId, digest: content.digest }),
    attributeReview: reviewed === null ? null : { ...reviewed, months: (await reviewSettings(db)).attributeReviewMonths },
  };
}
