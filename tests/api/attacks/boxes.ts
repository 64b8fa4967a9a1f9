import { TIER_1_BOXES, TIER_2_BOXES, TIER_3_BOXES } from '../../../src/plugins/disclosure-review/shared/review';

const ticked = (boxes: readonly string[]): Readonly<Record<string, boolean>> => Object.fromEntries(boxes.map((box) => [box, true]));

/** Every box of a tier, ticked. */
export const TICKED = { 1: ticked(TIER_1_BOXES), 2: ticked(TIER_2_BOXES), 3: ticked(TIER_3_BOXES) } as const;
