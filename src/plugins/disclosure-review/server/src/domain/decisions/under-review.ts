import type { State } from '../../../../shared/review';

/** Every state between `submit` and the public site: the draft is closed. */
export const UNDER_REVIEW: readonly State[] = [
  'assessing',
  'escalated',
  'tier-2',
  'tier-3',
  'confirming',
  'consenting',
  'approved',
  'scheduled',
];

/** States that tier 2 can be gone back to. */
export const AFTER_TIER_2: readonly State[] = ['tier-3', 'confirming', 'consenting', 'approved', 'scheduled'];
