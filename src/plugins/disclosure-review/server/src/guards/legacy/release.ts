import { notForThePublic } from '../../domain/decisions/release';
import { brokenLegacy } from '../../domain/legacy/invariant';
import type { Refusal } from '../../domain/refusal';
import type { DocumentRef } from '../../domain/review';
import { vouchedEvidence } from '../../repositories/audited-steps';
import type { Content } from '../../repositories/contents';
import { legacyOf } from '../../repositories/legacy/legacy-documents';
import { lastEntry } from '../../repositories/ledger';
import { findReview } from '../../repositories/reviews';
import { stepsOf } from '../../repositories/steps';
import { auditKey } from '../audit-key';
import type { Passage } from '../context';
import type { ReleaseParticulars } from '../ticket';
import { admission } from './admission';

const NOT_FIRST: Refusal = { kind: 'state', rule: 'REL-7.0', code: 'import-not-first' };

/** What the gate finds by its own reading against putting live a document of the old site; nothing here asks what the action has decided. */
export async function legacyReasonsAgainst(
  passage: Passage,
  parts: { readonly ref: DocumentRef; readonly draft: Content; readonly ticket: ReleaseParticulars },
): Promise<readonly Refusal[]> {
  const { strapi, trx, at } = passage;
  const { ref, draft, ticket } = parts;
  const [review, kept, steps] = [await findReview(trx, ref), await legacyOf(trx, ref), await stepsOf(trx, ref)];
  const [step] = steps;
  if (review?.round !== 1 || ticket.round !== 1 || kept === null || step?.kind !== 'legacy-import' || step.personId === null) return [NOT_FIRST];
  const { refusals } = await admission({ strapi, db: trx, at, who: { id: step.personId }, from: { address: kept.address, publishedAt: ticket.publishedAt } });
  const { disclosureAttribute } = draft.entry;
  return [
    ...refusals,
    ...notForThePublic(typeof disclosureAttribute === 'string' ? disclosureAttribute : null),
    ...brokenLegacy({
      steps,
      everReleased: (await lastEntry(trx, ref)) !== null,
      digest: draft.digest,
      kept,
      vouched: await vouchedEvidence({ db: trx, key: auditKey(strapi), step }),
      publishedAt: ticket.publishedAt,
    }),
  ];
}
