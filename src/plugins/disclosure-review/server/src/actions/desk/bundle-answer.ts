import type { BundleAnswer } from '../../../../shared/desk';
import type { State } from '../../../../shared/review';
import { bundleIncomplete, interpretationBehind, relationUnreleased } from '../../domain/reasons/bundle';
import type { Situation } from '../../domain/situation';
import { sentence } from '../../wording/sentences';

const NEXT_TIER: Readonly<Partial<Record<State, 1 | 2 | 3>>> = { drafting: 1, 'tier-2': 2, 'tier-3': 3 };

/** The other halves of a document's bundle, and what of them still holds its next step or its release (三同步). */
export function bundleAnswer(situation: Situation): BundleAnswer {
  const { bundle, review } = situation;
  const tier = NEXT_TIER[review.state];
  const reasons = [...(tier === undefined ? [] : interpretationBehind(situation, tier)), ...bundleIncomplete(situation), ...relationUnreleased(situation)];
  const holds = new Map(reasons.map(({ rule, code, params }) => [`${rule} ${code} ${JSON.stringify(params)}`, { rule, code, words: sentence(code, params) }]));
  return {
    role: bundle.role,
    members: bundle.role === 'policy-document' ? bundle.interpretations : bundle.role === 'interpretation' && bundle.policyDocument !== null ? [bundle.policyDocument] : [],
    holds: [...holds.values()],
  };
}
