import { OPEN_STATES } from '../../../../shared/review';
import type { SaveAs } from '../decisions/save';
import type { Decision } from '../refusal';
import type { Review } from '../review';

/** Why somebody may or may not edit now; the key of its sentence. */
export type EditableWhy = 'edit-open' | 'edit-correct' | 'edit-not-yours' | 'edit-scheduled' | 'edit-under-review' | 'edit-vacant' | 'edit-filed' | 'edit-filed-live';

/**
 * @param held whether anybody holds the post whose turn it is
 * @param filed whether the document has come to its end without being published
 * @param live whether an earlier round of it is on the public site
 */
export function editableWhy(parts: { readonly review: Review; readonly save: Decision<SaveAs>; readonly held: boolean; readonly filed: boolean; readonly live: boolean }): EditableWhy {
  const { review, save, held, filed, live } = parts;
  if (save.ok) return save.outcome === 'correction' ? 'edit-correct' : 'edit-open';
  if (filed) return live ? 'edit-filed-live' : 'edit-filed';
  if (review.state === 'scheduled') return 'edit-scheduled';
  if (OPEN_STATES.includes(review.state)) return 'edit-not-yours';
  return held ? 'edit-under-review' : 'edit-vacant';
}
