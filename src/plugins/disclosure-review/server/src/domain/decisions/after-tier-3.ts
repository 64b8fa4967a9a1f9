import type { State } from '../../../../shared/review';
import { unconfirmed } from '../reasons/state';
import type { Situation } from '../situation';
import { standing } from '../standing';

/** True when the document's risk class asks for the county government's consent (REL-9). */
export const asksConsent = (situation: Situation): boolean =>
  situation.document.riskClass !== null && situation.document.riskClass !== '' && situation.document.riskClass !== 'none';

/** Where a document goes that tier 3 has passed: to what is still missing of it, else to `approved`. */
export function afterTier3(situation: Situation): State {
  if (unconfirmed(situation).length > 0) return 'confirming';
  const consented = standing({ steps: situation.steps, digest: situation.digest }).consent !== null;
  return asksConsent(situation) && !consented ? 'consenting' : 'approved';
}
