import { notForThePublic } from '../../domain/decisions/release';
import { DIGEST_ALGORITHM } from '../../domain/digest';
import { brokenInvariant } from '../../domain/invariant';
import type { Refusal } from '../../domain/refusal';
import type { DocumentRef } from '../../domain/review';
import { standing } from '../../domain/standing';
import { unvouched } from '../../repositories/audited-steps';
import { liveReferrers } from '../../repositories/bundles';
import { isPublicPlace } from '../../repositories/content-shape';
import { loadContent, type Content } from '../../repositories/contents';
import { keepDigest } from '../../repositories/evidence';
import { appendEntry, liveEntry } from '../../repositories/ledger';
import { replaceLiveFiles } from '../../repositories/live-files';
import { datePublishedRow } from '../../repositories/live-rows';
import { lockDocuments } from '../../repositories/locks';
import { matchesRelease } from '../../repositories/released';
import { findReview } from '../../repositories/reviews';
import { reviewSettings } from '../../repositories/settings';
import { stepsOf } from '../../repositories/steps';
import { refused } from '../../wording/refused';
import { auditKey } from '../audit-key';
import { refOf, refuseIf, type Guard, type Passage } from '../context';
import { legacyReasonsAgainst } from '../legacy/release';
import { legacyTicket, releaseTicket, withPermits } from '../ticket';
import { tellReleased } from './followers';

const RELEASE_ONLY: Refusal = { kind: 'person', rule: 'REL-5', code: 'release-only' };
const UNVOUCHED: Refusal = { kind: 'content', rule: 'REL-7.0', code: 'step-unvouched' };
const CHANGED: Refusal = { kind: 'state', rule: 'REL-6', code: 'bytes-changed' };

/** `create` and `update` with `status: 'published'` publish behind `publish`'s back; nobody needs them (REL-5). */
export const refusePublished: Guard = async () => {
  throw refused([RELEASE_ONLY]);
};

/** What the gate finds by its own reading of the record, whatever the action above it has decided. */
async function reasonsAgainst(passage: Passage, parts: { readonly ref: DocumentRef; readonly draft: Content; readonly round: number }): Promise<readonly Refusal[]> {
  const { trx } = passage;
  const review = await findReview(trx, parts.ref);
  if (review === null || review.round !== parts.round) return [{ kind: 'state', rule: 'REL-7.0', code: 'tier-missing' }];
  const steps = await stepsOf(trx, { ...parts.ref, round: review.round });
  const { smallUnits } = await reviewSettings(trx);
  const { disclosureAttribute } = parts.draft.entry;
  const held = standing({ steps, digest: parts.draft.digest });
  const decisive = [held.tier1, held.assessed, held.tier2, held.tier3, held.consent, ...held.confirmations.values()].filter((step) => step !== null);
  const forged = await unvouched({ db: trx, key: auditKey(passage.strapi), steps: decisive });
  return [
    ...(forged.length === 0 ? [] : [UNVOUCHED]),
    ...notForThePublic(typeof disclosureAttribute === 'string' ? disclosureAttribute : null),
    ...brokenInvariant({ steps, digest: parts.draft.digest, mayShareTier1: smallUnits.includes(review.organisationId ?? '') }),
  ];
}

/** The row that went live is exactly what was approved, and documents that refer to it are what they were. */
async function verify(passage: Passage, parts: { readonly ref: DocumentRef; readonly draft: Content; readonly referrers: readonly DocumentRef[] }): Promise<Content> {
  const { strapi, trx } = passage;
  const published = await loadContent({ strapi, db: trx, ...parts.ref, status: 'published' });
  if (published === null || published.digest !== parts.draft.digest) throw refused([CHANGED]);
  for (const referrer of parts.referrers) {
    const entry = await liveEntry(trx, referrer);
    const now = await loadContent({ strapi, db: trx, ...referrer, status: 'published' });
    if (entry === null || now === null || !(await matchesRelease({ strapi, db: trx, now, entry }))) throw refused([CHANGED]);
  }
  return published;
}

/**
 * The gate at `publish` (design 5, layer 1): only inside a release, only for bytes that four different people stand for, or that were
 * live before this system was (docs/adr/0015), and the row that came out is digested again before the release is recorded. Calls `next()` exactly once.
 */
export const guardPublish: Guard = async (passage) => {
  const { strapi, trx, next, context } = passage;
  const ref = refOf(context);
  const legacy = legacyTicket(ref);
  const ticket = legacy ?? releaseTicket(ref);
  if (ticket === undefined) throw refused([RELEASE_ONLY]);
  const referrers = await liveReferrers(strapi, ref);
  await lockDocuments(trx, [ref, ...referrers]);
  const draft = await loadContent({ strapi, db: trx, ...ref, status: 'draft' });
  if (draft === null) throw refused([CHANGED]);
  refuseIf(await (legacy === undefined ? reasonsAgainst(passage, { ref, draft, round: ticket.round }) : legacyReasonsAgainst(passage, { ref, draft, ticket: legacy })));
  return withPermits({ trx, documentIds: [ref.documentId, ...referrers.map(({ documentId }) => documentId)] }, async () => {
    const result = await next();
    await datePublishedRow({ strapi, ...ref, publishedAt: ticket.publishedAt });
    const published = await verify(passage, { ref, draft, referrers });
    await keepDigest(trx, { digest: published.digest, canonical: published.canonical, at: ticket.at });
    const entryId = await appendEntry(trx, { ...ticket, kind: 'release', digest: published.digest, algorithm: DIGEST_ALGORITHM });
    await replaceLiveFiles({ trx, ...ref, files: published.files.map(({ path, row, sha256 }) => ({ file: row, sha256, shown: isPublicPlace(strapi, { uid: ref.uid, path }) })) });
    await tellReleased({ strapi, trx, content: published, ticket, entryId });
    return result;
  });
};
