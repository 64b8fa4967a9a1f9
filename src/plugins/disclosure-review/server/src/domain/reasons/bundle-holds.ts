import type { State } from '../../../../shared/review';
import type { Refusal } from '../refusal';
import type { BundleMember, Situation } from '../situation';
import { bundleIncomplete, interpretationBehind, relationUnreleased } from './bundle';

const NEXT_TIER: Readonly<Partial<Record<State, 1 | 2 | 3>>> = { drafting: 1, 'tier-2': 2, 'tier-3': 3 };
const APPROVED: readonly State[] = ['approved', 'scheduled'];

const onItsWay = ({ state, live }: BundleMember): boolean => !live && !APPROVED.includes(state);

/** The other halves that one release is to put live with this document. */
function companions({ bundle }: Situation): readonly BundleMember[] {
  if (bundle.role === 'policy-document') return bundle.interpretations;
  // Interpretations of what is live already go alone.
  return bundle.role === 'interpretation' && bundle.policyDocument !== null && !bundle.policyDocument.live ? [bundle.policyDocument] : [];
}

/** This document itself: whoever looks at it from its own page is told what the other page says of it. */
function thisHalf(situation: Situation): readonly Refusal[] {
  const { bundle, review, live } = situation;
  if (bundle.role === 'none' || live !== null || APPROVED.includes(review.state) || companions(situation).length === 0) return [];
  return [{ kind: 'state', rule: bundle.rule, code: 'own-half-waits', params: { state: review.state } }];
}

/** An interpretation that nobody asks for holds its document back from nothing, and still is not ready to go with it. */
function interpretationOnItsWay({ bundle, live }: Situation): readonly Refusal[] {
  if (bundle.role !== 'policy-document' || bundle.required || bundle.waiverMissing || live !== null) return [];
  return bundle.interpretations.filter(onItsWay).map(({ title }) => ({ kind: 'state', rule: bundle.rule, code: 'interpretation-on-its-way', params: { title } }));
}

/** All that holds the next step of a document in a bundle, or the one release of both halves (三同步), seen from this half. */
export function bundleHolds(situation: Situation): readonly Refusal[] {
  const tier = NEXT_TIER[situation.review.state];
  return [
    ...(tier === undefined ? [] : interpretationBehind(situation, tier)),
    ...bundleIncomplete(situation),
    ...interpretationOnItsWay(situation),
    ...thisHalf(situation),
    ...relationUnreleased(situation),
  ];
}
