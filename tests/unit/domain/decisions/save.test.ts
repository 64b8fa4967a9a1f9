import { decideDelete, decideEdit, decideSave, type SaveSituation } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/save';
import { UNDER_REVIEW } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/under-review';
import { OPEN_STATES, type State } from '../../../../src/plugins/disclosure-review/shared/review';
import { contributor, liaison, nobody, officeHead, person, reviewer } from '../../../support/people';
import { assessed, foundNotPublishable, NOW, situation, submitted, told } from '../../../support/situation';

/** A save of 农业农村局's document in this state. */
function save(parts: { readonly state?: State } & Partial<SaveSituation> = {}): SaveSituation {
  const { state = 'drafting', ...changes } = parts;
  const { review, steps, at } = situation({ state });
  return { actor: liaison(), at, review, steps, organisations: ['nyj'], ...changes };
}
const closedIn: readonly State[] = UNDER_REVIEW;

describe('a save', () => {
  it.each(OPEN_STATES)('should be an edit of the unit’s liaison or contributor in %s', (state) => {
    for (const actor of [liaison(), contributor()]) expect(decideSave(save({ state, actor }))).toEqual({ ok: true, outcome: 'edit' });
  });
  it('should name REL-4 to anybody else, super administrators included, whether open or closed', () => {
    for (const actor of [nobody(), officeHead(), reviewer(), contributor('cwj')]) {
      expect(told(decideSave(save({ actor })))).toEqual(['403 REL-4 not-writer']);
      expect(told(decideSave(save({ actor, state: 'assessing' })))).toEqual(['403 REL-4 not-writer']);
    }
    expect(told(decideSave(save({ actor: { kind: 'api-token', name: 'token' } })))).toEqual(['403 REL-4 not-writer']);
  });
  it('should be within the term of the post, from its first moment', () => {
    const term = { from: NOW, to: new Date(NOW.getTime() + 1) };
    const deputy = person({ id: 8, holds: ['contributor@nyj', 'office-head@nyj'], term });
    expect([told(decideSave(save({ actor: deputy }))), told(decideSave(save({ actor: deputy, state: 'tier-2' })))]).toEqual([[], []]);
    const over = { actor: deputy, at: term.to };
    expect([told(decideSave(save(over))), told(decideSave(save({ ...over, state: 'tier-2' })))]).toEqual([['403 REL-4 not-writer'], ['403 REL-4 not-writer']]);
  });
  it('should name REL-4 when it moves the document to or from a unit that is not the writer’s', () => {
    expect(told(decideSave(save({ organisations: ['nyj', 'cwj'] })))).toEqual(['403 REL-4 not-writer']);
    expect(told(decideSave(save({ organisations: ['nyj', 'cwj'], actor: person({ id: 1, holds: ['liaison@nyj', 'contributor@cwj'] }) })))).toEqual([]);
  });
  it('should create by a writer of whatever unit while none is named', () => {
    expect(decideSave(save({ review: null, organisations: [] }))).toEqual({ ok: true, outcome: 'edit' });
    expect(told(decideSave(save({ review: null, organisations: [], actor: officeHead() })))).toEqual(['403 REL-4 not-writer']);
  });
  it.each(closedIn)('should be closed in %s', (state) => {
    const rule = ['assessing'].includes(state) ? 'REV-2' : 'REL-6';
    expect(told(decideSave(save({ state })))).toEqual([`423 ${rule} draft-closed`]);
  });
  it('should name REV-2 until an assessment of the round exists, then REL-6', () => {
    expect(told(decideSave(save({ state: 'assessing', steps: [submitted] })))).toEqual(['423 REV-2 draft-closed']);
    expect(told(decideSave(save({ state: 'assessing', steps: [submitted, foundNotPublishable] })))).toEqual(['423 REL-6 draft-closed']);
    expect(told(decideSave(save({ state: 'assessing', steps: [submitted, assessed, submitted] })))).toEqual(['423 REL-6 draft-closed']);
  });
  it('should say the state in which it is closed', () => {
    const decision = decideSave(save({ state: 'tier-3' }));
    expect(decision.ok ? null : decision.refusals[0]?.params).toEqual({ state: 'tier-3' });
  });
});

describe('a correction', () => {
  it('should be the office head’s at tier 2', () => {
    expect(decideSave(save({ state: 'tier-2', actor: officeHead() }))).toEqual({ ok: true, outcome: 'correction' });
  });
  it.each(closedIn.filter((state) => state !== 'tier-2'))('should not be in %s', (state) => {
    expect(told(decideSave(save({ state, actor: officeHead() })))).toEqual(['403 REL-4 not-writer']);
  });
  it('should not be another unit’s, nor move the document there, nor leave it without a unit', () => {
    for (const organisations of [['cwj'], ['nyj', 'cwj'], []]) {
      expect(told(decideSave(save({ state: 'tier-2', actor: officeHead(), organisations })))).toEqual(['403 REL-4 not-writer']);
    }
  });
  it('should not be of a document that is being created', () => {
    expect(told(decideSave(save({ review: null, actor: officeHead() })))).toEqual(['403 REL-4 not-writer']);
  });
});

describe('throwing a draft away', () => {
  it.each([['discarding', decideEdit], ['deleting', (one: SaveSituation) => decideDelete({ ...one, everReleased: false })]] as const)('should follow the same rule when %s, with no right of tier 2', (_, decide) => {
    expect(decide(save())).toEqual({ ok: true, outcome: 'edit' });
    expect(told(decide(save({ actor: officeHead() })))).toEqual(['403 REL-4 not-writer']);
    expect(told(decide(save({ state: 'tier-2' })))).toEqual(['423 REL-6 draft-closed']);
    expect(told(decide(save({ state: 'tier-2', actor: officeHead() })))).toEqual(['403 REL-4 not-writer']);
  });
  it('should name REL-8 when it was ever released: it is withdrawn, never deleted', () => {
    for (const state of OPEN_STATES) expect(told(decideDelete({ ...save({ state }), everReleased: true }))).toEqual(['423 REL-8 withdraw-instead']);
    expect(told(decideDelete({ ...save({ actor: nobody() }), everReleased: true }))).toEqual(['403 REL-4 not-writer']);
  });
});
