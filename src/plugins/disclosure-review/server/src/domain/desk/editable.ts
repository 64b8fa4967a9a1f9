import { OPEN_STATES } from '../../../../shared/review';
import type { SaveAs } from '../decisions/save';
import type { Decision } from '../refusal';
import type { Review } from '../review';

/** Why somebody may or may not edit now; the key of its sentence. */
export type EditableWhy = 'edit-open' | 'edit-correct' | 'edit-not-yours' | 'edit-scheduled' | 'edit-under-review' | 'edit-vacant';

/** @param held whether anybody holds the post whose turn it is */
export function editableWhy(parts: { readonly review: Review; readonly save: Decision<SaveAs>; readonly held: boolean }): EditableWhy {
  const { review, save, held } = parts;
  if (save.ok) return save.outcome === 'correction' ? 'edit-correct' : 'edit-open';
  if (review.state === 'scheduled') return 'edit-scheduled';
  if (OPEN_STATES.includes(review.state)) return 'edit-not-yours';
  return held ? 'edit-under-review' : 'edit-vacant';
}
