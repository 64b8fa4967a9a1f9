import { OPEN_STATES, STATES, type State } from '../../../../shared/review';

/** Every state between `submit` and the public site: the draft is closed. */
export const UNDER_REVIEW: readonly State[] = STATES.filter((state) => !OPEN_STATES.includes(state));

/** States that tier 2 can be gone back to. */
export const AFTER_TIER_2: readonly State[] = ['tier-3', 'confirming', 'consenting', 'approved', 'scheduled'];
