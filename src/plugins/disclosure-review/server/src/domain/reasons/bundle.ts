import type { State } from '../../../../shared/review';
import { isKeptBack } from '../attribute-review';
import type { Refusal } from '../refusal';
import type { BundleMember, Situation } from '../situation';

const PASSED: Readonly<Record<State, 0 | 1 | 2 | 3>> = {
  drafting: 0,
  assessing: 1,
  escalated: 1,
  'tier-2': 1,
  'tier-3': 2,
  confirming: 3,
  consenting: 3,
  approved: 3,
  scheduled: 3,
  live: 3,
  withdrawn: 0,
};

/** How far the other half has come: the last tier it passed. What is live has passed all. */
export const passedTier = (member: BundleMember): 0 | 1 | 2 | 3 => (member.live ? 3 : PASSED[member.state]);

/** No tier passes a policy document before an interpretation of it has passed that tier (INT-4a, INT-4c). */
export function interpretationBehind(situation: Situation, tier: 1 | 2 | 3): readonly Refusal[] {
  const { bundle } = situation;
  if (bundle.role !== 'policy-document') return [];
  if (bundle.waiverMissing) {
    return [{ kind: 'content', rule: bundle.rule, code: 'interpretation-waiver-missing', path: 'interpretationWaiver' }];
  }
  if (!bundle.required) return [];
  if (bundle.interpretations.length === 0) {
    return [{ kind: 'content', rule: bundle.rule, code: 'interpretation-missing', path: 'needsInterpretation' }];
  }
  if (bundle.interpretations.some((member) => passedTier(member) >= tier)) return [];
  const [first] = bundle.interpretations;
  return [{ kind: 'state', rule: bundle.rule, code: 'interpretation-waits', params: { title: first?.title ?? '', tier } }];
}

const ready = (member: BundleMember): boolean => !member.live && !member.keptBack && (member.state === 'approved' || member.state === 'scheduled');

/** The other documents that one `release` puts live together with this one. */
export function releasedTogether(situation: Situation): readonly BundleMember[] {
  const { bundle } = situation;
  if (bundle.role === 'policy-document') return situation.live === null ? bundle.interpretations.filter(ready) : [];
  if (bundle.role === 'interpretation' && bundle.policyDocument !== null && ready(bundle.policyDocument)) return [bundle.policyDocument];
  return [];
}

/** True when it cannot go live without the other half: an interpretation not before its document, a document not without one. */
export function needsCompanion({ bundle }: Situation): boolean {
  if (bundle.role === 'interpretation') return bundle.policyDocument !== null && !bundle.policyDocument.live;
  return bundle.role === 'policy-document' && bundle.required && !bundle.interpretations.some(({ live }) => live);
}

/**
 * The time set for a policy document is not brought forward at its interpretation: only by those who may release the document
 * itself, never by the interpretation's own timer.
 */
export function scheduledForLater(parts: { readonly other: Situation; readonly mayRelease: boolean }): readonly Refusal[] {
  const { review, at, bundle, document } = parts.other;
  if (parts.mayRelease || review.state !== 'scheduled' || review.releaseAt === null || review.releaseAt <= at) return [];
  if (document.profile !== 'policy-document' || bundle.role !== 'policy-document') return [];
  return [{ kind: 'state', rule: bundle.rule, code: 'policy-document-scheduled', params: { title: review.title } }];
}

/** The other half is not published, so neither can this one be; of no concern to a document that is not published itself. */
function keptBackWith({ bundle, document }: Situation, { title }: BundleMember): readonly Refusal[] {
  if (bundle.role === 'none' || isKeptBack(document.disclosureAttribute)) return [];
  return [{ kind: 'state', rule: bundle.rule, code: 'companion-kept-back', params: { title } }];
}

/** What still holds the release of a bundle. */
export function bundleIncomplete(situation: Situation): readonly Refusal[] {
  const { bundle } = situation;
  if (bundle.role === 'policy-document') {
    if (bundle.waiverMissing || (bundle.required && bundle.interpretations.length === 0)) return interpretationBehind(situation, 3);
    if (!bundle.required || bundle.interpretations.some((member) => member.live || ready(member))) return [];
    const [next] = bundle.interpretations.filter(({ keptBack }) => !keptBack);
    if (next === undefined) return bundle.interpretations.slice(0, 1).flatMap((first) => keptBackWith(situation, first));
    return [{ kind: 'state', rule: bundle.rule, code: 'interpretation-waits', params: { title: next.title, tier: 3 } }];
  }
  if (bundle.role === 'interpretation' && bundle.policyDocument !== null) {
    const { policyDocument } = bundle;
    if (policyDocument.live || ready(policyDocument)) return [];
    if (policyDocument.keptBack) return keptBackWith(situation, policyDocument);
    return [{ kind: 'state', rule: bundle.rule, code: 'policy-document-waits', params: { title: policyDocument.title } }];
  }
  return [];
}

/** A relation to a governed document that is neither live nor released in the same act (design 5). */
export function relationUnreleased(situation: Situation): readonly Refusal[] {
  const together = new Set(releasedTogether(situation).map(({ documentId }) => documentId));
  return situation.document.unreleased
    .filter(({ documentId }) => !together.has(documentId))
    .filter(() => situation.bundle.role !== 'interpretation' || bundleIncomplete(situation).length === 0)
    .map(({ path, title }) => ({ kind: 'state', rule: 'REL-5', code: 'relation-unreleased', path, params: { title } }));
}
