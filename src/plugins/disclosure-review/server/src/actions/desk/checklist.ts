import type { ReviewSheet } from '../../../../shared/desk';
import { GROUNDS, TIER_1_BOXES, TIER_2_BOXES, TIER_3_BOXES, type State } from '../../../../shared/review';
import { word } from '../../wording/sentences';

type Checklist = NonNullable<ReviewSheet['checklist']>;

const items = (tier: Checklist['tier'], boxes: readonly string[]): Checklist => ({ tier, items: boxes.map((box) => ({ box, words: word(`box.${tier}.${box}`) })) });

/** What is ticked, or answered, at the step that waits. */
export function checklistAt(state: State): Checklist | null {
  if (state === 'drafting') return items('submit', TIER_1_BOXES);
  if (state === 'assessing') return items('assess', GROUNDS);
  if (state === 'tier-2') return items(2, TIER_2_BOXES);
  return state === 'tier-3' ? items(3, TIER_3_BOXES) : null;
}
