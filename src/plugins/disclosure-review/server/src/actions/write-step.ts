import type { StepKind, Verb } from '../../../shared/review';
import { heldPost, type Post } from '../domain/person';
import type { Review } from '../domain/review';
import type { Outcome } from '../domain/situation';
import { auditKey } from '../guards/audit-key';
import { appendAudit } from '../repositories/audit';
import { noteConfirmation, noteFindings } from '../repositories/desk-index';
import { keepDigest, keepFileBytes } from '../repositories/evidence';
import { updateReview } from '../repositories/reviews';
import { appendStep } from '../repositories/steps';
import { tellOfStep } from './notices/tell';
import { keepMarks } from './desk/marks-as-comments';
import type { Case, Work } from './work';

/** The posts by which each verb is taken, the likeliest first; the one that was used is kept with the step. */
const POSTS_BY_VERB: Readonly<Record<Verb, readonly Post[]>> = {
  submit: ['liaison'],
  recall: ['liaison'],
  assess: ['secrecy-officer'],
  determine: ['secrecy-officer'],
  approve: ['office-head', 'government-office-reviewer'],
  return: ['secrecy-officer', 'office-head', 'government-office-reviewer', 'county-leader'],
  confirm: ['office-head'],
  consent: ['county-leader', 'government-office-reviewer'],
  release: ['government-office-reviewer', 'liaison'],
  schedule: ['government-office-reviewer', 'liaison'],
  'ask-withdrawal': ['liaison', 'secrecy-officer', 'office-head'],
  withdraw: ['site-operator', 'government-office-reviewer', 'secrecy-officer', 'office-head'],
};
const ANYWHERE: ReadonlySet<Post> = new Set(['government-office-reviewer', 'county-leader', 'site-operator']);

function usedPost(work: Work, parts: { readonly verb: Verb; readonly organisationId: string | null; readonly tier: 1 | 2 | 3 | null }): { readonly post: Post; readonly organisationId: string } | null {
  const tierPosts: readonly Post[] = parts.tier === 3 ? ['government-office-reviewer'] : POSTS_BY_VERB[parts.verb];
  for (const post of tierPosts) {
    const held = heldPost({ actor: work.actor, posts: [post], organisationId: ANYWHERE.has(post) ? null : parts.organisationId, at: work.at });
    if (held !== undefined) return { post, organisationId: held.organisationId };
  }
  return null;
}

/** Writes one decided step: history, state, the bytes it names, audit. In that order, in one transaction. */
export async function writeStep(
  work: Work,
  parts: { readonly verb: Verb; readonly case: Case; readonly outcome: Outcome; readonly remark?: string; readonly kind?: StepKind },
): Promise<Review> {
  const { trx, at, actor } = work;
  const { outcome, verb } = parts;
  const { situation, content } = parts.case;
  const confirmsFor = typeof outcome.evidence.confirmsFor === 'string' ? outcome.evidence.confirmsFor : null;
  const used = usedPost(work, { verb, organisationId: confirmsFor ?? situation.document.organisationId, tier: outcome.tier });
  const { review } = situation;
  const evidence = { ...outcome.evidence, ...(parts.remark !== undefined && { remark: parts.remark }), sourceEdition: parts.case.sourceEdition };
  await keepDigest(trx, { digest: content.digest, canonical: content.canonical, at });
  // In one order everywhere: two documents that share new files would wait for each other's.
  const files = [...content.files].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
  for (const file of files) await keepFileBytes(trx, { sha256: file.sha256, bytes: file.bytes, at });
  await appendStep(trx, {
    uid: review.uid,
    documentId: review.documentId,
    round: review.round,
    kind: parts.kind ?? verb,
    tier: outcome.tier,
    from: review.state,
    to: outcome.to,
    digest: content.digest,
    personId: actor.kind === 'person' ? actor.id : null,
    personName: actor.name,
    post: used?.post ?? null,
    organisationId: used?.organisationId ?? null,
    at,
    evidence,
  });
  const next: Review = {
    ...review,
    // A file may have been replaced since the last save while the draft was open: what is submitted is what there is now.
    digest: verb === 'submit' ? content.digest : review.digest,
    state: outcome.to,
    stateSince: outcome.to === review.state ? review.stateSince : at,
    releaseAt: outcome.releaseAt === undefined ? review.releaseAt : outcome.releaseAt,
    withdrawalAsked: withdrawalAskedAfter(work, { verb, review, outcome }),
    urgent: verb === 'submit' ? outcome.evidence.urgent === true : review.urgent,
  };
  await updateReview(trx, next);
  const waived = new Set(JSON.stringify(outcome.evidence.waivers ?? []).match(/[0-9a-f]{32}/g));
  const bind = situation.findings.filter(({ severity, id }) => severity !== 'warn' && !waived.has(id));
  const bindingFindings = parts.case.unread ? null : bind.length;
  await noteFindings(trx, { ref: review, bind: bindingFindings });
  if (verb === 'return') await keepMarks(work, { review, digest: content.digest, post: used?.post ?? null, marks: outcome.evidence.marks });
  await noteConfirmation(trx, { ref: review, verb, organisationId: confirmsFor, agree: outcome.evidence.agree === true });
  await tellOfStep(work, { verb, case: parts.case, next, bindingFindings });
  await appendAudit({
    trx,
    key: auditKey(work.strapi),
    entry: {
      at: at.toISOString(),
      kind: parts.kind ?? verb,
      personId: actor.kind === 'person' ? actor.id : null,
      actor: actor.name,
      uid: review.uid,
      documentId: review.documentId,
      entry: { round: review.round, tier: outcome.tier, from: review.state, to: outcome.to, digest: content.digest, post: used?.post ?? null, organisation: used?.organisationId ?? null, evidence },
    },
  });
  return next;
}

function withdrawalAskedAfter(work: Work, parts: { readonly verb: Verb; readonly review: Review; readonly outcome: Outcome }): Review['withdrawalAsked'] {
  // It was asked about what was live until now: a released next version answers it as a withdrawal does.
  if (parts.verb === 'withdraw' || parts.verb === 'release') return null;
  if (parts.verb !== 'ask-withdrawal') return parts.review.withdrawalAsked;
  return { reason: String(parts.outcome.evidence.reason), at: work.at.toISOString(), person: work.actor.name };
}
