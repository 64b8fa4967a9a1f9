import type { Refusal } from './refusal';
import type { Step } from './review';
import { standing, whoActed } from './standing';

/**
 * The invariant of design 5: tier 1, `assess`, tier 2 and tier 3 stand for exactly these bytes and are four different people.
 * Asked by the decision to release, and again by the gate below it, on its own reading of the record.
 * @param mayShareTier1 the very small unit, where one person may do tier 1 and `assess`
 */
export function brokenInvariant(parts: {
  readonly steps: readonly Step[];
  readonly digest: string;
  readonly mayShareTier1: boolean;
}): readonly Refusal[] {
  const held = standing(parts);
  const missing: readonly Refusal[] = [
    ...(held.assessed === null ? [{ kind: 'content', rule: 'REL-6', code: 'not-assessed' } as const] : []),
    ...(held.tier1 === null || held.tier2 === null || held.tier3 === null
      ? [{ kind: 'content', rule: 'REL-7.0', code: 'tier-missing' } as const]
      : []),
  ];
  if (missing.length > 0) return missing;
  const shared = held.tier1?.personId === held.assessed?.personId && parts.mayShareTier1;
  return whoActed(held).size === (shared ? 3 : 4) ? [] : [{ kind: 'content', rule: 'REL-7.0', code: 'same-person' }];
}
