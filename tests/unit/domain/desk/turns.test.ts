import type { SaveAs } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/save';
import { editableWhy } from '../../../../src/plugins/disclosure-review/server/src/domain/desk/editable';
import { isFiled } from '../../../../src/plugins/disclosure-review/server/src/domain/desk/filed';
import { whoseTurn } from '../../../../src/plugins/disclosure-review/server/src/domain/desk/whose-turn';
import { OPEN_STATES, STATES, type State } from '../../../../src/plugins/disclosure-review/shared/review';
import type { Decision } from '../../../../src/plugins/disclosure-review/server/src/domain/refusal';
import { situation } from '../../../support/situation';

describe('whose turn it is', () => {
  const turns: Readonly<Record<State, string | undefined>> = {
    drafting: 'liaison unit', assessing: 'secrecy-officer unit', escalated: 'secrecy-officer unit', 'tier-2': 'office-head unit', 'tier-3': 'government-office-reviewer county', confirming: 'office-head involved',
    consenting: 'county-leader county', approved: 'government-office-reviewer county', scheduled: undefined, live: 'liaison unit', withdrawn: 'liaison unit',
  };
  it.each(STATES)('should be told of %s by post and place', (state) => {
    const turn = whoseTurn(state);
    expect(turn === null ? undefined : `${turn.posts.join()} ${turn.where}`).toBe(turns[state]);
  });
});

describe('a document that is not for the public', () => {
  it.each(['on-request', 'withheld'])('should come to its end when %s is approved, and not before', (disclosureAttribute) => {
    expect(STATES.filter((state) => isFiled({ state, disclosureAttribute }))).toEqual(['approved']);
  });
  it.each(['active', 'partial', null])('should wait for its release when approved as %s', (disclosureAttribute) => {
    expect(isFiled({ state: 'approved', disclosureAttribute })).toBe(false);
  });
});

describe('why somebody may or may not edit', () => {
  const refused: Decision<SaveAs> = { ok: false, refusals: [] };
  const why = (state: State, save: Decision<SaveAs> = refused, held = true, filed = false, live = false) => editableWhy({ review: situation({ review: { state } }).review, save, held, filed, live });
  it('should be that it is open, or a correction of what is live', () => {
    expect(why('drafting', { ok: true, outcome: 'edit' })).toBe('edit-open');
    expect(why('live', { ok: true, outcome: 'correction' })).toBe('edit-correct');
  });
  it('should be the state, then whether anybody holds the post', () => {
    expect(why('scheduled')).toBe('edit-scheduled');
    for (const state of OPEN_STATES) expect(why(state)).toBe('edit-not-yours');
    expect(why('tier-2')).toBe('edit-under-review');
    expect(why('tier-2', refused, false)).toBe('edit-vacant');
    expect(why('approved', refused, false, true)).toBe('edit-filed');
    expect(why('approved', refused, false, true, true)).toBe('edit-filed-live');
  });
});
