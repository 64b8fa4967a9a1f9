import type { BundleAnswer } from '../../../../shared/desk';
import { needsCompanion } from '../../domain/reasons/bundle';
import { bundleHolds } from '../../domain/reasons/bundle-holds';
import type { Situation } from '../../domain/situation';
import { sentence } from '../../wording/sentences';

/** The other halves of a document's bundle, and what of it still holds its next step or its release (三同步). */
export function bundleAnswer(situation: Situation): BundleAnswer {
  const { bundle } = situation;
  const holds = new Map(bundleHolds(situation).map(({ rule, code, params }) => [`${rule} ${code} ${JSON.stringify(params)}`, { rule, code, words: sentence(code, params) }]));
  return {
    role: bundle.role,
    together: needsCompanion(situation),
    members: bundle.role === 'policy-document' ? bundle.interpretations : bundle.role === 'interpretation' && bundle.policyDocument !== null ? [bundle.policyDocument] : [],
    holds: [...holds.values()],
  };
}
